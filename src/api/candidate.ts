// The plan's worklist of whom its own data point to: read a run of `identify`, look at what loading it would change, load it, work the list.
import * as z from 'zod'
import { CandidateSettle, candidateShows, candidateStates, Found, urgencies } from '../domain/candidate.ts'
import { DayField, Id, InstantField, text } from '../domain/entry.ts'
import { populations } from '../domain/population.ts'
import { handled, organization, query } from './operation.ts'

const of = (input: { readonly organization: string }) => organization(input.organization)

/** A folder's name, and never a way out of it. */
const RunName = text(60).regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/)
const Count = z.object({ value: text(120), people: z.int() })

const SummaryLine = z.object({
  by: text(60),
  value: text(120),
  members: z.int(),
  meets: z.int(),
  notSettled: z.int(),
  served: z.int(),
  meetsAndServed: z.int(),
})

export const CandidateLoad = z.object({
  load: Id,
  name: z.string(),
  state: z.enum(['waiting', 'loaded', 'aside']),
  people: z.int(),
  fresh: z.int(),
  changed: z.int(),
  same: z.int(),
  gone: z.int(),
  /** Gone before, and found again. */
  back: z.int(),
  /** Rows that are none of a run's: not read. */
  leftOut: z.int(),
  receivedAt: InstantField,
  loadedAt: InstantField.nullable(),
})
export type CandidateLoad = z.infer<typeof CandidateLoad>

export const receiveCandidates = handled({
  name: 'candidate.receive',
  says: 'Reads the candidates of a run from a CSV file that comes with it, and says what loading them would change. Nothing is changed yet.',
  does: 'candidate.write',
  input: z.object({
    organization: Id,
    load: Id,
    name: text(200),
    bytes: z.int().min(0).max(300_000_000),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
  }),
  attaches: true,
  output: z.object({ load: CandidateLoad }),
  about: of,
  refuses: ['file-missing', 'candidates-unreadable'],
})

export const readCandidateRun = handled({
  name: 'candidate.read-run',
  says: 'Reads the candidates of a run in the operator’s folder, and says what loading them would change. Nothing is changed yet.',
  does: 'candidate.write',
  input: z.object({ organization: Id, load: Id, run: RunName }),
  output: z.object({ load: CandidateLoad }),
  about: of,
  refuses: ['run-unknown', 'candidates-unreadable'],
})

export const loadCandidates = handled({
  name: 'candidate.load',
  says: 'Loads what was read into the worklist: who is new is added, who changed is renewed, who is gone is marked; what was done stays.',
  does: 'candidate.write',
  input: z.object({ organization: Id, load: Id }),
  output: z.object({ load: CandidateLoad }),
  about: of,
  refuses: ['load-unknown', 'load-old'],
})

export const listCandidates = query({
  name: 'candidate.list',
  says: 'Whom the plan’s data point to, the most pressing first, each with why and what is missing.',
  does: 'candidate.read',
  input: z.object({
    organization: Id,
    show: z.enum(candidateShows).default('open'),
    population: z.enum(populations).optional(),
    language: text(60).optional(),
    county: text(60).optional(),
    /** Where the page before ended. */
    after: text(60).optional(),
    most: z.int().min(1).max(100).default(25),
  }),
  output: z.object({
    candidates: z.array(
      z.object({
        candidate: Id,
        cin: z.string(),
        name: z.string(),
        bornOn: DayField.nullable(),
        county: z.string().nullable(),
        language: z.string().nullable(),
        found: z.array(Found),
        urgency: z.enum(urgencies),
        urgencyOn: DayField.nullable(),
        urgencyUses: z.int(),
        state: z.enum(candidateStates),
        settledAt: InstantField.nullable(),
        settledBy: Id.nullable(),
        note: z.string().nullable(),
        againOn: DayField.nullable(),
        goneAt: InstantField.nullable(),
        /** Where this plan's member stands already: known here under the same CIN. */
        member: z.object({ id: Id, state: z.string().nullable() }).nullable(),
      }),
    ),
    next: z.string().nullable(),
  }),
  sensitive: false,
  about: of,
})

export const readCandidateStanding = query({
  name: 'candidate.standing',
  says: 'How the plan’s worklist stands: runs that lie ready, what was loaded, how many wait, and the report of the last run. Nobody is named.',
  does: 'candidate.report',
  input: z.object({ organization: Id }),
  output: z.object({
    /** Where below ALONGSIDE_POPULATION the operator puts runs; null where the installation has no such folder. */
    folder: z.string().nullable(),
    runs: z.array(z.string()),
    loads: z.array(CandidateLoad),
    shows: z.array(z.object({ show: z.enum(candidateShows), people: z.int() })),
    populations: z.array(Count),
    languages: z.array(Count),
    counties: z.array(Count),
    report: z.object({ name: z.string(), lines: z.array(SummaryLine), excluded: z.array(Count) }).nullable(),
  }),
  sensitive: false,
  about: of,
})

export const settleCandidate = handled({
  name: 'candidate.settle',
  says: 'Says what was done with somebody on the list: asked, reached, not now, or passed to the plan’s inbox as a request for ECM.',
  does: 'candidate.write',
  input: CandidateSettle,
  output: z.object({}),
  // A note tells of somebody who is perhaps no member here: it stands sealed with the candidate, and not in the journal.
  keeps: ({ note: _note, ...input }) => input,
  about: of,
  refuses: ['candidate-unknown', 'candidate-referred', 'again-missing', 'again-in-the-past', 'request-missing'],
})
