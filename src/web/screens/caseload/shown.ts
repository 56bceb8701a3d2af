// What of an address says how the caseload is shown. What is as at the start is left out of it, and only what is no member's data stands there.
export interface CaseloadSearch {
  readonly of?: 'mine' | 'all'
  readonly state?: string
  readonly language?: string
  readonly sign?: string
  readonly covered?: true
  readonly by?: string
  readonly way?: 'descending'
}

const texts = ['state', 'language', 'sign', 'by'] as const
const textMost = 60

/** The caseload's part of an address; anything else in it is dropped. */
export function readCaseloadSearch(search: Readonly<Record<string, unknown>>): CaseloadSearch {
  const { of, covered, way } = search
  const said = texts.flatMap((name) => {
    const value = search[name]
    return typeof value === 'string' && value !== '' && value.length <= textMost ? [[name, value] as const] : []
  })
  return {
    ...Object.fromEntries(said),
    ...(of === 'mine' || of === 'all' ? { of } : {}),
    ...(covered === true ? { covered } : {}),
    ...(way === 'descending' ? { way } : {}),
  }
}
