import type { ExecutionResult } from 'graphql'
import { isAsyncIterable, type Plugin } from 'graphql-yoga'
import { currentWork } from '../../store/work.ts'
import { currentNotes } from '../observe.ts'
import type { Tracing } from './tracing.ts'

/** A span for each operation, around all that other plugins do with it: waiting for its turn is part of it. Must come last. */
export const useTracing = ({ operation }: Tracing): Plugin => {
  const traced =
    <Args, Result>(run: (args: Args) => Result | Promise<Result>) =>
    async (args: Args): Promise<Result> => {
      const end = operation(currentNotes(), currentWork().tally)
      try {
        const result = await run(args)
        end({ failed: !isAsyncIterable(result) && (result as ExecutionResult).errors !== undefined })
        return result
      } catch (error) {
        end({ failed: true })
        throw error
      }
    }
  return {
    onExecute: ({ executeFn, setExecuteFn }) => setExecuteFn(traced(executeFn)),
    onSubscribe: ({ subscribeFn, setSubscribeFn }) => setSubscribeFn(traced(subscribeFn)),
  }
}
