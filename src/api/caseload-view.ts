// Views of the caseload that a person keeps for themselves, by name.
import * as z from 'zod'
import { CaseloadView, KeptView } from '../domain/caseload-view.ts'
import { Id, text } from '../domain/entry.ts'
import { handled, organization, query } from './operation.ts'

const of = (input: { readonly organization: string }) => organization(input.organization)

export const listViews = query({
  name: 'caseload-view.list',
  says: 'The views of the caseload that one keeps here; nobody else’s.',
  does: 'caseload.read',
  input: z.object({ organization: Id }),
  output: z.object({ views: z.array(KeptView) }),
  sensitive: false,
  about: of,
})

export const keepView = handled({
  name: 'caseload-view.keep',
  says: 'Keeps a view of the caseload under a name, for oneself; under a name one has already it is written anew.',
  does: 'caseload.read',
  input: z.object({ organization: Id, id: Id, name: text(60), shown: CaseloadView }),
  output: z.object({}),
  refuses: ['view-nobody', 'views-full'],
  about: of,
})

export const dropView = handled({
  name: 'caseload-view.drop',
  says: 'Drops a view of one’s own.',
  does: 'caseload.read',
  input: z.object({ organization: Id, id: Id }),
  output: z.object({}),
  refuses: ['view-unknown'],
  about: of,
})
