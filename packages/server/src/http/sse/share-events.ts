import { createSourceEventStream, type ExecutionArgs, type ExecutionResult, execute } from 'graphql'
import { isAsyncIterable, mapAsyncIterator, type Plugin } from 'graphql-yoga'
import type { ChangeStream } from '../../changes/follow.ts'
import { type Context, withFreshLoaders } from '../../schema/context.ts'
import { createConcurrencyLimit } from '../../store/concurrency-limit.ts'
import { inLane } from '../../store/work.ts'
import { trackViewerAccess } from '../cacheability.ts'
import { selectionKey } from './selection-key.ts'
import type { StreamState } from './stream-state.ts'

/** Events executed at a time, for all followers together. */
const maxConcurrent = 4

/** How long a result is shared with other followers with the same selection, in ms. */
const shareMs = 1_000

interface Answer {
  readonly result: ExecutionResult
  /** A resolver read the viewer */
  readonly personal: boolean
}

/**
 * Executes an event once for all followers with the same selection, unless the result depends on the viewer. It is
 * shared for at most a second: a follower that reaches the change later gets the record as it is then.
 *
 * Which changes a follower gets is decided earlier, by its own stream.
 */
export const useSharedEvents = (): Plugin => {
  const turn = createConcurrencyLimit(maxConcurrent)
  const answers = new WeakMap<object, Map<string, { readonly at: number; readonly answer: Promise<Answer> }>>()

  return {
    onSubscribe({ setSubscribeFn }) {
      setSubscribeFn(async (args: ExecutionArgs) => {
        const changes = await createSourceEventStream(args)
        if (!isAsyncIterable(changes)) return changes
        const key = selectionKey(args)
        let personal = false
        const context = args.contextValue as Context & { stream: StreamState }
        context.stream.position = (changes as ChangeStream).position
        const make = (change: object): Promise<Answer> =>
          turn(async () => {
            // Shared work is not cancelled when one follower disconnects.
            const viewer = trackViewerAccess(context.viewer, () => {
              personal = true
            })
            const contextValue = { ...withFreshLoaders(context), viewer }
            const result = await inLane(
              'follow',
              async () => execute({ ...args, contextValue, rootValue: change }),
              null,
            )
            return { result, personal }
          })
        return mapAsyncIterator(changes as AsyncIterable<object>, async change => {
          const known = answers.get(change) ?? new Map()
          answers.set(change, known)
          const there = known.get(key)
          if (there && Date.now() - there.at < shareMs) {
            const { result, personal } = await there.answer
            if (!personal) return result
          }
          const answer = make(change)
          if (!personal) known.set(key, { at: Date.now(), answer })
          return (await answer).result
        })
      })
    },
  }
}
