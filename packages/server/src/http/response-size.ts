import { type ExecutionResult, GraphQLError } from 'graphql'
import { isAsyncIterable, mapAsyncIterator, type Plugin } from 'graphql-yoga'
import { nextTurn } from '../store/event-loop.ts'

/** Approximate bytes of JSON. The largest answer of `graph` is about 2 MB, introspection of the schema 0.7 MB. */
const defaultMaxBytes = 8 * 1024 * 1024

/** Values counted per turn of the event loop. */
const valuesPerTurn = 20_000

/**
 * Refuses an answer that would be too large before it is serialised. Until then, a text that occurs many times is in
 * memory only once, and a query can select a text of 10,000 characters under sixty aliases.
 */
export const useResponseSizeLimit = (maxBytes = defaultMaxBytes): Plugin => ({
  async onResultProcess({ result, setResult }) {
    if (Array.isArray(result)) return
    if (isAsyncIterable(result))
      setResult(
        mapAsyncIterator(result as AsyncIterable<ExecutionResult>, async each =>
          (await fits(each, maxBytes)) ? each : tooLarge(maxBytes),
        ),
      )
    else if (!(await fits(result, maxBytes))) setResult(tooLarge(maxBytes))
  },
})

const tooLarge = (maxBytes: number): ExecutionResult => ({
  errors: [
    new GraphQLError(
      `The answer has more than ${Math.round(maxBytes / 1024 / 1024)} MB: ask for fewer records or fewer fields at a time.`,
      { extensions: { code: 'RESPONSE_TOO_LARGE', http: { status: 400, spec: true } } },
    ),
  ],
})

/** The size of data by its identity, because data that is kept is sent again and again. */
const sizes = new WeakMap<object, number>()

const fits = async ({ data }: ExecutionResult, maxBytes: number): Promise<boolean> => {
  const known = data ? sizes.get(data) : undefined
  if (known !== undefined) return known <= maxBytes
  const left: unknown[] = [data]
  let size = 0
  for (let count = 1; left.length > 0; count++) {
    const value = left.pop()
    if (typeof value === 'string') size += 2 + Buffer.byteLength(value)
    else if (typeof value !== 'object' || value === null) size += 5
    else
      for (const [key, each] of Object.entries(value)) {
        size += Array.isArray(value) ? 1 : key.length + 4
        left.push(each)
      }
    if (size > maxBytes) return false
    if (count % valuesPerTurn === 0) await nextTurn()
  }
  if (data) sizes.set(data, size)
  return true
}
