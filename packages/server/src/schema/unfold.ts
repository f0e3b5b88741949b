import { type GraphQLSchema, getNamedType, getNullableType, isCompositeType, isListType, isObjectType } from 'graphql'
import { nextTurn } from '../store/event-loop.ts'
import { isForgotten } from '../store/work.ts'

/** How many list items and loaded values an answer processes per turn of the event loop: a few milliseconds of work. */
const objectsPerTurn = 100

/** The state of unfolding one answer. */
export interface Unfolding {
  taken: number
  underWay: boolean
  readonly waiting: (() => void)[]
  readonly whenDone: (() => void)[]
}

/** The part of the context that unfolding needs. */
interface Unfolds {
  readonly unfolding: Unfolding
}

export const startUnfolding = (): Unfolding => ({ taken: 0, underWay: false, waiting: [], whenDone: [] })

/**
 * Resolves lists of objects in several turns of the event loop: otherwise an answer of 10,000 objects would block it.
 */
export const unfoldInTurns = (schema: GraphQLSchema): GraphQLSchema => {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue
    for (const field of Object.values(type.getFields())) {
      const { resolve } = field
      if (!resolve || !isListType(getNullableType(field.type)) || !isCompositeType(getNamedType(field.type))) continue
      field.resolve = (source, args, context: Unfolds, info) => {
        const list: unknown = resolve(source, args, context, info)
        return list instanceof Promise ? list.then(each => inTurns(context, each)) : inTurns(context, list)
      }
    }
  }
  return schema
}

const inTurns = ({ unfolding }: Unfolds, list: unknown): unknown =>
  Array.isArray(list) ? list.map(item => admit(unfolding, item)) : list

/** The item, at once or when its turn has come. */
export const admit = <Item>(unfolding: Unfolding, item: Item): Item | Promise<Item> => {
  if (!unfolding.underWay) {
    unfolding.underWay = true
    void nextTurn().then(() => advance(unfolding))
  }
  if (unfolding.waiting.length === 0 && unfolding.taken < objectsPerTurn) {
    unfolding.taken++
    return item
  }
  return new Promise(resolve => {
    unfolding.waiting.push(() => resolve(item))
  })
}

const advance = (unfolding: Unfolding): void => {
  // The request was cancelled: pending items are dropped and never resolve.
  if (isForgotten()) return void unfolding.waiting.splice(0)
  const released = unfolding.waiting.splice(0, objectsPerTurn)
  unfolding.taken = released.length
  for (const release of released) release()
  unfolding.underWay = released.length > 0
  if (unfolding.underWay) void nextTurn().then(() => advance(unfolding))
  if (unfolding.waiting.length === 0) afterPromises(() => settle(unfolding))
}

const settle = (unfolding: Unfolding): void => {
  if (unfolding.waiting.length === 0) for (const each of unfolding.whenDone.splice(0)) each()
}

/** Calls back when all waiting list items have been released and all pending promises have settled. */
export const whenUnfolded = (unfolding: Unfolding, call: () => void): void =>
  afterPromises(() => {
    if (unfolding.waiting.length > 0) unfolding.whenDone.push(call)
    else call()
  })

const afterPromises = (call: () => void): void => void Promise.resolve().then(() => process.nextTick(call))
