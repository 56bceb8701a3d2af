// What works without signal: the first page with its numbers, "Could I get this help?" with its pack, the page that stands in place of a signed-in one,
// and what they are drawn with. Fetched after the first paint, in one language. Nothing that anybody typed or picked is ever kept; only these public addresses are.

interface Extendable extends Event {
  waitUntil(work: Promise<unknown>): void
}
interface Fetched extends Extendable {
  readonly request: Request
  respondWith(answer: Promise<Response>): void
}

const KEPT = 'door-2'
const SOURCES = [
  'src/domain/door-question.ts',
  'src/domain/condition.ts',
  'src/domain/settle.ts',
  'src/base/day.ts',
  'src/base/holds-word.ts',
  'src/door/script/keep-store.ts',
]

function addressesOf(language: string): readonly string[] {
  return [
    `/${language}/`,
    `/${language}/could-i-get-ecm`,
    `/${language}/kept`,
    `/door/pack/${language}`,
    `/door/look/${language}.css`,
    '/door/crisis-words.json',
    '/door/icon.svg',
    ...['door', 'could', 'ask', 'kept'].map((name) => `/door/script/${name}.js`),
    ...SOURCES.map((path) => `/door/source/${path}`),
  ]
}

addEventListener('message', (event) => {
  const language: unknown = event.data
  if (typeof language !== 'string' || !/^[a-zA-Z-]{2,7}$/.test(language)) return
  const keeping = caches.open(KEPT).then((cache) => cache.addAll([...addressesOf(language)]))
  ;(event as unknown as Extendable).waitUntil(keeping.catch(() => {}))
})

// What an earlier version kept goes.
addEventListener('activate', (event) => {
  const clearing = caches
    .keys()
    .then((names) => names.filter((name) => name !== KEPT).map((name) => caches.delete(name)))
  ;(event as unknown as Extendable).waitUntil(clearing)
})

addEventListener('fetch', (event) => {
  const { request } = event as unknown as Fetched
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin) return
  const isPage = request.mode === 'navigate'
  const language = /^\/([a-zA-Z-]{2,7})\//.exec(pathname)?.[1]
  if (!(isPage && language !== undefined) && !pathname.startsWith('/door/')) return
  ;(event as unknown as Fetched).respondWith(
    fetch(request).catch(async () => {
      const cache = await caches.open(KEPT)
      const inPlace = /^\/[a-zA-Z-]{2,7}\/me(\/|$)/.test(pathname) ? 'kept' : ''
      const kept = (await cache.match(pathname)) ?? (isPage ? await cache.match(`/${language}/${inPlace}`) : undefined)
      return kept ?? Response.error()
    }),
  )
})
