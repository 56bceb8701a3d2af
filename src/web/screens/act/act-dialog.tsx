// The dialog that the address asks for, over whatever screen one is on. All forms come in one file, fetched while nothing else is to do.
import { useSearch } from '@tanstack/react-router'
import { lazy, Suspense, useEffect } from 'react'
import { device } from '../../device/device.ts'
import { useDevice } from '../../device/use-device.ts'
import { fetchField } from '../field.ts'
import { useActing } from './act.ts'

const ActForm = lazy(async () => ({ default: (await import('./act-form.tsx')).ActForm }))

/** So long after the first screen the rest is fetched: the screen comes first. */
const restMs = 500

/** What one is just doing, if anything. */
export function ActDialog() {
  const { act, who, of } = useSearch({ from: '/framed' })
  const { close } = useActing()
  const held = useDevice((given) => (who === undefined ? undefined : given.charts.of(who)))
  const isReachable = useDevice((given) => given.sync().kind !== 'offline')
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for again when the network is back
  useEffect(() => {
    const rest = setTimeout(() => void fetchField(), restMs)
    return () => clearTimeout(rest)
  }, [isReachable])
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
