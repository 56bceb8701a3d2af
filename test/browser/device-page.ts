// The device alone on a page, for the test of what it leaves on a disk and how two windows share it: no screens, the browser's own
// surroundings.
import { addTask } from '../../src/api/detail.ts'
import { browserSurroundings } from '../../src/web/device/browser.ts'
import { openDevice } from '../../src/web/device/open-device.ts'

const device = openDevice(browserSurroundings())

Object.assign(globalThis, {
  device,
  /** Adds a task on the device; answers what became of it. */
  addTask: (member: string, what: string) =>
    device.do(addTask, { member, id: device.clock.newId(), what, dueOn: null, forStaff: null }),
})
