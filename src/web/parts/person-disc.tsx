// A person's first letter in apricot: people are the warm color everywhere. It says nothing the name beside it does not.
import './person-disc.css'

/** The disc before a person's name; silent for readers. */
export function PersonDisc({ name, big }: { name: string; big?: boolean }) {
  return (
    <span className="person-disc" data-big={big || undefined} aria-hidden="true">
      {initialOf(name)}
    </span>
  )
}

function initialOf(name: string): string {
  return Array.from(name.trim())[0]?.toLocaleUpperCase() ?? '–'
}
