// The inks against the papers they are used on, in both themes, measured from tokens.css itself (WCAG 1.4.3, 1.4.11).
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'

type Ink = readonly [light: number, chroma: number, hue: number]

const tokens = new Map(
  [
    ...readFileSync(new URL('./tokens.css', import.meta.url), 'utf8').matchAll(
      /--([\w-]+): light-dark\(oklch\(([\d. ]+)\), oklch\(([\d. ]+)\)\);/g,
    ),
  ].map(([, name = '', light = '', dark = '']) => [name, { light: inkOf(light), dark: inkOf(dark) }]),
)
const papers = ['paper', 'paper-low', 'paper-step', 'paper-high']
const texts = ['ink', 'ink-soft', 'ink-faint', 'accent', 'late', 'due', 'done', 'waiting', 'private', 'warm-ink']
const lines = ['edge', 'accent-line', 'warm-line']
const pairs: readonly (readonly [string, string, number])[] = [
  ...texts.flatMap((ink) => papers.map((paper) => [ink, paper, 4.5] as const)),
  ...lines.flatMap((ink) => ['paper', 'paper-step', 'paper-high'].map((paper) => [ink, paper, 3] as const)),
  ...['due', 'late', 'done', 'waiting', 'private'].map((state) => [state, `${state}-soft`, 4.5] as const),
  ['warm-ink', 'warm-soft', 4.5],
  ['accent', 'accent-soft', 4.5],
  ['ink', 'late-soft', 4.5],
  ['ink-soft', 'late-soft', 4.5],
  ['ink-soft', 'due-soft', 4.5],
  ['ink-soft', 'paper-press', 4.5],
  ['on-accent', 'accent', 4.5],
  ['on-accent', 'accent-press', 4.5],
]

test('the measure itself is right: black on white is 21, gray #767676 on white is 4.54', () => {
  assert.ok(Math.abs(contrast([0, 0, 0], [1, 0, 0]) - 21) < 0.01)
  assert.ok(Math.abs(contrast([0.5656, 0, 0], [1, 0, 0]) - 4.54) < 0.03)
})

for (const theme of ['light', 'dark'] as const) {
  test(`every ink can be read on its paper, ${theme}`, () => {
    const weak = pairs
      .map(([ink, paper, least]) => ({ ink, paper, least, is: contrast(token(ink)[theme], token(paper)[theme]) }))
      .filter(({ is, least }) => is < least)
      .map(({ ink, paper, least, is }) => `${ink} on ${paper} is ${is.toFixed(2)}, must be ${least}`)
    assert.deepEqual(weak, [])
  })
}

function token(name: string): { light: Ink; dark: Ink } {
  const found = tokens.get(name)
  assert.ok(found, `tokens.css has no --${name}`)
  return found
}

function inkOf(text: string): Ink {
  const [light = Number.NaN, chroma = Number.NaN, hue = Number.NaN] = text.trim().split(/\s+/).map(Number)
  return [light, chroma, hue]
}

function contrast(a: Ink, b: Ink): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x)
  return (high + 0.05) / (low + 0.05)
}

/** Relative luminance of an oklch ink, by way of linear sRGB (Ottosson's matrices). */
function luminance([light, chroma, hue]: Ink): number {
  const [a, b] = [chroma * Math.cos((hue * Math.PI) / 180), chroma * Math.sin((hue * Math.PI) / 180)]
  const l = (light + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (light - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (light - 0.0894841775 * a - 1.291485548 * b) ** 3
  const red = 4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s
  const green = -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s
  const blue = -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s
  const inside = (part: number) => Math.min(1, Math.max(0, part))
  return 0.2126 * inside(red) + 0.7152 * inside(green) + 0.0722 * inside(blue)
}
