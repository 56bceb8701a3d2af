// The dialog that the address asks for, over whatever screen one is on. All forms come in one file, fetched while nothing else is to do:
// in the field there may be no signal when one is opened first.
import { useSearch } from '@tanstack/react-router'
import { lazy, Suspense, useEffect } from 'react'
import { device } from '../../device/device.ts'
import { useDevice } from '../../device/use-device.ts'
import { useActing } from './act.ts'

const loadForms = () => import('./act-form.tsx')
const ActForm = lazy(async () => ({ default: (await loadForms()).ActForm }))

/** What one is just doing, if anything. */
export function ActDialog() {
  const { act, who, of } = useSearch({ from: '/framed' })
  const { close } = useActing()
  const held = useDevice((given) => (who === undefined ? undefined : given.charts.of(who)))
  useEffect(() => {
    const idle = setTimeout(() => void loadForms().catch(() => undefined), 800)
    return () => clearTimeout(idle)
  }, [])
  useEffect(() => {
    if (who !== undefined && held === undefined) void device.charts.fetch(who)
  }, [who, held])
  if (act === undefined) return null
  return (
    <Suspense>
      <ActForm key={`${act} ${who} ${of}`} act={act} who={who} of={of} held={held} onClose={close} />
    </Suspense>
  )
}
