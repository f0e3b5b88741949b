import { type ExecutionArgs, getOperationAST } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { currentWork } from '../store/work.ts'
import { withTimeout } from './time-limit.ts'

/**
 * Assigns each operation its lane and its time limit. A mutation reads back its result in the lane for writes, where it
 * does not compete with queries. The time starts with the execution, so that a slow upload does not count.
 */
export const useTimeLimit = (limit: number): Plugin => ({
  onExecute({ executeFn, setExecuteFn, args: { document, operationName } }) {
    const lane = getOperationAST(document, operationName)?.operation === 'mutation' ? 'write' : 'read'
    // Yoga's executor stops calling resolvers when the signal is aborted; graphql-js 16 ignores it.
    const execute = (args: ExecutionArgs) => executeFn(Object.assign(args, { signal: currentWork().signal }))
    setExecuteFn((args: ExecutionArgs) => withTimeout(lane, limit, () => execute(args)))
  },
  onSubscribe({ subscribeFn, setSubscribeFn }) {
    setSubscribeFn((args: ExecutionArgs) => withTimeout('follow', limit, () => subscribeFn(args)))
  },
})
