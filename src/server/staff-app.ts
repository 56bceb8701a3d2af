// The built staff app under /staff: files with a hash in their name stay for a year, the page itself is asked for each time.
import { readFile } from 'node:fs/promises'
import { extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Context, Hono } from 'hono'

const folder = fileURLToPath(new URL('../../dist/web', import.meta.url))

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
}

/** Serves the files of the app, and its page for every other address under /staff. */
export function staffApp(): Hono {
  const app = new Hono()
  app.get('/*', async (context) => {
    const path = normalize(context.req.path.replace(/^\/staff\/?/, '')).replace(/^(\.\.[/\\])+/, '')
    const type = types[extname(path)]
    const bytes = type === undefined || path.endsWith('.html') ? undefined : await read(path)
    if (bytes && type) return file(context, bytes, type, path.startsWith('assets/'))
    if (type !== undefined && !path.endsWith('.html')) return context.text('There is no such file.', 404)
    const page = await read('index.html')
    return page
      ? file(context, page, 'text/html; charset=utf-8', false)
      : context.text('The app is not built yet. Run npm start.', 503)
  })
  return app
}

async function read(path: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return new Uint8Array(await readFile(join(folder, path)))
  } catch {
    return undefined
  }
}

function file(context: Context, bytes: Uint8Array<ArrayBuffer>, type: string, isHashed: boolean): Response {
  context.header('content-type', type)
  context.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache')
  return context.body(bytes)
}
