import { dropDatabase } from '../../packages/server/test/postgres-databases.ts'
import { memoryOf } from '../pull/processes.ts'
import type { Setting } from '../setting.ts'
import { table } from '../table.ts'
import { compare, requestFor, settle, textOf } from './ask.ts'
import { filledDatabase } from './database.ts'
import { createPeerFunctions } from './functions.ts'
import { type Figures, type Load, medians, startLoad } from './load.ts'
import { type Peer, type Request, startAll, teach } from './peers.ts'
import { stop } from './processes.ts'
import { type Question, questions } from './questions.ts'

/** The figures of a server for a question, by its name, on so many connections; undefined when it was not measured. */
export type Reads = (question: string, server: string, connections: number) => Figures | undefined

type Asking = ReadonlyMap<Peer, Request>

/** Who answers a question, and how it is put to them. All have to answer the same. */
const asking = async (question: Question, peers: readonly Peer[]): Promise<Asking> => {
  const found = new Map<Peer, Request>()
  for (const peer of peers) {
    const kept = peers.find(({ name }) => name === 'kept')!
    if (peer.name === 'bytes' && found.has(kept)) await teach(peer, question, await textOf(found.get(kept)!))
    const request = await requestFor(peer, peer.name === 'bytes' ? { ...question, page: 1 } : question)
    if (request) found.set(peer, request)
  }
  await compare(question, [...found.values()])
  for (const request of found.values()) await settle(request)
  return found
}

/** Rounds of all servers take turns, so that what else the machine does falls on all. */
const rounds = async (asked: Asking, load: Load, connections: number, { rounds, seconds }: Setting) => {
  const seen = new Map<Peer, Figures[]>()
  for (let round = 0; round < rounds; round++)
    for (const [peer, request] of asked)
      seen.set(peer, [...(seen.get(peer) ?? []), await load.measure(peer, request, connections, seconds)])
  return new Map([...seen].map(([{ name }, all]) => [name, medians(all)]))
}

/** Asks all servers all questions, and prints a table for each number of connections. */
export const measureReads = async (setting: Setting): Promise<Reads> => {
  const { agreements, seed, peers, say } = setting
  const databaseUrl = await filledDatabase(setting.databaseUrl, { agreements, seed }, say)
  let running: Peer[] = []
  const load = startLoad(peers)
  const found = new Map<string, ReadonlyMap<string, Figures>>()
  try {
    await createPeerFunctions(databaseUrl)
    running = await startAll(peers, databaseUrl)
    const asked = new Map<Question, Asking>()
    for (const question of questions.filter(({ name }) => setting.asks(name)))
      asked.set(question, await asking(question, running))
    for (const connections of setting.connections) {
      const line = table(`${connections} connections`, ['a second', 'p50 ms', 'p99 ms', 'CPU ms', 'ratio'], say)
      for (const [question, asking] of asked) {
        say(`${question.name} ${question.about}`)
        const figures = await rounds(asking, load, connections, setting)
        found.set(`${question.name} ${connections}`, figures)
        const peer = figures.get('PostGraphile')
        for (const [name, { perSecond, p50, p99, cpu, refused }] of figures) {
          const ratio = peer ? [perSecond / peer.perSecond] : []
          const note = refused > 0 ? `  ${(100 * refused).toFixed(1)} % refused` : ''
          line(name, [perSecond, p50, p99, cpu, ...ratio], note)
        }
      }
    }
    say(
      `\nMemory: ${running.map(({ name, child }) => `${name} ${Math.round(memoryOf(child) / 2 ** 20)} MB`).join(', ')}`,
    )
  } finally {
    await load.close()
    for (const server of running) await stop(server)
    await dropDatabase(databaseUrl)
  }
  return (question, server, connections) => found.get(`${question} ${connections}`)?.get(server)
}
