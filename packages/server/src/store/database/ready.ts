import { StoreError } from '../store.ts'
import { assertNothingLost } from './lost-data.ts'
import { unapplied } from './migrate/apply.ts'
import type { Query } from './migrate/record.ts'
import { areSpansStale } from './stale-spans.ts'

export const readyPatience = 1_000

/** Checks that the database can serve: it answers within a second, has every migration and has lost no data. */
export const assertReady = async (query: Query): Promise<void> => {
  let timer: NodeJS.Timeout | undefined
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new StoreError(`The database gave no answer within ${readyPatience} ms.`)),
      readyPatience,
    )
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
  if (await areSpansStale(query))
    throw new StoreError(
      'The statuses of agreements in the database are those of another release: restart this server, or use "npx pnpm@10 migrate:spans".',
    )
  await assertNothingLost(query)
}
