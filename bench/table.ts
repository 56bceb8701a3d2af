// The table the bench prints: what, ours, the limit in the same run, their ratio, and the bar.

export interface Line {
  readonly what: string
  readonly ours: string
  readonly limit: string
  readonly ratio: number | null
  readonly bar: string
}

/** The lines as a Markdown table. */
export function table(lines: readonly Line[]): string {
  const rows = lines.map(
    ({ what, ours, limit, ratio, bar }) =>
      `| ${what} | ${ours} | ${limit} | ${ratio === null ? '' : ratio.toFixed(2)} | ${bar} |`,
  )
  return ['| what | Alongside | limit, same run | ratio | bar |', '| --- | --- | --- | --- | --- |', ...rows].join('\n')
}
