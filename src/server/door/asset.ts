// What the door's pages load besides themselves: one style sheet a language, the fonts of its letters, the icon, and the small scripts, which
// are the sources with their types taken out: nothing to build, so that the door stands even where the staff app is not built.
import { readFile } from 'node:fs/promises'
import { stripTypeScriptTypes } from 'node:module'
import { fileURLToPath } from 'node:url'
import { type Context, Hono } from 'hono'
import { compress } from 'hono/compress'
import { crisisWords } from '../../../content/crisis-word.ts'
import { isMemberLanguage, memberLanguages } from '../../domain/member-text.ts'
import { fontFiles, styleSheet } from '../../door/look.ts'

const DAY = 86_400
/** The scripts a page may ask for, by the name in its address; what they import is under `/door/source/`. */
const SCRIPTS = /^(src\/door\/script|src\/base|src\/domain)\/[a-z-]+\.ts$/

export function doorAssets(): Hono {
  const assets = new Hono()
  assets.use(compress())
  assets.get('/look/:language{.+\\.css}', (context) => {
    const language = (context.req.param('language') ?? '').replace(/\.css$/, '')
    if (!isMemberLanguage(language)) return context.notFound()
    return cached(context, styleSheet(language), 'text/css; charset=utf-8', DAY)
  })
  assets.get('/font/:name{[a-z-]+\\.woff2}', async (context) => {
    const file = fontFiles[(context.req.param('name') ?? '').replace(/\.woff2$/, '')]
    if (file === undefined) return context.notFound()
    const bytes = await readFile(fileURLToPath(import.meta.resolve(file)))
    context.header('content-type', 'font/woff2')
    context.header('cache-control', `public, max-age=${365 * DAY}, immutable`)
    return context.body(new Uint8Array(bytes))
  })
  assets.get('/crisis-words.json', (context) =>
    cached(context, JSON.stringify(crisisWords.flatMap(({ words }) => words)), 'application/json', DAY),
  )
  assets.get('/icon.svg', (context) => cached(context, icon, 'image/svg+xml', DAY))
  assets.get('/app/:language{.+\\.webmanifest}', (context) => {
    const language = memberLanguages.find(({ code }) => `${code}.webmanifest` === context.req.param('language'))
    if (!language) return context.notFound()
    return cached(context, JSON.stringify(manifest(language.code, language.runs)), 'application/manifest+json', DAY)
  })
  assets.get('/script/:name{[a-z-]+\\.js}', (context) => {
    const name = context.req.param('name').replace(/\.js$/, '')
    // The worker answers for the whole door, not only for the folder it lies in.
    if (name === 'worker') context.header('service-worker-allowed', '/')
    return script(context, `src/door/script/${name}.ts`)
  })
  assets.get('/source/:path{.+}', (context) => script(context, context.req.param('path')))
  return assets
}

function cached(context: Context, body: string, type: string, seconds: number): Response {
  context.header('content-type', type)
  context.header('cache-control', `public, max-age=${seconds}`)
  return context.body(body)
}

const made = new Map<string, Promise<string>>()

async function script(context: Context, path: string): Promise<Response> {
  if (!SCRIPTS.test(path)) return context.notFound()
  const text = made.get(path) ?? javaScriptOf(path)
  made.set(path, text)
  try {
    return cached(context, await text, 'text/javascript; charset=utf-8', 300)
  } catch {
    made.delete(path)
    return context.notFound()
  }
}

/** The source without its types and comment lines; its imports lead to `/door/source/`. */
async function javaScriptOf(path: string): Promise<string> {
  const source = await readFile(fileURLToPath(new URL(`../../../${path}`, import.meta.url)), 'utf8')
  const plain = quietly(() => stripTypeScriptTypes(source, { mode: 'strip' }))
  const base = new URL(path, 'file:///door/source/')
  return plain
    .replace(/^\s*\/\/.*$/gm, '')
    .replace(/^\s*\/\*\*[\s\S]*?\*\/\s*$/gm, '')
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{2,}/g, '\n')
    .replace(/(from |import )'(\.[^']+)'/g, (_, word: string, of: string) => `${word}'${new URL(of, base).pathname}'`)
}

/** Node calls its own type stripping experimental on standard error; whoever starts the house need not read that. */
function quietly<Value>(work: () => Value): Value {
  const { emitWarning } = process
  process.emitWarning = () => {}
  try {
    return work()
  } finally {
    process.emitWarning = emitWarning
  }
}

function manifest(language: string, runs: 'ltr' | 'rtl'): object {
  return {
    name: 'Alongside',
    short_name: 'Alongside',
    lang: language,
    dir: runs,
    start_url: `/${language}/`,
    scope: '/',
    display: 'standalone',
    background_color: '#faf8f4',
    theme_color: '#f6e6d4',
    icons: [{ src: '/door/icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' }],
  }
}

const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 72 72" fill="none" stroke-width="7" stroke-linecap="round"><rect width="72" height="72" rx="14" fill="#f6e6d4"/><path d="M12 26C22 26 26 34 36 34S50 26 60 26" stroke="#d98b3f"/><path d="M12 48C22 48 26 40 36 40S50 48 60 48" stroke="#116b70"/></svg>`
