import { once } from 'node:events'
import { Agent, type IncomingMessage, request } from 'node:http'
import { text } from 'node:stream/consumers'

// What is written while a copy is taken: sources and sister cities are registered, corrected and removed, without end.

export class Wrong extends Error {}

type Input = Record<string, unknown>
interface Record_ {
  readonly id: string
  readonly version: number
}

const agent = new Agent({ keepAlive: true })

/** Takes a third of the processor that `fetch` does, which whoever is measured beside it needs. */
const post = async (url: string, key: string, body: string): Promise<string> => {
  const headers = { 'content-type': 'application/json', accept: 'application/json', authorization: `Bearer ${key}` }
  const asked = request(url, { method: 'POST', agent, headers }).end(body)
  // Also when the connection is lost in the middle of an answer.
  asked.on('error', () => {})
  const [response] = (await once(asked, 'response')) as [IncomingMessage]
  return text(response)
}

const write = async (url: string, key: string, mutation: string, selection: string, input: Input) => {
  const Name = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}`
  const query = `mutation ($input: ${Name}Input!) { result: ${mutation}(input: $input) {
    ... on WriteError { code message }
    ... on ${Name}Success { revision ${selection} }
  } }`
  const body = JSON.stringify({ query, variables: { input: { ...input, reason: 'To be followed.' } } })
  const { data, errors } = JSON.parse(await post(url, key, body)) as {
    data: { result: Input & { revision?: number } }
    errors?: unknown
  }
  if (errors || data.result.revision === undefined) throw new Wrong(JSON.stringify(errors ?? data.result))
  return data.result as Input & { revision: number }
}

/** Where the writers register sister cities: one country has none at first, so that it comes onto the register. */
const countries = ['CZ', 'JP', 'CN']

/** Writes until told to stop, and returns how many writes were carried out. */
export const officer = async (
  url: string,
  key: string,
  lane: number,
  stop: AbortSignal,
  { pause = 30, onWritten = (_: number): void => {} } = {},
): Promise<number> => {
  let writes = 0
  const act = async (mutation: string, selection: string, input: Input) => {
    const result = await write(url, key, mutation, selection, input)
    writes += 1
    onWritten(result.revision)
    if (pause > 0) await new Promise(done => setTimeout(done, pause))
    return result
  }
  for (let round = 1; !stop.aborted; round++) {
    const name = `เมือง ${lane}-${round}`
    const news = { kind: 'NEWS', title: `ข่าว ${name}`, language: 'th', retrievedOn: '2026-11-22' }
    const { source } = (await act('registerSource', 'source { id version }', news)) as unknown as { source: Record_ }
    const place = {
      nameEn: `City ${lane} ${round}`,
      nameTh: name,
      level: 'CITY',
      country: countries[lane % 3],
      sources: [source.id],
    }
    const made = await act('registerSisterCity', 'sisterCity { id version }', place)
    const { id, version } = made['sisterCity'] as Record_
    const change = { expectedVersion: version, note: `"${name}", ๒๕๖๙` }
    const corrected = await act('correctSisterCity', 'sisterCity { id version }', { sisterCity: id, ...change })
    if (round % 2 === 0)
      await act('removeRecord', '', {
        record: id,
        expectedVersion: (corrected['sisterCity'] as Record_).version,
      })
    await act('correctSource', 'source { id }', { source: source.id, expectedVersion: source.version, note: name })
  }
  return writes
}
