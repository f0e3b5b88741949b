import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { createApp } from '../../packages/server/src/app.ts'
import { listen } from '../../packages/server/src/http/serve.ts'
import { openStore } from '../../packages/server/src/store/open/open.ts'
import type { Store } from '../../packages/server/src/store/store.ts'

export interface Register {
  readonly endpoint: string
  readonly store: Store
  /** Method and query string of what has reached the server, oldest first */
  readonly requests: readonly string[]
  close(): Promise<void>
}

/** A server with the open data set, on a free port. */
export async function serveRegister(dataDir: string): Promise<Register> {
  const listener = await listen({ host: '127.0.0.1', port: 0 })
  const store = await openStore({ dataDir }, () => {})
  const { fetch } = createApp(store)
  const requests: string[] = []
  listener.serve(request => {
    requests.push(`${request.method} ${new URL(request.url).search}`)
    return fetch(request)
  })
  return {
    endpoint: `${listener.url}/graphql`,
    store,
    requests,
    async close() {
      await listener.stop()
      await store.close()
    },
  }
}

const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }

/** Serves a built page. Another port is another origin. */
export async function serveFiles(folder: string): Promise<{ url: string; close(): void }> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const file = join(folder, pathname === '/' ? 'index.html' : pathname)
    if (!existsSync(file)) return response.writeHead(404).end()
    return response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? '' }).end(readFileSync(file))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() }
}
