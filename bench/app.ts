// The whole house on a port, for what is measured in a browser.
import { readConfig } from '../src/server/config.ts'
import { openHouse } from '../src/server/house.ts'
import { openWeb } from '../src/server/web-server.ts'
import type { Place } from './place.ts'

/** The house with its staff app, where made-up people may sign in with the demo's password. */
export async function openApp(place: Place) {
  await place.owner.ask({ text: `insert into setting (name, value) values ('demo', 'true')`, values: [] })
  const web = await openWeb('127.0.0.1', 0)
  const config = readConfig({ ALONGSIDE_DATA: place.dataDir, ALONGSIDE_PUBLIC_URL: web.address }, place.dataDir)
  const house = await openHouse({ connections: place.connections, config, dataDir: place.dataDir, demo: true })
  web.answerWith(house.fetch)
  await house.signIn.createAccount({ staffId: place.staff, email: 'bench@example.org', demo: true })
  const close = async () => {
    await web.close()
    await house.close()
  }
  return { origin: web.address, close }
}
