import { type Query, unapplied } from './migrate/apply.ts'
import { StoreError } from './store.ts'

export const readyPatience = 1_000

/** Asks the database whether it can serve: it answers within a second and has every migration. */
export const assertReady = async (query: Query): Promise<void> => {
  let timer: NodeJS.Timeout | undefined
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new StoreError(`The database gave no answer within ${readyPatience} ms.`)),
      readyPatience,
    )
  })
  try {
    const missing = await Promise.race([unapplied(query), tooLate])
    if (missing.length > 0) throw new StoreError(`The database lacks the migrations ${missing.join(', ')}.`)
  } finally {
    clearTimeout(timer)
  }
}
