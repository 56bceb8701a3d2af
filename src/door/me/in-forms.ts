// A field that every form of a page carries.
import { drawn, type Markup } from '../speaker.ts'

/** The value is ours and holds no mark of HTML. */
export function inForms(body: Markup, name: string, value: string): Markup {
  const field = `<input type="hidden" name="${name}" value="${value}">`
  return drawn(body.toString().replaceAll(/<form method="post"[^>]*>/g, (form) => `${form}${field}`))
}
