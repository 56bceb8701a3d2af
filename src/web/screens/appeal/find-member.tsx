// Looking for the member whose appeal, grievance or letter it is.
import { useRef } from 'react'
import { ShellSearch } from '../../shell/shell-search.tsx'
import { text } from '../../text/text.ts'
import { findMembers } from '../find-members.ts'

/** The search, and why one looks. */
export function FindMember({ about, onMember }: { about: string; onMember: (member: string) => void }) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <p>{about}</p>
      <ShellSearch
        inputRef={input}
        label={text('takeIn.find', 'Look for the member')}
        placeholder={text('shell.searchHint', 'Name, CIN, birth date or phone')}
        search={findMembers}
        onMember={onMember}
        onLeave={() => input.current?.blur()}
      />
    </>
  )
}
