// Fills an empty database with the demo before the house opens, since an open house has already asked whether its people are invented.
import { isDemoUnfinished, loadDemo, openDoors } from '../../../db/demo.ts'
import { type Core, type HouseOptions, openCore } from '../house.ts'
import { createSignIn } from '../sign-in/sign-in.ts'

const membersUnlessTold = 600

export interface DemoWish {
  /** From 1 to 100,000; 600 unless told. */
  readonly members: number | undefined
  readonly say: (line: string) => void
  readonly isStopped: () => boolean
}

/**
 * Loads the demo where nothing is yet, or where a load was cut off; a database in use stays as it is. Answers with the lines that say how its
 * members sign in.
 */
export async function loadDemoIfEmpty(options: HouseOptions, wish: DemoWish): Promise<readonly string[]> {
  const core = await openCore(options)
  try {
    if ((await isEmpty(core)) || (await isDemoUnfinished(core))) await load(core, options, wish)
    return await openDoors(core)
  } finally {
    await core.close()
  }
}

async function load(core: Core, { connections }: HouseOptions, wish: DemoWish): Promise<void> {
  const members = wish.members ?? membersUnlessTold
  wish.say(`Loading the demo: ${members} invented members …`)
  const signIn = await createSignIn({
    connections,
    publicUrl: 'http://localhost',
    // Nobody signs in through this one; it only makes accounts.
    secret: core.root.toString('hex'),
    demo: false,
    idleMinutes: 15,
    log: core.house.log,
  })
  try {
    await loadDemo(core, signIn, { ...wish, members, now: core.house.now() })
  } finally {
    await signIn.close()
  }
}

async function isEmpty(core: Core): Promise<boolean> {
  return (await core.house.database.ask({ text: 'select from organization limit 1' })).length === 0
}
