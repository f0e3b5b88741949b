import { type PullOptions, pull } from '@sister-city-graph/sdk'
import type { Context } from '../command.ts'
import { Failure, UsageError } from '../exit.ts'
import { figure } from '../progress.ts'
import { type Comparison, type Contents, compare, emptyContents } from './contents.ts'
import { readCopy } from './read-copy.ts'

/** So many records that differ are named. */
const MOST_NAMED = 50

/**
 * Holds a copy against the register: the newest snapshot, whose files are checked against its manifest, and the changes since.
 * The copy is led on to the same revision in memory; nothing is written.
 *
 * @throws Failure when they differ
 */
export async function verifyCopy(
  { client, print, say }: Context,
  to: string,
  format: 'lines' | 'table',
  saved: string | null | undefined,
  options: Omit<PullOptions, 'checkpoint'>,
): Promise<void> {
  // As the SDK's `rowLog` saves it.
  const {
    bytes = 0,
    state = null,
    place,
  } = JSON.parse(saved ?? '{}') as { bytes?: number; state?: string; place?: string }
  if (state === null || (place ?? 'file') !== 'file')
    throw new UsageError(`${to} is no whole copy yet: run the same command without --verify first.`)
  let revision = 0

  /** Goes on from where it was to the newest change; tells whether there was something new. */
  const follower = (contents: Contents, isCopy: boolean, from: string | null) => {
    let at = from
    return async (): Promise<boolean> => {
      let moved = false
      const kept = {
        load: async () => at,
        save: async (next: string) => {
          at = next
        },
      }
      for await (const batch of pull(client(), { ...options, checkpoint: kept })) {
        if (batch.reset && isCopy)
          throw new Failure(
            `${to} is not of the register as it is: ${batch.cause?.message ?? 'it was never whole'}. Run scg pull without --verify, which takes it anew.`,
          )
        if (batch.reset) contents.clear()
        for (const row of batch.rows) contents.take(row)
        revision = batch.revision
        moved = true
      }
      return moved
    }
  }

  const [copy, truth] = [emptyContents(), emptyContents()]
  for await (const row of readCopy(to, format, bytes)) copy.take(row)
  const leadOn = follower(copy, true, state)
  const look = follower(truth, false, null)
  // Until nothing came in between: then both are at the same revision.
  do {
    await leadOn()
    await look()
  } while (await leadOn())

  const comparisons = compare(copy, truth)
  const line = ({ type, rows, digest, differences }: Comparison) =>
    `${type.padEnd(14)}${figure(rows).padStart(10)}  ${digest.slice(0, 16)}  ${differences.length === 0 ? 'OK' : `${figure(differences.length)} DIFFERENT`}\n`
  await print(comparisons.map(line).join(''))
  const all = comparisons.flatMap(({ type, differences }) =>
    differences.map(({ nodeId, what }) => `${what}: ${type} ${nodeId}\n`),
  )
  if (all.length === 0) return say(`${to} is the register at revision ${revision}.`)
  await print(all.slice(0, MOST_NAMED).join(''))
  throw new Failure(
    `${to} differs from the register at revision ${revision} in ${figure(all.length)} records. Remove it and its checkpoint, and pull again.`,
  )
}
