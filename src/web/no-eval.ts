// zod would compile its checks with `new Function`. Our content security policy refuses that, and each page would report a breach;
// so it is told not to try, before the first schema is used.
import { config } from 'zod'

config({ jitless: true })
