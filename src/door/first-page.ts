// The plain first page at `/`: it leads members to their door and staff to their app. Rendered on the server; no script at all.
import { html } from 'hono/html'

/** The page, in English; the member's door brings the other languages. `isDemo` says so on the page. */
export function firstPage({ isDemo }: { readonly isDemo: boolean }) {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Alongside</title>
<meta name="color-scheme" content="light dark">
<style>
:root{color-scheme:light dark;--paper:light-dark(oklch(0.985 0.006 85),oklch(0.21 0.015 260));--ink:light-dark(oklch(0.25 0.02 260),oklch(0.94 0.008 85));
--teal:light-dark(oklch(0.42 0.09 195),oklch(0.8 0.09 195));--line:light-dark(oklch(0.88 0.01 85),oklch(0.35 0.02 260));--apricot:oklch(0.8 0.11 65)}
body{margin:0;background:var(--paper);color:var(--ink);font:19px/1.5 system-ui,sans-serif}
main{max-width:34rem;margin-inline:auto;padding:48px 24px}
h1{font-size:32px;line-height:1.2;margin:24px 0 16px}
p{margin:0 0 16px}
a{color:var(--teal)}
a.way{display:block;padding:16px 0;border-block-start:1px solid var(--line);font-size:24px;min-height:44px;text-decoration-thickness:1px;text-underline-offset:4px}
a.way span{display:block;font-size:16px;color:var(--ink)}
a:focus-visible{outline:3px solid var(--teal);outline-offset:4px;border-radius:6px}
svg{display:block}
small{font-size:16px}
</style>
</head>
<body>
<main>
<svg width="72" height="40" viewBox="0 0 72 40" fill="none" stroke-width="3" stroke-linecap="round" aria-hidden="true">
<path d="M3 12 C 18 12 22 20 36 20 S 54 12 69 12" stroke="var(--apricot)"/><path d="M3 30 C 18 30 22 22 36 22 S 54 30 69 30" stroke="var(--teal)"/></svg>
<h1>Someone to walk alongside you</h1>
<p>Enhanced Care Management is free with Medi-Cal, and it is your choice. One Lead Care Manager gets to know you and helps with doctors,
medicine, housing, food and more.</p>
<p>To ask about it, call Member Services at <a href="tel:+18888399909">888-839-9909</a> (TTY 711), day or night.</p>
<nav aria-label="Where to go">
<a class="way" href="/en/learn">For members and families <span>What it is, who can get it, how to ask</span></a>
<a class="way" href="/staff/">For staff <span>Sign in to your agency or plan</span></a>
</nav>
${isDemo ? html`<p><small>This is a demonstration. Every person in it is made up.</small></p>` : ''}
</main>
</body>
</html>`
}

/** What stands at the member's door until it is built: how to ask today. */
export function learnPage() {
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Alongside</title>
<style>:root{color-scheme:light dark}body{font:19px/1.5 system-ui,sans-serif;max-width:34rem;margin:48px auto;padding:0 24px}h1{font-size:32px;line-height:1.2}</style></head>
<body><main><h1>Enhanced Care Management</h1>
<p>It is free with Medi-Cal, and it is your choice. You can say no, or stop, at any time. Nothing bad happens to your Medi-Cal.</p>
<p>To ask for it, call <a href="tel:+18888399909">888-839-9909</a> (TTY 711), day or night. Or tell your doctor.</p>
<p><a href="/">Back</a></p></main></body></html>`
}
