import type { GraphQLResolveInfo } from 'graphql'
import { type LifeRow, lifeFrom, readLives } from '../../store/read/lives.ts'
import { batched } from '../batch.ts'
import type { Context } from '../context.ts'

/** The columns of an agreement from which, with its events, other fields are derived. */
export const lifeColumns = { id: true, awaitsEntry: true, termKind: true, expiresLatest: true } as const

/** Derived fields cost one row together, because they share one loader. */
export const ofLife = { shared: { life: 1 } } as const

/**
 * An agreement with its events, as the rules of the register need it; loaded together with all others of the answer.
 */
export const lifeOf = async (context: Context, { path }: GraphQLResolveInfo, agreement: LifeRow & { id: string }) => {
  let root = path
  // Mutations of one document run one after the other, and the next may change what was loaded for the previous one.
  while (root.prev) root = root.prev
  const life = await batched(context, `lives at ${root.key}`, agreement.id, ids => readLives(context.store.db, ids))
  return lifeFrom(agreement, life)
}
