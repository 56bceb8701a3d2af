// When and how messages go out, and the words by which somebody stops them. Dated, since hours and words are not settled.
export const sendingRules = {
  from: '2026-11-24',
  // privacy.md section 4 (unconfirmed): between these, by the clock of Los Angeles. Codes that somebody waits for go at any hour.
  quiet: { after: '21:00', before: '08:00', isUnconfirmed: true },
  /** Waits between tries, in seconds; after the last one it is not delivered. Ours. */
  waits: [15, 60, 300, 900, 3600, 14_400, 28_800],
  /** A try that does not end is tried by somebody else after so many seconds. Ours. */
  leaseSeconds: 120,
  codeMinutes: 10,
  /** Codes and invitations to one member in a day. Ours. */
  mostADay: { invitation: 3, 'sign-in-code': 8 },
  // 47 CFR 64.1200(a)(10), as privacy.md section 4 lists them; the Spanish ones are ours. Matched as the whole reply.
  stopWords: ['stop', 'stopall', 'quit', 'end', 'revoke', 'optout', 'cancel', 'unsubscribe', 'alto', 'parar', 'basta'],
  helpWords: ['help', 'info', 'ayuda'],
  source: 'privacy.md section 4 (FCC rules on revoking consent, in force since April 2025)',
} as const
