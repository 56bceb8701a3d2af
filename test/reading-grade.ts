// Flesch-Kincaid: the school grade a text asks for, from the length of its sentences and of its words. Words a reader must meet anyway
// (names, and what stands on cards and letters) count as one syllable, and each is in the list, one by one.

/** The grade of a text; names of things in `spared` are not held against it. */
export function readingGrade(text: string, spared: ReadonlySet<string> = new Set()): number {
  const sentences = text.split(/[.!?:;]+(?:\s|$)|\n/).filter((part) => /[a-z]/i.test(part)).length
  const words = text.match(/[a-z]+(?:[’'-][a-z]+)*/gi) ?? []
  if (words.length === 0) return 0
  const syllables = words.reduce((sum, word) => sum + (spared.has(word.toLowerCase()) ? 1 : syllablesOf(word)), 0)
  return 0.39 * (words.length / Math.max(sentences, 1)) + 11.8 * (syllables / words.length) - 15.59
}

/** Syllables by the sound of English spelling: groups of vowels, without a silent e. */
export function syllablesOf(word: string): number {
  const plain = word.toLowerCase().replace(/[^a-z]/g, '')
  if (plain.length <= 3) return 1
  const spoken = plain.replace(/(?:[^laeiouy]es|(?<![td])ed|(?<!l)e)$/, '').replace(/^y/, '')
  return Math.max(1, spoken.match(/[aeiouy]{1,2}/g)?.length ?? 1)
}
