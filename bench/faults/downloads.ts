import { readdirSync } from 'node:fs'
import { connect } from 'node:net'
import type { Store } from '../../packages/server/src/store/store.ts'
import { openOwnRegister, write } from './own-register.ts'

// 200 downloads of each kind are begun and abandoned. Counts the file handles of the server before and after (Linux), and what
// it wrote to its log. On the embedded register, or on a new database on the PostgreSQL server of DATABASE_URL. Exits with 1
// when handles are left, or when something went wrong in the server's eyes.

const abandoned = 200
const pause = (ms: number) => new Promise(done => setTimeout(done, ms))

/** Files that are larger than what lies in the buffers of a connection, and hardly smaller when compressed. */
const fill = (store: Store) => store.db.$executeRaw`
  INSERT INTO source (id, slug, kind, title, language, note)
  SELECT 'made-up-' || i, 'made-up-' || i, 'NEWS', 'A page', 'en', (SELECT string_agg(md5(i::text || j), '') FROM generate_series(1, 40) j)
  FROM generate_series(1, 20000) i`

const register = await openOwnRegister({ fill })
const { cursor } = (await (await fetch(`${register.url}/export/latest/manifest.json`)).json()) as { cursor: string }
const handles = (): number => readdirSync(`/proc/${register.pid}/fd`).length
const { hostname, port } = new URL(register.url)

/** Sends a request and leaves at the first byte of the answer, or before it. */
const abandon = (request: string, atOnce: boolean): Promise<void> =>
  new Promise(resolve => {
    const socket = connect(Number(port), hostname)
    socket.on('error', () => {}).on('close', () => resolve())
    socket.once('data', () => socket.destroy())
    socket.write(request, () => atOnce && socket.destroy())
  })

const get = (path: string, headers = '', method = 'GET') =>
  `${method} ${path} HTTP/1.1\r\nhost: ${hostname}\r\n${headers}\r\n`
const kinds: [string, string, boolean?][] = [
  ['a file', get('/export/latest/sources.jsonl')],
  ['a file, left before the answer', get('/export/latest/sources.jsonl'), true],
  ['a compressed file', get('/export/latest/sources.jsonl', 'accept-encoding: gzip\r\n')],
  ['a part of a file', get('/export/latest/sources.jsonl', 'range: bytes=10-\r\n')],
  ['the head of a file', get('/export/latest/sources.jsonl', '', 'HEAD')],
  ['a calendar', get('/export/calendar/all.ics')],
  ['the changes, compressed', get(`/export/changes.jsonl?after=${cursor}`, 'accept-encoding: gzip\r\n')],
  [
    'an upload',
    `${get('/graphql', 'content-type: application/json\r\ncontent-length: 1000\r\n', 'POST')}{"query`,
    true,
  ],
]

let broken = false
try {
  for (let i = 0; i < 20; i++) await write(register)
  await fetch(`${register.url}/export/latest/manifest.json`)
  await fetch(`${register.url}/export/calendar/all.ics`).then(response => response.arrayBuffer())
  await pause(1_000)
  const before = handles()
  console.log(`${'handles at the start'.padEnd(40)}${String(before).padStart(8)}`)
  for (const [name, request, atOnce = false] of kinds) {
    for (let i = 0; i < abandoned; i += 20)
      await Promise.all(Array.from({ length: 20 }, () => abandon(request, atOnce)))
    for (let i = 0; i < 100 && handles() > before + 2; i++) await pause(50)
    // Connections to the database come and go.
    const left = handles() - before
    console.log(`${`left by ${abandoned}: ${name}`.padEnd(40)}${String(left).padStart(8)}`)
    if (left > 10) broken = true
  }
} finally {
  await register.close()
}
const said = register.log()
console.log(`${'lines in the log'.padEnd(40)}${String(said.length).padStart(8)}`)
for (const line of said.slice(0, 3)) console.log(line.slice(0, 300))
process.exit(broken || said.length > 0 ? 1 : 0)
