// The words a member agrees to, as content has them: in English until a translation was reviewed, with a mark where nobody reviewed the
// wording itself.
import type { PermissionText } from '../../../domain/permission-text.ts'
import { Tag } from '../../parts/tag.tsx'
import { currentLanguage } from '../../text/language.ts'
import { text } from '../../text/text.ts'

/** What is asked, the rights told with it, and its mark. */
export function BindingText({ words }: { words: PermissionText }) {
  return (
    <div className="giving__text">
      <div className="giving__part" lang="en" dir="ltr">
        {words.asks.map((line) => (
          <p key={line}>{line}</p>
        ))}
        <ul className="giving__kept">
          {words.rights.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </div>
      {words.reviewed !== null ? null : (
        <div>
          <Tag icon="info">
            {text('permission.unreviewed', 'Wording {version}: not yet reviewed by counsel', {
              version: words.version,
            })}
          </Tag>
        </div>
      )}
      {currentLanguage() === 'en' ? null : (
        <p className="giving__note">
          {text('permission.english', 'These words bind in English; no translation was reviewed yet.')}
        </p>
      )}
    </div>
  )
}
