// Which written answer a plain question is looking for: shared words count, rare ones more, in the question most. Without spaces between
// words (Chinese, Khmer) pairs of letters stand for words. It is small, and the same in every language.

export interface Answerable {
  readonly id: string
  readonly question: string
  readonly answer: string
  /** Other words people say for it. */
  readonly words: string
}

const WEIGHT = { question: 2, words: 2, answer: 1 } as const

/** The ids that fit, best first; none when no word is shared. */
export function rankAnswers(asked: string, answers: readonly Answerable[]): readonly string[] {
  const wanted = [...new Set(termsOf(asked))]
  const indexed = answers.map(({ id, ...texts }) => ({
    id,
    fields: (['question', 'words', 'answer'] as const).map((field) => ({
      weight: WEIGHT[field],
      terms: new Set(termsOf(texts[field])),
    })),
  }))
  const rarity = new Map(
    wanted.map((term) => {
      const count = indexed.filter(({ fields }) => fields.some(({ terms }) => holds(terms, term))).length
      return [term, count === 0 ? 0 : Math.log(1 + answers.length / count) ** 2]
    }),
  )
  return indexed
    .map(({ id, fields }) => ({
      id,
      score: wanted.reduce(
        (sum, term) =>
          sum +
          (rarity.get(term) ?? 0) *
            Math.max(0, ...fields.filter(({ terms }) => holds(terms, term)).map(({ weight }) => weight)),
        0,
      ),
    }))
    .filter(({ score }) => score > 1)
    .toSorted((one, other) => other.score - one.score)
    .map(({ id }) => id)
}

/** The word itself, or one that begins like it, so that `doctors` finds `doctor`. */
function holds(terms: ReadonlySet<string>, term: string): boolean {
  if (terms.has(term)) return true
  if (term.length < 4) return false
  for (const one of terms) if (one.length >= 4 && (one.startsWith(term) || term.startsWith(one))) return true
  return false
}

function termsOf(text: string): readonly string[] {
  const words =
    text
      .toLowerCase()
      .normalize('NFD')
      .replace(/\p{Mn}/gu, '')
      .normalize('NFC')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  return words.flatMap((word) =>
    /[\p{Script=Han}\p{Script=Khmer}\p{Script=Hangul}]/u.test(word) ? pairsOf(word) : [word],
  )
}

function pairsOf(word: string): readonly string[] {
  const letters = [...word]
  return letters.length < 2 ? letters : letters.slice(1).map((letter, at) => `${letters[at]}${letter}`)
}
