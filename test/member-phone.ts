// A member at their own door, in a test: a phone with its cookie, which opens pages and sends forms as a browser without scripts does.
import type { TestHouse } from './house.ts'

export interface MemberPhone {
  /** The token it holds now; set it to hold a stolen one. */
  token: string | undefined
  /** The page it was shown last; a form sent twice from one is done once. */
  page: string | undefined
  /** The others who share the phone, as its cookie holds them. */
  others: string | undefined
  open(path: string): Promise<Shown>
  send(path: string, fields: Readonly<Record<string, string>>): Promise<Shown>
}

export interface Shown {
  readonly status: number
  readonly text: string
  readonly headers: Headers
}

/** Keeps the phone behind six numbers, picked on a page of who is signed in. */
export async function pickPin(phone: MemberPhone, pin: string): Promise<Shown> {
  return phone.send('/en/me/keep', { pin, as: await formOwner(phone) })
}

/** By whom the forms of the page say it was opened. */
export async function formOwner(phone: MemberPhone): Promise<string> {
  return /name="as" value="([0-9a-f-]{36})"/.exec((await phone.open('/en/me')).text)?.[1] ?? ''
}

export function memberPhone({ house }: TestHouse): MemberPhone {
  const phone: MemberPhone = {
    token: undefined,
    page: undefined,
    others: undefined,
    open: (path) => ask(new Request(`http://localhost${path}`, { headers: headers() })),
    send: (path, fields) =>
      ask(
        new Request(`http://localhost${path}`, {
          method: 'POST',
          headers: { ...headers(), 'sec-fetch-site': 'same-origin' },
          body: new URLSearchParams(fields),
        }),
      ),
  }
  const headers = (): Record<string, string> => {
    const held = { phone: phone.token, page: phone.page, family: phone.others }
    const cookies = Object.entries(held).filter(([, value]) => value !== undefined)
    return cookies.length === 0
      ? {}
      : { cookie: cookies.map(([name, value]) => `alongside-${name}=${value}`).join('; ') }
  }
  const ask = async (request: Request): Promise<Shown> => {
    const response = await house.fetch(request, { incoming: { socket: { remoteAddress: '192.0.2.1' } } })
    for (const cookie of response.headers.getSetCookie()) {
      const given = /^alongside-phone=([^;]*)/.exec(cookie)?.[1]
      if (given !== undefined) phone.token = given === '' ? undefined : given
      const family = /^alongside-family=([^;]*)/.exec(cookie)?.[1]
      if (family !== undefined) phone.others = family === '' ? undefined : family
      phone.page = /^alongside-page=([^;]*)/.exec(cookie)?.[1] ?? phone.page
    }
    // The word that lets a page carry its own style is another one each time.
    const text = (await response.text()).replace(/ nonce="[^"]*"/, '')
    return { status: response.status, text, headers: response.headers }
  }
  return phone
}
