import type { GraphQLResolveInfo } from 'graphql'
import { type LifeRow, lifeFrom, readLives } from '../../store/read/lives.ts'
import { batched } from '../batch.ts'
import type { Context } from '../context.ts'

/** The columns of the agreement itself that what is derived from its events needs. */
export const lifeColumns = { id: true, awaitsEntry: true, termKind: true, expiresLatest: true } as const

/** What is derived from the events costs one row, whatever is derived. */
export const ofLife = { shared: { life: 1 } } as const

/** An agreement as the rules of the register take it, read together with all others of the answer. */
export const lifeOf = async (context: Context, { path }: GraphQLResolveInfo, agreement: LifeRow & { id: string }) => {
  let root = path
  // Mutations of one document run one after the other, and the next may change what the last has shown.
  while (root.prev) root = root.prev
  const events = await batched(context, `lives at ${root.key}`, agreement.id, ids => readLives(context.store.db, ids))
  return lifeFrom(agreement, events)
}
