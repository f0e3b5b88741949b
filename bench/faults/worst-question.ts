import { parseArgs } from 'node:util'
import { parse } from 'graphql'
import { defaultOperationCostLimit } from '../../packages/server/src/http/operation-cost.ts'
import { operationCost } from '../../packages/server/src/schema/cost/operation-cost.ts'
import { schema } from '../../packages/server/src/schema/index.ts'
import { generatedOperations } from '../../packages/server/test/generated-operations.ts'
import { registerValues } from '../../packages/server/test/register-values.ts'
import { memoryOf } from '../pull/processes.ts'
import { startMadeUpRegister } from './made-up-register.ts'

// Looks for the slowest questions that are allowed, on 20,000 agreements, asks each of them 16 times at once, and meanwhile asks
// for /health/live and { __typename }, which must be answered within 100 ms (p99). Exits with 1 when they are not.

const { values } = parseArgs({
  options: {
    agreements: { type: 'string', default: '20000' },
    at: { type: 'string', default: '16' },
    generated: { type: 'string', default: '2000' },
    worst: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '20' },
    promise: { type: 'string', default: '100' },
  },
})
const limit = defaultOperationCostLimit

interface Question {
  readonly name: string
  readonly query: string
  readonly variables: Record<string, unknown>
}

/** The longest page with which a question is allowed. */
const fitting = (name: string, query: (first: number) => string): Question[] => {
  for (let first = 100; first > 0; first--) {
    const cost = operationCost(schema, parse(query(first)))
    if (cost && cost.requested <= limit)
      return [{ name: `${name}, first: ${first}`, query: query(first), variables: {} }]
  }
  return []
}
const repeated = (name: string, field: (i: number) => string): Question[] => {
  for (let times = 20; times > 0; times--) {
    const query = `{ ${Array.from({ length: times }, (_, i) => `a${i}: ${field(i)}`).join(' ')} }`
    if (operationCost(schema, parse(query))!.requested <= limit)
      return [{ name: `${name}, ${times} times`, query, variables: {} }]
  }
  return []
}

const line =
  'title signedOn kind status missing sisterCity { name country { name } } thaiParty { ... on Province { name } } term { expiresOn }'
const byHand: Question[] = [
  ...fitting(
    'provinces with agreements',
    first => `{ provinces(first: 77) { nodes { agreements(first: ${first}) { nodes { ${line} } } } } }`,
  ),
  ...fitting(
    'provinces with titles',
    first => `{ provinces(first: 77) { nodes { agreements(first: ${first}) { nodes { title } } } } }`,
  ),
  ...fitting(
    'back and forth',
    first =>
      `{ agreements(first: 100) { nodes { province { agreements(first: ${first}, filter: { status: [IN_FORCE] }) { nodes { ${line} } } } } } }`,
  ),
  ...fitting(
    'cities with all',
    first =>
      `{ sisterCities(first: 100) { nodes { name partnerships(first: ${first}) { nodes { since dormant lastEngagementOn sectors { name } agreements(first: 5) { nodes { title } totalCount } } } } } }`,
  ),
  ...repeated(
    'search',
    i => `search(text: "memorandum ${i}", first: 50) { totalCount nodes { ... on Agreement { title status } } }`,
  ),
  ...repeated(
    'search with typing errors',
    i => `search(text: "memoramdun ${i}", first: 50) { totalCount nodes { __typename } }`,
  ),
  ...repeated('coverage', () => 'coverage { cells { lastEngagementOn counts { agreements } } }'),
  ...repeated('statistics by status', () => 'stats(by: STATUS) { key counts { agreements } }'),
  ...repeated(
    'counts by status',
    i => `agreements(filter: { status: [IN_FORCE], text: "number ${i}" }) { totalCount counts { countries } }`,
  ),
  ...repeated('worklists', () => 'worklist { incomplete { title } dormant { since } }'),
  ...repeated('the graph', () => 'graph(filter: { province: ["phuket"] }) { places { name } partnerships { since } }'),
]

const generated = (): Question[] => {
  const found: (Question & { cost: number })[] = []
  let count = 0
  for (const { query, variables } of generatedOperations(schema, 7, registerValues)) {
    if (++count > Number(values.generated)) break
    const cost = operationCost(schema, parse(query), null, variables)?.requested ?? 0
    if (cost <= limit && cost > limit / 4) found.push({ name: `generated, number ${count}`, query, variables, cost })
  }
  return found.sort((one, other) => other.cost - one.cost).slice(0, 10)
}

const register = await startMadeUpRegister(Number(values.agreements))
const { url, child } = register

const ask = async ({
  query,
  variables,
}: Pick<Question, 'query' | 'variables'>): Promise<{ ms: number; said: string }> => {
  const begun = performance.now()
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
    signal: AbortSignal.timeout(120_000),
  })
  const body = await response.text()
  const code = /"code":"(\w+)"/.exec(body)?.[1]
  return { ms: performance.now() - begun, said: `${response.status} ${code ?? `${Math.round(body.length / 1024)} KB`}` }
}

console.log(`${register.database}, ${values.agreements} agreements, limit ${limit}`)
const asked: (Question & { ms: number })[] = []
for (const question of [...byHand, ...generated()]) {
  const { ms, said } = await ask(question)
  console.log(`${question.name.padEnd(50)}${String(Math.round(ms)).padStart(8)} ms  ${said}`)
  asked.push({ ...question, ms })
}
const worst = asked.sort((one, other) => other.ms - one.ms).slice(0, Number(values.worst))

const probes: Record<string, () => Promise<unknown>> = {
  '/health/live': () => fetch(`${url}/health/live`).then(response => response.text()),
  '{ __typename }': () => ask({ query: '{ __typename }', variables: {} }),
}
const at = (sorted: number[], share: number): number => Math.round(sorted[Math.floor(sorted.length * share)] ?? 0)

/** Whether what was promised was kept while the question was asked. */
const crowd = async (question: Question): Promise<boolean> => {
  const times = Object.fromEntries(Object.keys(probes).map(name => [name, [] as number[]]))
  let under = true
  const probing = Object.entries(probes).map(async ([name, probe]) => {
    while (under) {
      const begun = performance.now()
      await probe()
      times[name]!.push(performance.now() - begun)
      await new Promise(done => setTimeout(done, 10))
    }
  })
  const before = memoryOf(child)
  let memory = before
  const sampling = setInterval(() => {
    memory = Math.max(memory, memoryOf(child))
  }, 100)
  const until = Date.now() + Number(values.seconds) * 1000
  const outcomes = new Map<string, number>()
  await Promise.all(
    Array.from({ length: Number(values.at) }, async () => {
      while (Date.now() < until) {
        const { said } = await ask(question)
        outcomes.set(said, (outcomes.get(said) ?? 0) + 1)
      }
    }),
  )
  under = false
  await Promise.all(probing)
  clearInterval(sampling)

  let kept = true
  console.log(
    `\n${values.at} at once: ${question.name}; ${[...outcomes].map(([said, number]) => `${number} × ${said}`).join(', ')}`,
  )
  for (const [name, list] of Object.entries(times)) {
    const sorted = list.sort((one, other) => one - other)
    if (at(sorted, 0.99) > Number(values.promise)) kept = false
    console.log(
      `${name.padEnd(18)}p50 ${at(sorted, 0.5)} ms, p99 ${at(sorted, 0.99)} ms, most ${at(sorted, 0.9999)} ms, of ${sorted.length}`,
    )
  }
  console.log(`memory ${Math.round(before / 2 ** 20)} MB before, ${Math.round(memory / 2 ** 20)} MB at most`)
  return kept
}

let kept = true
for (const question of worst) kept = (await crowd(question)) && kept
await register.stop()
process.exit(kept ? 0 : 1)
