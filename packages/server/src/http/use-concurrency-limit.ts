import { type ExecutionArgs, getOperationAST } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { createLine } from '../store/database/line.ts'
import { Unavailable } from '../store/unavailable.ts'
import { currentWork } from '../store/work.ts'
import type { Priced } from './operation-cost.ts'

/** How many queries of the maximum cost run at the same time; each holds everything that it has read in memory. */
const maxCostFactor = 2

/** Queries below this fraction (1/n) of the limit never wait. */
const smallQueryDivisor = 20

const maxWaitMs = 5_000

/**
 * Queues large queries so that the total cost of those running stays within a multiple of `limit`, the maximum cost of
 * one.
 */
export const useConcurrencyLimit = (limit: number): Plugin<Priced> => {
  let underWay = 0
  const ofCaller = new Map<string, number>()
  const add = (caller: string, cost: number): void => {
    underWay += cost
    const total = (ofCaller.get(caller) ?? 0) + cost
    if (total > 0) ofCaller.set(caller, total)
    else ofCaller.delete(caller)
  }
  const line = createLine<number>(
    {
      fits: cost => underWay + cost <= maxCostFactor * limit,
      take: (cost, caller) => add(caller, cost),
      giveBack: (cost, caller) => add(caller, -cost),
      // Without limits there are no callers to tell apart.
      hasEnough: (caller, cost) => caller !== '' && (ofCaller.get(caller) ?? 0) + cost > limit,
      full: () => new Unavailable('OVERLOADED', busy, 2),
      inOrder: true,
    },
    maxWaitMs,
  )
  return {
    onExecute({ executeFn, setExecuteFn, args: { document, operationName, contextValue } }) {
      const cost = contextValue.cost?.requested ?? 0
      if (cost <= limit / smallQueryDivisor || getOperationAST(document, operationName)?.operation !== 'query') return
      setExecuteFn(async (args: ExecutionArgs) => {
        const { signal, tally } = currentWork()
        const leave = await line.enter(cost, tally.caller ?? '', signal)
        try {
          return await executeFn(args)
        } finally {
          leave()
        }
      })
    },
  }
}

const busy = 'The server is busy with other large queries: try again in a few seconds, or request less at once.'
