import { type DocumentNode, type ExecutionArgs, GraphQLError } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { readCompiled } from '../schema/compiled/compiled.ts'
import { NotShaped } from '../schema/compiled/draft.ts'
import { NotCompiled } from '../schema/not-compiled.ts'
import { unavailabilityOf } from '../store/database/failure.ts'
import { TooWide } from '../store/read/compiled/statement.ts'
import { ReadError } from '../store/read-error.ts'
import type { Store } from '../store/store.ts'
import { logFailure } from './log.ts'
import type { Priced } from './operation-cost.ts'

/** Above this cost an answer may be so large that all others would wait while it is parsed, if it was read as a whole. */
const largestCost = 5_000

/** Such an answer is read by one statement only up to this size. A larger one is unfolded in turns, by resolvers. */
const largestAnswer = 768 * 1024

/** Errors that the ordinary way is there for. */
const expected = [NotCompiled, NotShaped, TooWide, ReadError, GraphQLError]

/**
 * Answers queries by one statement each, where they can be compiled. All others are executed, and so are those whose
 * answer has errors: the executor knows how to say them. `learn` is told of each document that was answered by one
 * statement.
 */
export const useCompiledReads = (
  learn: (text: string, document: DocumentNode) => void = () => {},
): Plugin<Priced & { requestId: string; store: Store; params?: { query?: string | null } }> => ({
  onExecute({ executeFn, setExecuteFn, args: { contextValue } }) {
    const isLarge = (contextValue.cost?.requested ?? 0) > largestCost
    // The embedded database works on one statement at a time, and a large one would keep everybody waiting.
    if (isLarge && contextValue.store.kind === 'PGlite') return
    setExecuteFn(async (args: ExecutionArgs) => {
      const answer = await compiled(args, contextValue.requestId, isLarge ? largestAnswer : undefined)
      if (!answer) return executeFn(args)
      const text = contextValue.params?.query
      if (text != null && !('errors' in answer)) learn(text, args.document)
      return answer
    })
  },
})

/** The answer by one statement; null for what the executor has to answer. */
const compiled = async (args: ExecutionArgs, requestId: string, atMost?: number): Promise<object | null> => {
  try {
    return await readCompiled(args, atMost)
  } catch (error) {
    const unavailable = unavailabilityOf(error)
    if (unavailable) return { errors: [new GraphQLError(unavailable.message, { originalError: unavailable })] }
    if (!expected.some(kind => error instanceof kind)) logFailure({ requestId, error, variables: args.variableValues })
    return null
  }
}
