// The living page: every part in every state, with invented people, so that it can be looked at and tested without data.
import { Button } from '../parts/button.tsx'
import { Empty } from '../parts/empty.tsx'
import { Icon, iconNames } from '../parts/icon.tsx'
import { PageHeader } from '../parts/page-header.tsx'
import { SyncLine } from '../parts/sync-line.tsx'
import { Shell } from '../shell/shell.tsx'
import { nobody } from '../shell/shell-data.ts'
import { text } from '../text/text.ts'

/** The page at /staff/look. */
export function LookScreen() {
  return (
    <Shell data={{ ...nobody, search: async () => [] }}>
      <PageHeader title="Look" primary={<Button kind="primary">Primary</Button>} others={<Button>Quiet</Button>} />
      <Button kind="danger">End the episode</Button>
      <SyncLine sync={{ kind: 'saved', at: '9:41' }} />
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: 12 }}>
        {iconNames.map((name) => (
          <Icon key={name} name={name} label={name} />
        ))}
      </div>
      <Empty title={text('today.empty', 'Nothing is due')} />
    </Shell>
  )
}
