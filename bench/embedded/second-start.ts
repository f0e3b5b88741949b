import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { memoryOf } from '../pull/processes.ts'
import { dataOf } from '../read/ask.ts'
import { buildRegister, cpuOf, startRegister, stop } from '../read/processes.ts'
import type { Setting } from '../setting.ts'
import { table } from '../table.ts'

// The embedded register with the open data set, started on a folder that is there: what whoever tries it waits for.

export interface SecondStart {
  /** From the start of the process to its first answer, in ms */
  readonly ms: number
  /** Resident memory in bytes, when nobody has asked for a while */
  readonly memory: number
}

const idle = 10_000
const question = JSON.stringify({ query: '{ province(code: "TH-83") { name } }' })

export const measureSecondStart = async ({ peers, rounds, say }: Setting): Promise<SecondStart> => {
  const folder = await mkdtemp(join(tmpdir(), 'embedded-'))
  await buildRegister()
  const run = async (wait: number) => {
    const begun = performance.now()
    const running = await startRegister(peers, { DATA_DIR: join(folder, 'register') })
    try {
      await dataOf({ url: running.url, body: question })
      const [ms, cpu] = [performance.now() - begun, cpuOf(running)]
      await sleep(wait)
      return { ms, cpu, memory: memoryOf(running.child) }
    } finally {
      await stop(running)
    }
  }
  try {
    const first = await run(0)
    const seen = []
    for (let round = 0; round < rounds; round++) seen.push(await run(round === 0 ? idle : 0))
    const [memory, [middle]] = [
      seen[0]!.memory,
      seen.sort((one, other) => one.ms - other.ms).slice(Math.floor(seen.length / 2)),
    ]
    const line = table('Embedded', ['ms', 'CPU ms', 'idle MB'], say)
    line('first start', [first.ms, first.cpu])
    line('second start', [middle!.ms, middle!.cpu, memory / 2 ** 20])
    return { ms: middle!.ms, memory }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
