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
export const useResponseSizeLimit = (maxBytes = defaultMaxBytes): Plugin => {
  const fits = fitter(maxBytes)
  return {
    async onResultProcess({ result, setResult }) {
      if (Array.isArray(result)) return
      if (isAsyncIterable(result))
        setResult(
          mapAsyncIterator(result as AsyncIterable<ExecutionResult>, async each =>
            (await fits(each)) ? each : tooLarge(maxBytes),
          ),
        )
      else if (!(await fits(result))) setResult(tooLarge(maxBytes))
    },
  }
}

const tooLarge = (maxBytes: number): ExecutionResult => ({
  errors: [
    new GraphQLError(
      `The answer has more than ${Math.round(maxBytes / 1024 / 1024)} MB: ask for fewer records or fewer fields at a time.`,
      { extensions: { code: 'RESPONSE_TOO_LARGE', http: { status: 400, spec: true } } },
    ),
  ],
})

const fitter = (maxBytes: number) => {
  /** Data that is kept is sent again and again. */
  const fitting = new WeakSet<object>()
  return async ({ data }: ExecutionResult): Promise<boolean> => {
    if (!data || fitting.has(data)) return true
    const fits = (await isWithin(maxBytes, data, mostBytes)) || (await isWithin(maxBytes, data, exactBytes))
    if (fits) fitting.add(data)
    return fits
  }
}

/** No character takes more than three. Nearly all answers fit even so, and nobody has to look at their characters. */
const mostBytes = (text: string): number => 3 * text.length
const exactBytes = (text: string): number => Buffer.byteLength(text)

const isWithin = async (maxBytes: number, data: object, bytesOf: (text: string) => number): Promise<boolean> => {
  const left: unknown[] = [data]
  let size = 0
  for (let count = 1; left.length > 0; count++) {
    const value = left.pop()
    if (typeof value === 'string') size += 2 + bytesOf(value)
    else if (typeof value !== 'object' || value === null) size += 5
    else if (Array.isArray(value)) {
      size += value.length
      for (const each of value) left.push(each)
    } else
      for (const key of Object.keys(value)) {
        size += key.length + 4
        left.push((value as Record<string, unknown>)[key])
      }
    if (size > maxBytes) return false
    if (count % valuesPerTurn === 0) await nextTurn()
  }
  return true
}
