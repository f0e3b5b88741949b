import type { GraphQLResolveInfo } from 'graphql'
import { sharedReads } from '../../store/shared-reads.ts'
import type { Store } from '../../store/store.ts'
import type { Context } from '../context.ts'
import { planRows, type RowType, readRows } from '../nodes.ts'

type Read = (key: string) => Promise<object | undefined>

const readers = new WeakMap<Store, Map<string, Read>>()

/** By what is asked of which type. More would be clients that ask for something else each time. */
const mostReaders = 100

/**
 * A record that a mutation has written. Writers are answered together, as they are committed, and most ask for the same of
 * their records: that is one statement for all of them.
 */
export const loadWritten = async (
  context: Context,
  info: GraphQLResolveInfo,
  type: RowType,
  key: string,
): Promise<object | null> => {
  const plan = planRows(context, info, type)
  // Not the context: it would be kept for as long as what reads.
  const { store } = context
  const known = readers.get(store) ?? new Map<string, Read>()
  readers.set(store, known)
  const name = `${type} ${JSON.stringify(plan)}`
  const read = known.get(name) ?? sharedReads('write', keys => readRows(store, type, keys, plan))
  if (known.size >= mostReaders) known.clear()
  known.set(name, read)
  return (await read(key)) ?? null
}
