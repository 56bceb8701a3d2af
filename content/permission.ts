// What a member agrees to, in our own words. The two ASCMI texts keep the state form’s choices and points as far as they are public (unconfirmed);
// its own wording is not, and a house that has it adds it here as a further version. Nobody has reviewed the wording yet, and the mark says so wherever it is shown.
import type { PermissionText } from '../src/domain/permission-text.ts'

const from = '2026-01-01'
const reviewed = null

const rights = [
  'You can say no to any part, or to all of it. Your care, your ECM and your Medi-Cal stay the same.',
  'You can take this back at any time: tell anyone on your care team, or call Member Services at 888-839-9909 (TTY 711). What was shared before cannot be called back.',
  'Someone who gets your information may be allowed by law to pass it on. Records from a substance use program stay protected by federal law.',
]

const ascmiSource = 'DHCS ASCMI FAQ; CalMHSA notes on the ASCMI papers; fields unconfirmed'

const ascmiAsks = [
  'Health plans, doctors, the county, and housing and community programs can help you better when they may share what they know of you.',
  'You say yes or no to each kind of information, and with whom. We ask you to fill this in also if you want to share nothing.',
]

const ascmiRights = [
  ...rights,
  'If you take this back, every choice is set to “do not share”. You get a copy of this form.',
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
  // AB 133: physical health is shared with Medi-Cal partners as the law lets, so it is no choice on this form (privacy.md, ASCMI).
  {
    form: 'ascmi',
    version: '2026-1',
    from,
    title: 'Share my Medi-Cal information (ASCMI)',
    asks: ascmiAsks,
    rights: ascmiRights,
    categories: ['mental-health', 'sud-part-2', 'sud-other', 'hiv', 'housing', 'justice'],
    source: ascmiSource,
    reviewed,
  },
  {
    form: 'ascmi-other',
    version: '2026-1',
    from,
    title: 'Share my information, without Medi-Cal (ASCMI)',
    asks: ascmiAsks,
    rights: ascmiRights,
    categories: ['general', 'mental-health', 'sud-part-2', 'sud-other', 'hiv', 'housing', 'justice'],
    source: ascmiSource,
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
