import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { Installed } from './install.ts'

const MEASURE = `const began = performance.now(); await import('./client.mjs'); console.log(performance.now() - began)`
const ROUNDS = 7

const measure = async ({ folder }: Installed): Promise<number> => {
  const flags = ['--input-type=module', '-e', MEASURE]
  return Number((await promisify(execFile)(process.execPath, flags, { cwd: folder })).stdout)
}

/**
 * Milliseconds until each client is there, the median of seven fresh processes. In rounds, so that what else the machine
 * does in the meantime is shared by all.
 */
export const importTimes = async (clients: readonly Installed[]): Promise<number[]> => {
  // The first time reads the files from the disk.
  for (const client of clients) await measure(client)
  const times = clients.map((): number[] => [])
  for (let round = 0; round < ROUNDS; round++)
    for (const [index, client] of clients.entries()) times[index]!.push(await measure(client))
  return times.map(of => of.sort((a, b) => a - b)[(ROUNDS - 1) / 2]!)
}
