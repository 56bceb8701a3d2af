// Builds the staff app (src/web) to dist/web under /staff/: split by screen, fonts bundled, nothing from another host.
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  root: 'src/web',
  base: '/staff/',
  publicDir: false,
  plugins: [react()],
  resolve: {
    alias: [{ find: /^zod$/, replacement: fileURLToPath(new URL('src/web/no-eval.ts', import.meta.url)) }],
  },
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    // The oldest browsers with light-dark(), :has() and container queries; the tokens are written in them.
    target: ['chrome123', 'firefox121', 'safari17.5'],
    modulePreload: { polyfill: false },
    // A font or picture inlined as data: would be refused by the content security policy.
    assetsInlineLimit: 0,
    manifest: true,
  },
})
