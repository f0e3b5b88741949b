import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** Stands between a client and a PostgreSQL, and can keep what it is sent, as a database that hangs would. */
export const stallingProxy = async (target: string) => {
  const { hostname, port } = new URL(target)
  const pairs = new Set<readonly [Socket, Socket]>()
  let stalled = false
  const server = createServer(client => {
    const database = connect(Number(port || 5432), hostname)
    const pair = [client, database] as const
    pairs.add(pair)
    for (const [from, to] of [pair, [database, client] as const]) {
      from.pipe(to)
      from.on('error', () => to.destroy()).on('close', () => to.destroy())
    }
    client.on('close', () => pairs.delete(pair))
    if (stalled) hold(pair)
  })
  const hold = (pair: readonly [Socket, Socket]) => {
    for (const socket of pair) socket.unpipe().pause()
  }
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = new URL(target)
  url.hostname = '127.0.0.1'
  url.port = String((server.address() as AddressInfo).port)
  return {
    url: url.href,
    /** The connections there are get nothing through any more; new ones do. */
    stallOpen: () => pairs.forEach(hold),
    stall: () => {
      stalled = true
      pairs.forEach(hold)
    },
    resume: () => {
      stalled = false
      for (const [client, database] of pairs) {
        client.pipe(database)
        database.pipe(client)
      }
    },
    close: () => {
      for (const pair of pairs) for (const socket of pair) socket.destroy()
      server.close()
    },
  }
}
