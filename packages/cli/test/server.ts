import { createServer, type RequestListener, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createApp } from '../../server/src/app.ts'
import { listen } from '../../server/src/http/serve.ts'
import { folderStore } from '../../server/src/store/files/folder.ts'
import type { Store } from '../../server/src/store/store.ts'
import { openTestStore } from '../../server/test/stores.ts'

export interface Register {
  readonly store: Store
  readonly endpoint: string
  close(): Promise<void>
}

/** A register of its own, behind a port, which may keep documents in a folder. */
export const openRegister = async (
  kind?: Store['kind'],
  { documents }: { documents?: string } = {},
): Promise<Register> => {
  const store = await openTestStore(kind)
  const listener = await listen({ host: '127.0.0.1', port: 0 })
  const files = documents === undefined ? null : await folderStore(documents)
  listener.serve(createApp(store, { files }).fetch)
  return {
    store,
    endpoint: `${listener.url}/graphql`,
    close: async () => {
      await listener.stop()
      await store.close()
    },
  }
}

/** A server that does what a test says. */
export const serve = async (handle: RequestListener): Promise<{ endpoint: string; close(): void }> => {
  const server = createServer(handle)
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}

/**
 * What a register answers, with something in between that may cut an answer off after so many bytes, or change it: spoil
 * it, or let another year stand in each date.
 */
export const between = async (
  { endpoint }: Register,
  meddle: (path: string, range: string | undefined) => { cutAfter?: number; change?: boolean; year?: string },
) => {
  const requests: string[] = []
  const server = await serve((incoming, response) => {
    const path = incoming.url!
    const { range } = incoming.headers
    requests.push(range ? `${path} ${range}` : path)
    const { cutAfter = Number.POSITIVE_INFINITY, change = false, year } = meddle(path, range)
    const { method = 'GET' } = incoming
    const headers = year ? { ...incoming.headers, 'accept-encoding': 'identity' } : incoming.headers
    const onward = request(new URL(path, endpoint), { method, headers }, answer => {
      response.writeHead(answer.statusCode!, answer.headers)
      let left = cutAfter
      answer.on('data', (chunk: Buffer) => {
        if (change) chunk[0] = 0
        for (let at = year ? chunk.indexOf('"20') : -1; at >= 0; at = chunk.indexOf('"20', at + 1))
          chunk.write(year!, at + 1)
        response.write(chunk.subarray(0, Math.max(0, left)))
        left -= chunk.length
        if (left <= 0) setTimeout(() => response.destroy(), 20)
      })
      answer.on('end', () => left > 0 && response.end())
    })
    incoming.pipe(onward)
  })
  return { ...server, requests }
}
