// The rows of a file, page by page from the house. A row that was settled stays in its place with what came of it, so that nothing jumps
// under the hand that mends the next one.
import { useCallback, useEffect, useRef, useState } from 'react'
import type * as z from 'zod'
import { type FileRow, readFile } from '../../../api/file.ts'
import type { Failure } from '../../device/client.ts'
import { device } from '../../device/device.ts'
import type { FileKey } from './incoming.tsx'

export type Only = 'all' | 'open' | 'refused'
type Page = z.output<(typeof readFile)['output']>

export interface Rows {
  readonly rows: readonly FileRow[] | undefined
  readonly headers: readonly string[]
  readonly readAs: readonly (string | null)[]
  readonly hasMore: boolean
  readonly failure: Failure | undefined
  more(): Promise<void>
  again(): Promise<void>
  /** What became of a row here. */
  put(row: FileRow): void
}

const pageRows = 100

/** The rows of a file that are of a kind; read anew when `version` changes. */
export function useRows(key: FileKey, only: Only, version: string): Rows {
  const [page, setPage] = useState<{ readonly of: string; readonly page: Page }>()
  const [failure, setFailure] = useState<Failure>()
  const of = `${key.organization} ${key.file} ${only} ${version}`
  const wanted = useRef(of)
  wanted.current = of

  const load = useCallback(
    async (before: Page | undefined) => {
      const [organization = '', file = '', which = 'all'] = of.split(' ')
      const after = before?.rows.at(-1)?.row ?? 0
      const tried = await device.ask(readFile, { organization, file, only: which as Only, after, most: pageRows })
      if (wanted.current !== of) return
      setFailure(tried.ok ? undefined : tried.failure)
      if (tried.ok) setPage({ of, page: { ...tried.value, rows: [...(before?.rows ?? []), ...tried.value.rows] } })
    },
    [of],
  )
  useEffect(() => void load(undefined), [load])

  const shown = page?.of === of ? page.page : undefined
  return {
    rows: shown?.rows,
    headers: shown?.headers ?? [],
    readAs: shown?.readAs ?? [],
    hasMore: shown?.more ?? false,
    failure,
    more: () => load(shown),
    again: () => load(undefined),
    put: (row) =>
      setPage(
        (last) =>
          last && {
            ...last,
            page: { ...last.page, rows: last.page.rows.map((one) => (one.row === row.row ? row : one)) },
          },
      ),
  }
}
