// The way back to the list of files, before the title of each page below it.
import { Link } from '@tanstack/react-router'
import { Icon } from '../../parts/icon.tsx'
import { text } from '../../text/text.ts'

/** A link to the list. */
export function BackToFiles() {
  return (
    <Link className="file-back" to="/files">
      <Icon name="back" small />
      {text('shell.files', 'Files')}
    </Link>
  )
}
