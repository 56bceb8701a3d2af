// The engine says in one line what it lacks.
import { rejects } from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { clearScratchFolder, scratchFolder } from '../../test/scratch-folder.ts'
import { openEngine } from './engine.ts'
import { IdentifyError } from './fault.ts'

test('too little memory is refused with a line that says what to do, any other fault is thrown as it is', async () => {
  const folder = await scratchFolder()
  const engine = await openEngine({ memory: '20MB', threads: 1, spillInto: join(folder, 'spill') })
  try {
    const tooMuch = `select string_agg(cast(i as varchar), ',') from range(20000000) t(i)`
    await rejects(
      engine.rows(tooMuch),
      (error) => error instanceof IdentifyError && /^20MB of memory are too little .*--memory/.test(error.message),
    )
    await rejects(engine.run('select nothing'), (error) => !(error instanceof IdentifyError))
  } finally {
    engine.close()
    await clearScratchFolder(folder)
  }
})
