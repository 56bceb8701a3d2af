// The member: one page that tells the story.
export function MemberScreen() {
  return <p>…</p>
}
