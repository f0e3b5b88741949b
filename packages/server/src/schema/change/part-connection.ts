import type { GraphQLResolveInfo } from 'graphql'
import { type ChangeOrder, changeList } from '../../changes/cursor.ts'
import { readBeginning, readStart } from '../../changes/log.ts'
import type { Part } from '../../changes/part/part.ts'
import { partSteps, type Reading } from '../../changes/part/part-changes.ts'
import { partPositionOf } from '../../changes/part/part-cursor.ts'
import { partPage } from '../../changes/part/part-page.ts'
import type { PageArguments } from '../../store/read/list/list.ts'
import { windowOf } from '../../store/read/list/window.ts'
import { ReadError } from '../../store/read-error.ts'
import { currentWork, inLane } from '../../store/work.ts'
import { type Connection, connect } from '../connection.ts'
import type { Context } from '../context.ts'

/**
 * A page of the changes of a part; from where the log begins, when there is no cursor. Read once, whatever is selected.
 * @throws ReadError BAD_INPUT, BAD_CURSOR
 */
export const connectPart = (
  { store }: Context,
  info: GraphQLResolveInfo,
  part: Part,
  types: readonly string[] | null,
  { orderBy, ...args }: PageArguments & { readonly orderBy?: ChangeOrder | null | undefined },
): Connection => {
  if (args.last != null || args.before != null || orderBy === 'REVISION_DESC')
    throw new ReadError(
      'BAD_INPUT',
      'The changes of a part are read forwards: page with "first" and "after", without an order.',
    )
  const { size } = windowOf(args)
  const after = args.after == null ? null : partPositionOf(args.after, part)
  // With its own signal a statement that nobody waits for fails, and so gives back its turn.
  const reading: Reading = { lane: 'view', signal: currentWork().signal ?? null }
  const here = <T>(read: () => Promise<T>): Promise<T> => inLane(reading.lane, read, reading.signal)

  const read = once(async () => {
    const position = after ?? { from: await here(() => readBeginning(store.db)), within: null }
    const { changes } = await partPage(store, part, position, types, size + 1, reading)
    return changes.map(({ change }) => change)
  })
  return {
    ...connect(info, null, changeList({}), args),
    computed: {
      page: async () => {
        const changes = await read()
        return {
          rows: changes.slice(0, size).map(change => ({ id: change.cursor!, cursor: change.cursor! })),
          hasNextPage: changes.length > size,
          hasPreviousPage: false,
        }
      },
      nodes: async () => new Map((await read()).map(change => [change.cursor!, change])),
      total: once(async () => {
        const beginning = await here(() => readBeginning(store.db))
        const { end } = await here(() => readStart(store.db, beginning))
        const steps = await partSteps(store, part, beginning, end, reading)
        return steps.filter(({ type }) => !types || types.includes(type)).length
      }),
    },
  }
}

const once = <T>(read: () => Promise<T>): (() => Promise<T>) => {
  let reading: Promise<T> | undefined
  return () => (reading ??= read())
}
