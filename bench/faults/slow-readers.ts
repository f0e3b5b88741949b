import { connect, type Socket } from 'node:net'
import type { Store } from '../../packages/server/src/store/store.ts'
import { openOwnRegister } from './own-register.ts'
import { conclude, pause } from './register-process.ts'

// 200 clients ask for 8 MB each, and do not read what they asked for: what they make the server keep in memory (Linux),
// and whether one who reads is served meanwhile. On the embedded register, or on a new database on the PostgreSQL server of
// DATABASE_URL. Exits with 1 when it keeps more than 400 MB.

const readers = 200
const fill = (store: Store) => store.db.$executeRaw`UPDATE agreement SET title_en = repeat('word ', 320)`
const titles = Array.from({ length: 50 }, (_, i) => `t${i}: title`).join(' ')
const ask = JSON.stringify({ query: `{ agreements(first: 100) { nodes { ${titles} } } }` })
const request = `POST /graphql HTTP/1.1\r\nhost: register.example\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(ask)}\r\n\r\n${ask}`

const register = await openOwnRegister({ fill })
const { url, memory } = register
const { hostname, port } = new URL(url)

const open = async (): Promise<Socket> => {
  const socket = connect(Number(port), hostname).pause()
  socket.on('error', () => {})
  socket.write(request)
  // The first of the answer has come, and nothing more is taken.
  while (!socket.destroyed && socket.read(1) === null) await pause(5)
  return socket
}

/** Of one answer, in bytes */
let size = 0
const reading = async (): Promise<number> => {
  const begun = performance.now()
  const headers = { 'content-type': 'application/json' }
  const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body: ask })
  const text = await response.text()
  size = text.length
  const { data, errors } = JSON.parse(text) as { data?: object; errors?: unknown }
  if (!data) throw new Error(`Somebody who reads got ${response.status}: ${JSON.stringify(errors)}`)
  return performance.now() - begun
}

for (let i = 0; i < 20; i++) await reading()
const before = memory()
const sockets: Socket[] = []
let slowest = 0
for (let i = 0; i < readers; i += 20) {
  sockets.push(...(await Promise.all(Array.from({ length: 20 }, open))))
  slowest = Math.max(slowest, await reading())
}
await pause(2_000)
const grown = memory() - before
// Who was cut off sees it when it reads on.
for (const socket of sockets) socket.resume()
await pause(10_000)
const cutOff = sockets.filter(({ bytesRead }) => bytesRead < size).length
for (const socket of sockets) socket.destroy()
await register.close()
conclude(
  [
    ['clients that ask for 8 MB and do not read', readers],
    ['of them cut off', cutOff],
    ['memory that the server has more, MB', grown],
    ['slowest answer to one who reads, ms', Math.round(slowest)],
  ],
  grown > 400 ? [`the server keeps ${grown} MB for readers who do not read`] : [],
)
