import { connect } from 'node:net'
import { parseArgs } from 'node:util'
import { schema } from '../../packages/server/src/schema/index.ts'
import { generatedOperations, randomFrom } from '../../packages/server/test/generated-operations.ts'
import { registerValues } from '../../packages/server/test/register-values.ts'
import { memoryOf } from '../pull/processes.ts'
import { startMadeUpRegister } from './made-up-register.ts'

// Sends 20,000 generated operations, and 2,000 requests with bytes changed, cut off or made up, to a server of its own. Exits
// with 1 when one of them is answered with a 5xx (but 503, which says when to come back), hangs, or shows something internal,
// or when the server has grown or does not answer afterwards.

const { values } = parseArgs({
  options: {
    operations: { type: 'string', default: '20000' },
    requests: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '20261124' },
  },
})
const [operations, requests, seed] = [Number(values.operations), Number(values.requests), Number(values.seed)]

const patience = 60_000
/** What a process may keep of the first tenth of the work, beyond which memory must not grow. */
const growth = 200 * 2 ** 20

const faults: string[] = []
const statuses = new Map<string, number>()
const count = (what: string) => statuses.set(what, (statuses.get(what) ?? 0) + 1)
const fault = (what: string, request: string) => {
  count(what)
  if (faults.length < 20) faults.push(`${what}: ${request.slice(0, 400)}`)
}

/** Traces of what only the people who run the server may see. */
const internal = /node_modules|\bprisma\b|PrismaClient|\n? {4}at |\/packages\/|SELECT |relation "|\.ts:\d/i

const register = await startMadeUpRegister(0)
const { url, child } = register
const port = Number(new URL(url).port)

const judge = (status: number, body: string, request: string): void => {
  count(String(status))
  if (status >= 500 && status !== 503) fault(`status ${status}`, request)
  if (/INTERNAL_SERVER_ERROR/.test(body)) fault('INTERNAL_SERVER_ERROR', request)
  // A document may quote what it likes.
  const said = body.replaceAll('\\n', '\n')
  if (internal.test(said) && !internal.test(request)) fault(`internal: ${internal.exec(said)?.[0]}`, request)
}

const send = async (query: string, variables: object): Promise<void> => {
  const body = JSON.stringify({ query, variables })
  const headers = { 'content-type': 'application/json', accept: 'application/graphql-response+json' }
  try {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers,
      body,
      signal: AbortSignal.timeout(patience),
    })
    judge(response.status, await response.text(), body)
  } catch (error) {
    fault(`no answer (${(error as Error).name})`, body)
  }
}

/** Bytes as they are sent; ends with the answer, the end of the connection, or when nothing came for a while. */
const sendRaw = (bytes: Buffer): Promise<void> =>
  new Promise(resolve => {
    const socket = connect(port, '127.0.0.1')
    const answer: Buffer[] = []
    const finish = () => {
      socket.destroy()
      const text = Buffer.concat(answer).toString()
      const status = Number(/^HTTP\/1\.1 (\d+)/.exec(text)?.[1] ?? 0)
      if (status) judge(status, text.slice(text.indexOf('\r\n\r\n')), bytes.toString('latin1'))
      else count('connection ended without an answer')
      resolve()
    }
    // A request that never ends is none that can be answered: the server has its own time for those.
    socket.setTimeout(3_000, finish)
    socket.on('data', data => {
      answer.push(data)
      if (answer.length === 1) setTimeout(finish, 200)
    })
    socket.on('error', () => {}).on('close', finish)
    socket.write(bytes)
    socket.end()
  })

const random = randomFrom(seed)
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!

const bodies = [
  '{"query":"{ register { revision } }"}',
  '{"query":"query ($f: Int) { agreements(first: $f) { totalCount } }","variables":{"f":1e999}}',
  '{"query":"query ($f: Int) { agreements(first: $f) { totalCount } }","variables":{"f":99999999999999999999999}}',
  `{"query":"{ __typename }","variables":${'['.repeat(50_000)}${']'.repeat(50_000)}}`,
  `{"query":"{ __typename }","variables":{"a":${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}}}`,
  `{"query":"query ($s: ID!) { node(id: $s) { id } }","variables":{"s":"\\ud800\\u0000\\u202e"}}`,
  `{"query":"{ ${'register { '.repeat(900)}"}`,
  `{"query":"{ search(text: \\"${'ก'.repeat(300)}\\") { totalCount } }"}`,
  `{"query":"query ${'x'.repeat(5_000)} { __typename }"}`,
  '{"query":"subscription { changes { revision } }"}',
  '{"query":"mutation { revokeKey(input: { key: \\"x\\", reason: \\"x\\" }) { __typename } }"}',
  '{"query":null}',
  '{"query":{"a":1}}',
  '{"query":"{ __typename }","operationName":["a"],"variables":"x","extensions":7}',
  '{"__proto__":{"query":"{ __typename }"},"constructor":1}',
  '[]',
  'null',
  '"{ __typename }"',
  '',
]
const methods = [
  'POST',
  'POST',
  'POST',
  'POST',
  'GET',
  'HEAD',
  'PUT',
  'PATCH',
  'DELETE',
  'OPTIONS',
  'TRACE',
  'BREW',
  'post',
]
const paths = [
  '/graphql',
  '/graphql',
  '/graphql',
  '/graphql?query={__typename}',
  '/graphql?query=%ff%fe&variables=%7b',
  '/graphql?query={__typename}&documentId=sha256:0',
  '/graphql?extensions={"persistedQuery":1}&query={__typename}',
  '/graphql/stream',
  '/graphql/stream?token=x&operationId=y',
  '/export/latest',
  '/export/99999999999/manifest.json',
  '/export/../../etc/passwd',
  '/%00',
  '//graphql',
  'http://elsewhere.test/graphql',
  '*',
]
const headers: (() => string)[] = [
  () => 'content-type: application/json',
  () => 'content-type: application/json',
  () => 'content-type: application/json; charset=utf-16',
  () => 'content-type: text/plain',
  () => 'content-type: multipart/form-data; boundary=x',
  () => 'accept: */*;q=0',
  () => 'accept: text/event-stream',
  () => 'accept: application/graphql-response+json',
  () => `accept: ${'a/b,'.repeat(500)}`,
  () => 'authorization: Bearer scg_nobody_knows',
  () => `authorization: Bearer ${'x'.repeat(4_000)}`,
  () => 'if-none-match: W/"x", "',
  () => 'range: bytes=5-1',
  () => 'last-event-id: ☃',
  () => 'x-request-id: "}{\\',
  () => 'expect: 100-continue',
  () => 'transfer-encoding: chunked',
  () => 'content-encoding: gzip',
  () => 'cookie: a=b',
]

const mutated = (): Buffer => {
  const body = pick(bodies)
  const given = Array.from({ length: Math.floor(random() * 5) }, () => pick(headers)())
  const length = random() < 0.85 ? Buffer.byteLength(body) : Math.floor(random() * 1_000) - 100
  const host = random() < 0.95 ? [`host: 127.0.0.1:${port}`] : ['host: ][']
  const head = [
    `${pick(methods)} ${pick(paths)} HTTP/1.1`,
    ...host,
    'connection: close',
    `content-length: ${length}`,
    ...given,
  ]
  let bytes = Buffer.from(`${head.join('\r\n')}\r\n\r\n${body}`)
  if (random() < 0.4)
    for (let changes = 1 + Math.floor(random() * 6); changes > 0; changes--)
      bytes[Math.floor(random() * Math.min(bytes.length, 2_000))] = Math.floor(random() * 256)
  if (random() < 0.1) bytes = bytes.subarray(0, Math.floor(random() * bytes.length))
  return bytes
}

const inParallel = async (works: number, work: () => Promise<boolean>): Promise<void> => {
  await Promise.all(
    Array.from({ length: works }, async () => {
      while (await work());
    }),
  )
}

const begun = Date.now()
let sent = 0
let settled = 0
const generated = generatedOperations(schema, seed, registerValues)
await inParallel(8, async () => {
  if (sent++ >= operations) return false
  const { query, variables } = generated.next().value!
  await send(query, variables)
  if (sent === Math.ceil(operations / 10)) settled = memoryOf(child)
  return true
})
sent = 0
await inParallel(16, async () => {
  if (sent++ >= requests) return false
  await sendRaw(mutated())
  return true
})
const atEnd = memoryOf(child)
const after = await fetch(`${url}/graphql?query={register{revision}}`, { signal: AbortSignal.timeout(patience) }).then(
  response => response.status,
  () => 0,
)
if (after !== 200) fault(`afterwards the server answers ${after}`, '')
if (atEnd - settled > growth) fault(`memory grew by ${Math.round((atEnd - settled) / 2 ** 20)} MB`, '')
await register.stop()

console.log(`database ${register.database}, seed ${seed}, ${operations} operations, ${requests} raw requests`)
console.log(`took ${Math.round((Date.now() - begun) / 1000)} s`)
for (const [status, number] of [...statuses].sort()) console.log(`${status.padEnd(40)}${String(number).padStart(8)}`)
console.log(`memory after a tenth / at the end  ${Math.round(settled / 2 ** 20)} / ${Math.round(atEnd / 2 ** 20)} MB`)
for (const each of faults) console.error(each)
process.exit(faults.length > 0 ? 1 : 0)
