import { createSourceEventStream, type ExecutionArgs, type ExecutionResult, execute } from 'graphql'
import { isAsyncIterable, mapAsyncIterator, type Plugin } from 'graphql-yoga'
import type { Viewer } from '../../access/viewer.ts'
import type { Followed } from '../../changes/follow.ts'
import { anew, type Context } from '../../schema/context.ts'
import { createTurns } from '../../store/at-once.ts'
import { inLane } from '../../store/work.ts'
import { selectionKey } from './selection-key.ts'
import type { StreamState } from './stream-state.ts'

/** So many events are being made at a time, for all followers together. */
const madeAtOnce = 4

/** How long an answer may be given to others who ask the same, in ms. */
const sharedFor = 1_000

interface Answer {
  readonly result: ExecutionResult
  /** A resolver looked at who asks */
  readonly personal: boolean
}

/**
 * Makes the answer about a change once for all who follow with the same selection, unless it looked at who asks. It is given
 * to others for a second at most: a follower who comes to the change later is told of the record as it is then.
 *
 * Which changes somebody is told of is decided before, by the follower's own stream.
 */
export const useSharedEvents = (): Plugin => {
  const turn = createTurns(madeAtOnce)
  const answers = new WeakMap<object, Map<string, { readonly at: number; readonly answer: Promise<Answer> }>>()

  return {
    onSubscribe({ setSubscribeFn }) {
      setSubscribeFn(async (args: ExecutionArgs) => {
        const changes = await createSourceEventStream(args)
        if (!isAsyncIterable(changes)) return changes
        const question = selectionKey(args)
        let personal = false
        const given = args.contextValue as Context & { stream: StreamState }
        given.stream.position = (changes as Followed).position
        const make = (change: object): Promise<Answer> =>
          turn(async () => {
            // What is made for many does not end when one of them leaves.
            const contextValue = trackViewerAccess(anew(given), () => {
              personal = true
            })
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
          const there = known.get(question)
          if (there && Date.now() - there.at < sharedFor) {
            const { result, personal } = await there.answer
            if (!personal) return result
          }
          const answer = make(change)
          if (!personal) known.set(question, { at: Date.now(), answer })
          return (await answer).result
        })
      })
    },
  }
}

/** The same context, but it shows when somebody looks at the viewer. */
const trackViewerAccess = <Context extends { viewer: Viewer }>(context: Context, onLook: () => void): Context => {
  const viewer = new Proxy(context.viewer, {
    get(target, property) {
      onLook()
      return Reflect.get(target, property)
    },
  })
  return { ...context, viewer }
}
