// Whether a text holds one of some words, as people type: any case, any spaces, accents as one letter or as two; Latin words only at the
// beginning of a word.

export function holdsWord(text: string, words: readonly string[]): boolean {
  const plain = ` ${plainOf(text)} `
  return words.some((word) => {
    const sought = plainOf(word)
    return /^[a-z]/.test(sought) ? plain.includes(` ${sought}`) : plain.includes(sought)
  })
}

function plainOf(text: string): string {
  return text
    .normalize()
    .toLowerCase()
    .replace(/[’']/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
}
