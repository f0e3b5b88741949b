import { type Budgets, createBudgets } from './budgets.ts'
import { windowSeconds } from './policy.ts'

interface Settings {
  readonly limits: boolean
  readonly proxyHops: number
  readonly redisUrl?: string
}

/** The budgets of a server according to its settings; none with limits off. Redis need not be reachable yet. */
export const openBudgets = async ({
  limits,
  proxyHops,
  redisUrl,
}: Settings): Promise<{ budgets?: Budgets; close(): Promise<void> }> => {
  if (!limits) return { close: async () => {} }
  if (!redisUrl) return { budgets: createBudgets({ proxyHops }), close: async () => {} }
  const { redisCounter } = await import('./redis-counter.ts')
  const shared = redisCounter(redisUrl, windowSeconds, Date.now)
  return { budgets: createBudgets({ proxyHops, shared }), close: shared.close }
}
