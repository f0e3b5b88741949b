import { Agent, request } from 'node:http'
import { startMadeUpRegister } from './made-up-register.ts'

// Clients at one address open many connections at once and ask on each as fast as they are answered, while somebody at another
// address asks for a province, each time on a new connection. Before, each turn of the event loop had a piece of work for every
// connection and took on a single new one, so the other waited for all of them together. Promised: half of its answers come
// within a second. Exits with 1 when they do not.
//
//   npx pnpm@10 exec tsx bench/faults/connections-at-once.ts     on an embedded register, or on the server of DATABASE_URL

const seconds = 12
const mostMs = 1_000

const spread = Array.from({ length: 40 }, (_, i) =>
  i === 39 ? `fragment F${i} on Node { id }` : `fragment F${i} on Node { ...F${i + 1} ...F${i + 1} id }`,
).join(' ')

/** Each has a document of its own, which no cache knows. */
const floods: Record<string, { connections: number; query: (i: number) => string }> = {
  'the smallest query': { connections: 200, query: i => `{ a${i}: __typename }` },
  'forty fragments in each other': { connections: 60, query: i => `{ a${i}: node(id: "x") { ...F0 } } ${spread}` },
  '600 unknown arguments': {
    connections: 60,
    query: i => `{ provinces(${Array.from({ length: 600 }, (_, n) => `a${i}b${n}: 1`).join(' ')}) { totalCount } }`,
  },
}

const register = await startMadeUpRegister(0, { PROXY_HOPS: '1', LIMITS: 'on' })

const ask = (query: string, address: string, agent: Agent | false): Promise<number> =>
  new Promise((resolve, reject) => {
    const begun = performance.now()
    const headers = { 'content-type': 'application/json', 'x-forwarded-for': address }
    request(`${register.url}/graphql`, { method: 'POST', headers, agent }, response =>
      response.resume().on('end', () => resolve(performance.now() - begun)),
    )
      .on('error', reject)
      .end(JSON.stringify({ query }))
  })

const at = (sorted: number[], share: number): number => Math.round(sorted[Math.floor(sorted.length * share)] ?? 0)

for (const [n, [name, { connections, query }]] of Object.entries(floods).entries()) {
  const until = Date.now() + seconds * 1000
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  let asked = 0
  const flooding = Array.from({ length: connections }, async () => {
    while (Date.now() < until) await ask(query(asked++), `192.0.2.${n}`, agent).catch(() => {})
  })
  const times: number[] = []
  while (Date.now() < until) {
    times.push(await ask('{ province(code: "TH-83") { name } }', '198.51.100.7', false))
    await new Promise(done => setTimeout(done, 100))
  }
  await Promise.all(flooding)
  agent.destroy()
  const sorted = times.sort((a, b) => a - b)
  const kept = at(sorted, 0.5) <= mostMs
  if (!kept) process.exitCode = 1
  console.log(
    `${kept ? 'kept   ' : 'BROKEN '}${connections} connections with ${name}: ${asked} asked; the other ${sorted.length}, p50 ${at(sorted, 0.5)} ms, most ${at(sorted, 0.9999)} ms`,
  )
}
await register.stop()
