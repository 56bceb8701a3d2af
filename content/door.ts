// What the member's door is told about the plan and the county, dated and with its source. A plan of its own changes it here.

/** Phones are written as people read them; links are made from their digits. */
export const door = {
  from: '2026-11-24',
  // PROMISE-15, PROMISE-17: day and night, every day.
  memberServices: { phone: '888-839-9909', tty: '711', source: 'L.A. Care, ECM member page (undated), read 2026-11' },
  crisis: {
    phone: '988',
    dmh: '800-854-7771',
    source: 'L.A. County Department of Mental Health; privacy.md section 5',
  },
  // Where one asks for Medi-Cal itself (unconfirmed: no public document checked).
  county: { phone: '866-613-3777', isUnconfirmed: true },
  /** Where "leave quickly" goes: a page that says nothing of whoever opens it. */
  elsewhere: 'https://www.weather.gov/',
  /** The answer on immigration is for counsel to review; until then it says so. */
  immigration: { writtenOn: '2026-11-24', reviewedOn: null, owner: 'privacy officer' },
} as const
