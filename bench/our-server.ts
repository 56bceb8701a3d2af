// Our server as it is, in a process of its own, on a database the bench prepared: what is measured is all of it, HTTP and gate.

import { readConfig } from '../src/server/config.ts'
import { openHouse } from '../src/server/house.ts'
import { embeddedConnections } from '../src/server/postgres/connection.ts'
import { openWeb } from '../src/server/web-server.ts'

const [address = '{}', database = '', dataDir = ''] = process.argv.slice(2)
const connections = embeddedConnections(JSON.parse(address), database)
const web = await openWeb('127.0.0.1', 0)
const config = readConfig({ ALONGSIDE_DATA: dataDir, PORT: String(web.port) }, dataDir)
const house = await openHouse({ connections, config, dataDir, demo: false })
web.answerWith(house.fetch)
process.stdout.write(`${web.port}\n`)
process.on('SIGTERM', () => process.exit(0))
