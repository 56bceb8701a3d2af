// Every way the house says no at its border, from one table (RFC 9457). The sentence says what to do next and holds no one's data.
// Absent and forbidden are one answer, so that nobody learns that a record exists.

export const problems = {
  'sign-in-needed': { status: 401, says: 'Sign in first.' },
  'sign-in-refused': {
    status: 401,
    says: 'That did not sign you in. Check the e-mail and the password, or ask your administrator.',
  },
  'proof-refused': { status: 401, says: 'That did not open it. Try again, or use another way.' },
  'proof-expired': {
    status: 401,
    says: 'This took longer than ten minutes. Start again with your e-mail and password.',
  },
  'already-enrolled': {
    status: 409,
    says: 'This is set up already. Ask your administrator to reset it if you lost it.',
  },
  'last-proof': {
    status: 409,
    says: 'It is the last that protects your sign-in. Set up another one first, then remove this.',
  },
  'password-too-short': {
    status: 400,
    says: 'Too short. Take 15 characters or more; a few words you can remember are good.',
  },
  'password-too-long': { status: 400, says: 'Too long. Take 128 characters or fewer.' },
  'password-too-common': {
    status: 400,
    says: 'Many people would try this one: a known word, a row of keys, your own name. Take another.',
  },
  'session-ended': { status: 401, says: 'Your sign-in has ended. Sign in again; what you wrote is kept.' },
  'session-locked': { status: 401, says: 'The screen is locked. Open it again to go on; what you wrote is kept.' },
  'seat-not-yours': { status: 403, says: 'You do not hold this seat. Choose one of yours.' },
  'not-allowed': { status: 403, says: 'Your seat may not do this. Ask your supervisor.' },
  'not-found': { status: 404, says: 'There is nothing here for you. Check the address, or ask your supervisor.' },
  'reason-needed': {
    status: 403,
    says: 'This chart is another worker’s. Say why you open it; the supervisor sees the reason.',
  },
  'operation-unknown': { status: 404, says: 'There is no such operation. The list is at /openapi.json.' },
  'wrong-method': {
    status: 405,
    says: 'Send this operation the other way: commands by POST, queries as the list says.',
  },
  'bad-input': { status: 400, says: 'Some fields are missing or wrong. Mend the ones named and send again.' },
  'too-large': { status: 413, says: 'This is too large. Send less at once.' },
  'not-json': { status: 415, says: 'Send JSON (content-type application/json).' },
  'cross-site': { status: 403, says: 'This came from another site and was refused.' },
  'id-used': { status: 409, says: 'This command id was used for something else. Make a new id.' },
  'too-many': { status: 429, says: 'Too many tries. Wait a little and try again.' },
  'version-unknown': { status: 409, says: 'This was written by a version we no longer read. Update the app.' },
  'try-again': { status: 503, says: 'The house is busy or restarting. Nothing was lost; try again.' },
  broken: { status: 500, says: 'Something broke on our side. Nothing was saved; try again, and tell us if it stays.' },
} as const

export type ProblemCode = keyof typeof problems

/** One fault of the input: where, and what to do. */
export interface Fault {
  readonly path: string
  readonly says: string
}

/** Thrown at the border; one place turns it into a problem document. */
export class Problem extends Error {
  readonly code: ProblemCode
  readonly faults: readonly Fault[]
  constructor(code: ProblemCode, faults: readonly Fault[] = []) {
    super(code)
    this.name = 'Problem'
    this.code = code
    this.faults = faults
  }
}

/** The RFC 9457 document for a problem. */
export function problemDocument(problem: Problem): Readonly<Record<string, unknown>> {
  const { status, says } = problems[problem.code]
  return {
    type: `about:blank#${problem.code}`,
    title: says,
    status,
    code: problem.code,
    ...(problem.faults.length > 0 ? { faults: problem.faults } : {}),
  }
}
