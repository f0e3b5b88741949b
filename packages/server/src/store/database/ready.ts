import { StoreError } from '../store.ts'
import { assertNothingLost } from './lost-data.ts'
import { unapplied } from './migrate/apply.ts'
import type { Query } from './migrate/record.ts'
import { areSpansStale, staleSpans } from './stale-spans.ts'
import { assertNotTooNew } from './too-new.ts'

export const readyPatience = 1_000

/**
 * Checks that the database can serve: it answers within a second, has every migration, has lost no data, and the
 * statuses of agreements are those of this release.
 */
export const assertReady = async (query: Query, patience = readyPatience): Promise<void> => {
  let timer: NodeJS.Timeout | undefined
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new StoreError(`The database gave no answer within ${patience} ms.`)), patience)
  })
  try {
    await Promise.race([assertComplete(query), tooLate])
  } finally {
    clearTimeout(timer)
  }
}

const assertComplete = async (query: Query): Promise<void> => {
  const missing = await unapplied(query)
  if (missing.length > 0) throw new StoreError(`The database lacks the migrations ${missing.join(', ')}.`)
  await assertNotTooNew(query)
  await assertNothingLost(query)
  if (await areSpansStale(query)) throw new StoreError(staleSpans)
}
