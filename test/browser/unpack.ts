// Unpacks the Chromium of @sparticuz/chromium into the system's temporary folder, as that package does; which is why this
// runs in a process of its own, whose temporary folder is where we want it.
import { fileURLToPath } from 'node:url'
import { inflate } from '@sparticuz/chromium'

for (const archive of ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br']) {
  await inflate(fileURLToPath(new URL(`../bin/${archive}`, import.meta.resolve('@sparticuz/chromium'))))
}
