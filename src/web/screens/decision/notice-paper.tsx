// A notice as it goes out, to be read before it does.
import type { Notice } from '../../../domain/notice.ts'
import { text } from '../../text/text.ts'

type Paper = Pick<Notice, 'addressee' | 'toName' | 'address' | 'title' | 'body' | 'taglines'>

/** The letter, folded until one wants to read it. */
export function NoticePaper({ notice, isOpen }: { notice: Paper; isOpen?: boolean }) {
  return (
    <details className="notice-paper" open={isOpen}>
      <summary>
        {notice.addressee === 'member'
          ? text('notices.toMember', 'The notice to the member')
          : text('notices.toAsker', 'The copy for {name}', { name: notice.toName })}
      </summary>
      <article lang="en" dir="ltr">
        <h3>{notice.title}</h3>
        {notice.body.map((line) => (
          <p key={line}>{line}</p>
        ))}
        {notice.taglines.length === 0 ? null : (
          <ul>
            {notice.taglines.map((line) => (
              <li key={line} dir="auto">
                {line}
              </li>
            ))}
          </ul>
        )}
      </article>
    </details>
  )
}
