// "We heard you": after a stop one neutral message goes to where the member is safe to get it, so that a stop by somebody else's hand is noticed.
// It says nothing of care and asks for nothing; nobody needs to have said yes to it, and a STOP to texts, or a number nobody is sure of, bars it.
import type { At, Change } from './change.ts'
import type { Episode } from './episode.ts'
import { defaultSettings } from './organization-setting.ts'
import { languageOf, newSending, numberFor, type Reach } from './sending-reach.ts'

/** By text, else by mail; nothing where neither is safe. */
export function heardStop(at: At, reach: Reach, episode: Episode): readonly Change[] {
  for (const channel of ['text', 'mail'] as const) {
    const number = numberFor(reach, {
      ...{ kind: 'stop-heard', channel, today: at.today },
      // The organization's own days are looked at when it goes.
      confirmDays: defaultSettings.numberDays,
    })
    if (!number.ok) continue
    const going = { id: at.id(8), kind: 'stop-heard', channel, phoneId: number.value.id, sourceId: episode.id } as const
    const language = languageOf(reach.member)
    return [newSending({ ...going, language, sendAt: at.now, endsAt: null, ownerId: episode.agencyId })]
  }
  return []
}
