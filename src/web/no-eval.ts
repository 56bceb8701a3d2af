// zod as the staff app has it. It would compile its checks with `new Function`, which our content security policy refuses and each page would
// report as a breach; so it is told not to try. The build puts this in zod's own place (vite.config.ts): whatever file comes to be loaded first,
// no schema is made before.
import { config } from 'zod/v4'

config({ jitless: true })

export * from 'zod/v4'
