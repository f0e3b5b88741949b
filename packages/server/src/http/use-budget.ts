import { GraphQLError } from 'graphql'
import { isAsyncIterable, type Plugin } from 'graphql-yoga'
import type { Account } from '../access/budget/account.ts'
import { chargeWhenAvailable } from '../access/budget/charge-when-available.ts'
import { prices } from '../access/budget/policy.ts'
import { RateLimited } from '../access/budget/rate-limited.ts'
import { isPublic } from './cache.ts'
import type { Cacheability } from './cacheability.ts'
import { addNotes } from './observe.ts'

interface BudgetContext {
  readonly account: Account | null
  readonly cacheability: Cacheability
  /** The cost of the operation, once calculated */
  readonly cost?: { readonly requested: number }
}

/**
 * Charges an operation before it runs, and each event of a subscription. Reports the charge and what is left in
 * `extensions.cost`. Must come after the plugin that calculates the cost.
 */
export const useBudget = (): Plugin<BudgetContext, BudgetContext> => ({
  async onExecute({ args, setResultAndStopExecution }) {
    const refused = await refusalOf(() => charge(args.contextValue))
    if (refused) setResultAndStopExecution(refused)
  },

  async onSubscribe({ args, setResultAndStopExecution }) {
    const { account } = args.contextValue
    const over = new AbortController()
    let close = () => {}
    const end = () => {
      close()
      over.abort()
    }
    const refused = await refusalOf(async () => {
      close = account?.openStream() ?? close
      await charge(args.contextValue)
    })
    if (refused) {
      end()
      return setResultAndStopExecution(refused)
    }
    return {
      onSubscribeResult: ({ result }) =>
        isAsyncIterable(result) ? { onNext: () => chargeEvent(args.contextValue, over.signal), onEnd: end } : end(),
      onSubscribeError: end,
    }
  },

  onResultProcess({ request, result, setResult, serverContext: { account, cacheability } }) {
    if (!account || Array.isArray(result) || isAsyncIterable(result)) return
    const cost = costOf(account, isPublic(request, cacheability))
    setResult({ ...result, extensions: { ...result.extensions, cost } })
  },
})

/** The charge as `extensions.cost`. A public answer must not have values of one caller. */
export const costOf = (account: Account, isPublic: boolean) => {
  const { cost, limit, remaining, resetAt } = account.state()
  return { requested: cost, limit, ...(!isPublic && { remaining, resetAt: resetAt.toISOString() }) }
}

/** The minimum price of a request has been charged already. @throws RateLimited */
const charge = async ({ account, cost }: BudgetContext): Promise<void> =>
  account?.charge((cost?.requested ?? 1) - prices.request)

const chargeEvent = async ({ account, cost }: BudgetContext, leaving: AbortSignal): Promise<void> =>
  account ? chargeWhenAvailable(account, cost?.requested ?? 1, leaving) : undefined

const refusalOf = async (work: () => Promise<void>): Promise<{ errors: GraphQLError[] } | null> => {
  try {
    await work()
    return null
  } catch (error) {
    if (!(error instanceof RateLimited)) throw error
    addNotes({ limit: error.limit })
    const http = { status: error.status, headers: { 'retry-after': String(error.retryAfter) } }
    return { errors: [new GraphQLError(error.message, { extensions: { code: 'RATE_LIMITED', http } })] }
  }
}
