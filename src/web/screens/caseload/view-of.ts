// A view of the caseload and its address, each read from the other. Whatever an old link names that is no more is as at the start.
import { type CaseloadView, caseloadColumns, caseloadStates } from '../../../domain/caseload-view.ts'
import { riskSigns } from '../../../domain/risk-sign.ts'
import type { CaseloadSearch } from './shown.ts'

/** The view an address asks for; `of` is whose caseload this seat begins with. */
export function viewOf(search: CaseloadSearch, of: CaseloadView['of']): CaseloadView {
  return {
    of: search.of ?? of,
    state: caseloadStates.find((one) => one === search.state) ?? 'open',
    language: search.language ?? null,
    sign: riskSigns.find((one) => one === search.sign) ?? null,
    isCovered: search.covered === true,
    by: caseloadColumns.find((one) => one === search.by) ?? 'next',
    way: search.way ?? 'ascending',
  }
}

/** The address of a view. */
export function searchOf(view: CaseloadView, of: CaseloadView['of']): CaseloadSearch {
  const { state, language, sign, by } = view
  return {
    ...(view.of === of ? {} : { of: view.of }),
    ...(state === 'open' ? {} : { state }),
    ...(language === null ? {} : { language }),
    ...(sign === null ? {} : { sign }),
    ...(view.isCovered ? { covered: true } : {}),
    ...(by === 'next' ? {} : { by }),
    ...(view.way === 'ascending' ? {} : { way: 'descending' }),
  }
}
