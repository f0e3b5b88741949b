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
  const name = `lives at ${rootOf(path)}`
  const life = await batched(context, name, agreement.id, ids => readLives(context.store.db, ids))
  return lifeFrom(agreement, life)
}

/** Mutations of one document run one after the other, and the next may change what was loaded for the previous one. */
const rootOf = (path: GraphQLResolveInfo['path']): string | number => {
  let root = path
  while (root.prev) root = root.prev
  return root.key
}
