import { keyTo } from '../../../packages/sdk/test/key.ts'
import { createApp } from '../../../packages/server/src/app.ts'
import { listen } from '../../../packages/server/src/http/serve.ts'
import { openStore } from '../../../packages/server/src/store/open/open.ts'
import type { ReceivedRequest } from './traffic.ts'

export interface Server {
  readonly endpoint: string
  /** A key to all that the smoke test does */
  readonly token: string
  /** What has reached the server since it was last looked at, oldest first */
  requests(): readonly ReceivedRequest[]
  close(): Promise<void>
}

/** A server with the open data set in an embedded database, on a free port. */
export async function serve(dataDir: string): Promise<Server> {
  const listener = await listen({ host: '127.0.0.1', port: 0 })
  const store = await openStore({ dataDir }, () => {})
  const { fetch } = createApp(store)
  let requests: ReceivedRequest[] = []
  listener.serve(request => {
    const { pathname, search } = new URL(request.url)
    const key = request.headers.has('authorization')
    requests.push({ method: request.method, pathname, search, key, origin: request.headers.get('origin') })
    return fetch(request)
  })
  return {
    endpoint: `${listener.url}/graphql`,
    token: await keyTo(store, 'Smoke test', 'write:facts', 'publish', 'subscribe:changes'),
    requests() {
      const seen = requests
      requests = []
      return seen
    },
    async close() {
      await listener.stop()
      await store.close()
    },
  }
}
