import { type ExecutionArgs, getOperationAST } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { currentWork } from '../store/work.ts'
import { withTimeout } from './time-limit.ts'

/**
 * Gives each operation its lane and its time. A mutation reads back what it wrote in the lane of writers, where no reader is
 * in its way. The time begins with the execution: how long a slow client takes to send its request is not ours.
 */
export const useTimeLimit = (limit: number): Plugin => ({
  onExecute({ executeFn, setExecuteFn, args: { document, operationName } }) {
    const lane = getOperationAST(document, operationName)?.operation === 'mutation' ? 'write' : 'read'
    // Yoga's executor calls no resolver any more once the signal is aborted; graphql-js 16 would not look at it.
    const execute = (args: ExecutionArgs) => executeFn(Object.assign(args, { signal: currentWork().signal }))
    setExecuteFn((args: ExecutionArgs) => withTimeout(lane, limit, () => execute(args)))
  },
  onSubscribe({ subscribeFn, setSubscribeFn }) {
    setSubscribeFn((args: ExecutionArgs) => withTimeout('follow', limit, () => subscribeFn(args)))
  },
})
