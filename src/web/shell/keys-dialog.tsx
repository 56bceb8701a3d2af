// The keys that move about, on one page, and the switch that turns the single ones off (WCAG 2.1.4).
import { useState } from 'react'
import { Checkbox } from '../parts/checkbox.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { text } from '../text/text.ts'
import { hasKeys, keepKeys } from './keys.ts'
import { places } from './place.ts'
import type { ShellData } from './shell-data.ts'
import './keys-dialog.css'

/** The page of keys, opened with `?`. */
export function KeysDialog({ may, isOpen, onClose }: { may: ShellData['may']; isOpen: boolean; onClose: () => void }) {
  const [isOn, setOn] = useState(hasKeys)
  const keys: readonly [readonly string[], string][] = [
    [['/'], text('shell.search', 'Find a member')],
    ...places(may).map((place): [readonly string[], string] => [['g', place.key], place.label]),
    [['↑', '↓'], text('keys.rows', 'Move through a list, a table or the timeline')],
    [['Enter'], text('keys.open', 'Open what is marked')],
    [['Esc'], text('keys.leave', 'Close, or go back to the list')],
    [['?'], text('keys.this', 'This page')],
  ]
  return (
    <Dialog title={text('shell.keys', 'Keyboard')} isOpen={isOpen} onClose={onClose}>
      <dl className="keys">
        {keys.map(([strokes, does]) => (
          <div key={does} className="keys__row">
            <dt className="keys__strokes" dir="ltr">
              {strokes.map((stroke) => (
                <kbd key={stroke}>{stroke}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <Checkbox
        label={text('keys.single', 'Use single keys')}
        about={text('keys.singleAbout', 'Turn off if you speak to your computer or press keys by mistake.')}
        isChecked={isOn}
        onChange={(isChecked) => {
          keepKeys(isChecked)
          setOn(isChecked)
        }}
      />
    </Dialog>
  )
}
