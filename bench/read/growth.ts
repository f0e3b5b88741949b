import { dropDatabase } from '../../packages/server/test/postgres-databases.ts'
import type { Setting } from '../setting.ts'
import { table } from '../table.ts'
import { dataOf, requestFor, settle } from './ask.ts'
import { filledDatabase } from './database.ts'
import { type Figures, type Load, medians, startLoad } from './load.ts'
import { type Peer, type Request, registerPeer } from './peers.ts'
import { buildRegister, startRegister, stop } from './processes.ts'
import { questions } from './questions.ts'

// The register alone, uncached, on a small and on a large database of the same generator, one connection each.

export interface Growth {
  /** The same question in the small register and in the large one */
  readonly questions: ReadonlyMap<string, readonly [small: Figures, large: Figures]>
  /** The first page of the large register, and one at 90 percent of its depth */
  readonly depth: readonly [first: Figures, deep: Figures]
}

const page = (first: number, nodes: string) =>
  `query ($after: String) { agreements(first: ${first}, after: $after, orderBy: TITLE_ASC) { ${nodes} pageInfo { endCursor } } }`
const shown =
  'nodes { slug title kind signedOn sectors { code } sisterCity { slug name country { code name } } province { code name } }'

/** A page behind so many agreements. */
const pageAt = async ({ url }: Peer, depth: number): Promise<Request> => {
  const request = (query: string, after?: string) => ({ url, body: JSON.stringify({ query, variables: { after } }) })
  let after: string | undefined
  for (let at = 0; at < depth; at += 100) {
    const data = await dataOf(request(page(100, ''), after))
    after = (data as { agreements: { pageInfo: { endCursor: string } } }).agreements.pageInfo.endCursor
  }
  return request(page(20, shown), after)
}

/** The figures of both, in turns. */
const compare = async (
  load: Load,
  [one, other]: readonly [readonly [Peer, Request], readonly [Peer, Request]],
  { rounds, seconds }: Setting,
): Promise<readonly [Figures, Figures]> => {
  const seen: [Figures[], Figures[]] = [[], []]
  for (let round = 0; round < rounds; round++) {
    seen[0].push(await load.measure(...one, 1, seconds))
    seen[1].push(await load.measure(...other, 1, seconds))
  }
  return [medians(seen[0]), medians(seen[1])]
}

export const measureGrowth = async (setting: Setting): Promise<Growth> => {
  const { agreements, large, seed, peers, say } = setting
  const load = startLoad(peers)
  const databases: string[] = []
  const running: Peer[] = []
  try {
    await buildRegister()
    for (const size of [agreements, large]) {
      const databaseUrl = await filledDatabase(setting.databaseUrl, { agreements: size, seed }, say)
      databases.push(databaseUrl)
      running.push(registerPeer(await startRegister(peers, { DATABASE_URL: databaseUrl, ANSWER_CACHE_MB: '0' })))
    }
    const [small, grown] = running as [Peer, Peer]
    const thousands = (count: number) => `${count.toLocaleString('en')}`
    const line = table('One connection', [thousands(agreements), thousands(large), 'growth'], say)
    const show = (name: string, [one, other]: readonly [Figures, Figures]) =>
      line(`${name}, p50 ms`, [one.p50, other.p50, other.p50 / one.p50])
    const found = new Map<string, readonly [Figures, Figures]>()
    for (const question of questions.filter(({ name }) => setting.asks(name))) {
      try {
        const [one, other] = [(await requestFor(small, question))!, (await requestFor(grown, question))!]
        // Before it is timed, since a statement that is stopped ends the measurement with it.
        for (const request of [one, other]) await settle(request)
        const figures = await compare(
          load,
          [
            [small, one],
            [grown, other],
          ],
          setting,
        )
        found.set(question.name, figures)
        show(question.name, figures)
      } catch (error) {
        say(`${question.name}: no answer. ${(error as Error).message}`)
      }
    }
    const deep = await pageAt(grown, 0.9 * large)
    const depth = await compare(
      load,
      [
        [grown, await pageAt(grown, 0)],
        [grown, deep],
      ],
      setting,
    )
    show('first page, 90 % deep', depth)
    return { questions: found, depth }
  } finally {
    await load.close()
    for (const server of running) await stop(server)
    for (const databaseUrl of databases) await dropDatabase(databaseUrl)
  }
}
