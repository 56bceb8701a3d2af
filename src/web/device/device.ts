// The device, as the screens use it. Everything below gives the same value until it changes, so a screen takes it by
// `useDevice((device) => device.charts.cards())` and is drawn anew when it did.
//
// - `device.session`: `state()` (looking, unreachable, signed-out, second-factor, enroll, open, locked), `seat()`, `takeSeat(id)`,
//   `password`, `secondFactor`, `passkey`, `unlock`, `lock`, `signOut('ask' | 'discard')`, enrolment. Lay the lock over what stands on
//   the screen and leave it mounted; at `open` it goes on.
// - `device.charts`: `of(member)` a chart with entries that stand and what waits already on it (new entries have seq −1), `all()`,
//   `cards()` for lists, `fetch(member)` for one who is not of the caseload, `isFilled()`.
// - `device.do(operation, input, { draft?, mends?, id? })`: `kept` (shown, safe, goes by itself), `done`, `refused` with a reason of
//   the operation, `bad-input` with faults by path, `failed`. Ids for new entries: `device.clock.newId()`; now and today from there too.
// - `device.outbox`: `waiting()`, `needsYou()` with `why`; mend one by `do(…, { mends: id })`, `again(id)`, `drop(id)`.
// - `device.draft`: `read(name)`, `write(name, value)` at each keystroke, `drop(name)`, `names()`.
// - `device.upload({ id, operation, input, file })`: a command with a file, at once or not at all; `done`, `refused` or `failed`.
// - `device.ask(query, input)`: what only the house knows, page by page; `{ ok, value }` or `{ ok: false, failure }`.
// - `device.search(words)`: this device at once, the house if it can be reached. `device.may(right, member?)`: what to offer.
// - `device.sync()`: what the sync line says.
// Before any schema, in whatever file the build puts them.
import '../no-eval.ts'
import { browserSurroundings } from './browser.ts'
import { type Device, openDevice } from './open-device.ts'

export const device: Device = openDevice(browserSurroundings())
