// What a member agrees to, in our own words. They are not the state’s ASCMI form: its fields are not public in full (unconfirmed), and a house
// that has it adds it here as a further text. Nobody has reviewed the wording yet, and the mark says so wherever it is shown.
import type { PermissionText } from '../src/domain/permission-text.ts'

const from = '2026-01-01'
const reviewed = null

const rights = [
  'You can say no to any part, or to all of it. Your care, your ECM and your Medi-Cal stay the same.',
  'You can take this back at any time: tell anyone on your care team, or call Member Services at 888-839-9909 (TTY 711). What was shared before cannot be called back.',
  'Someone who gets your information may be allowed by law to pass it on. Records from a substance use program stay protected by federal law.',
]

export const permissionTexts: readonly PermissionText[] = [
  {
    form: 'taking-part',
    version: '2026-1',
    from,
    title: 'Enhanced Care Management (ECM)',
    asks: [
      'ECM gives you one person, your Lead Care Manager, who walks with you: to the doctor, with your medicines, with housing, food and other help you choose.',
      'It is free with Medi-Cal. It is your choice. It takes nothing away that you have.',
    ],
    rights: [
      'You can stop at any time: tell anyone on your care team, or call Member Services at 888-839-9909 (TTY 711), day or night.',
      'You can ask for another Lead Care Manager or another agency at any time.',
    ],
    categories: [],
    source: 'DHCS ECM Policy Guide, Jan 2026, p. 114–116; L.A. Care ECM member page (PROMISE-13 to 16)',
    reviewed,
  },
  {
    form: 'sharing',
    version: '2026-1',
    from,
    title: 'What your care team may share',
    asks: [
      'Your care team keeps what you tell them to themselves. To help you, they sometimes need to tell others: your doctor, your health plan, a place that helps with housing.',
      'You choose what they may share, with whom, and for how long.',
    ],
    rights,
    categories: [
      'general',
      'mental-health',
      'sud-part-2',
      'sud-other',
      'hiv',
      'reproductive',
      'housing',
      'justice',
      'education',
    ],
    source: '42 CFR 2.31; DHCS ECM Policy Guide, Jan 2026, p. 114–115; CON-3, CON-13',
    reviewed,
  },
  {
    form: 'sud-counseling-notes',
    version: '2026-1',
    from,
    title: 'Notes of your substance use counselor',
    asks: [
      'A counselor’s own notes of what you talked about need a permission of their own, apart from everything else.',
    ],
    rights,
    categories: ['sud-part-2'],
    source: '42 CFR 2.31(b)',
    reviewed,
  },
  {
    form: 'psychotherapy-notes',
    version: '2026-1',
    from,
    title: 'Notes of your therapist',
    asks: [
      'A therapist’s own notes of what you talked about need a permission of their own, apart from everything else.',
    ],
    rights,
    categories: ['psychotherapy-notes'],
    source: 'HIPAA 164.508(b)(3) (unconfirmed)',
    reviewed,
  },
]
