import { createHash } from 'node:crypto'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { openTestStore } from '../../test/stores.ts'
import { authenticator } from '../access/authenticate.ts'
import { createApp } from '../app.ts'
import { createContext } from '../schema/context.ts'
import { schema } from '../schema/index.ts'
import { readEdition } from '../store/read/views/edition.ts'
import { routeTable } from './routes.ts'

const store = await openTestStore()
afterAll(() => store.close())
const build = { version: '0', commit: null }
const { fetch } = createApp(store, { build })
const { all } = routeTable({
  build,
  schema,
  authenticate: authenticator(store),
  context: (requestId, viewer, lastEventId) => createContext(store, requestId, viewer, lastEventId),
  edition: () => readEdition(store),
  ready: () => store.ready(),
})
const ask = (path: string, init: RequestInit = {}) => fetch(new Request(`http://register.test${path}`, init))

// Every route, every file, and a calendar: found, not listed, so that a new one is looked at too.
const list = (await (await ask('/export/')).json()) as { files: { url: string }[]; calendars: string[] }
const paths = [
  ...all.keys(),
  ...['/', '/nowhere', '/export', '/export/', '/export/dcat.jsonld', '/export/changes.jsonl', '/export/nothing'],
  ...['/export/latest/manifest.json', ...list.files.map(({ url }) => url), list.calendars[0]!],
  ...['/graphql?query={__typename}', '/graphql?query={', '/graphql?query=subscription{changes{cursor}}'],
]
const accepts = ['*/*', 'text/html', 'application/json', 'text/event-stream', 'image/png']

describe.each(paths)('%s', path => {
  it('lets nobody guess a type, run anything in it or frame it, and lets pages of any origin use it', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    for (const method of ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS'])
      for (const accept of accepts) {
        const response = await ask(path, { method, headers: { accept } })
        const policy = response.headers.get('content-security-policy')
        await response.body?.cancel()
        expect([method, accept, Object.fromEntries(response.headers)]).toEqual([
          method,
          accept,
          expect.objectContaining({
            'x-content-type-options': 'nosniff',
            'referrer-policy': 'no-referrer',
            'cross-origin-resource-policy': 'cross-origin',
            'access-control-allow-origin': '*',
            'content-security-policy': expect.stringMatching(/^default-src 'none'; .*frame-ancestors 'none'$/),
          }),
        ])
        // GraphiQL's editor writes styles of its own; no script is ever allowed that is not a file of ours.
        expect(policy).not.toMatch(/script-src[^;]*'unsafe/)
        const isGraphiQL =
          path.startsWith('/graphiql/') ||
          (path.startsWith('/graphql') && response.headers.get('content-type')?.startsWith('text/html'))
        if (!isGraphiQL) expect(policy).not.toContain('unsafe')
      }
    vi.restoreAllMocks()
  })
})

it('the list of files has the one style that its policy allows, and nothing written into tags', async () => {
  const response = await ask('/export/', { headers: { accept: 'text/html' } })
  const page = await response.text()
  const styles = Array.from(page.matchAll(/<style>([^<]*)<\/style>/g), ([, style]) => style!)
  const hashes = styles.map(style => `'sha256-${createHash('sha256').update(style).digest('base64')}'`)
  expect(response.headers.get('content-security-policy')).toContain(`style-src ${hashes.join(' ')};`)
  expect(page).not.toMatch(/ (style|on\w+)=|<script/)
})

it('GraphiQL has no script and no style in its page', async () => {
  const page = await (await ask('/graphql', { headers: { accept: 'text/html' } })).text()
  expect(page).not.toMatch(/<script>|<style| (style|on\w+)=/)
})

it('nothing answers with the host that it was asked by', async () => {
  const hostname = 'evil.example'
  for (const path of paths)
    for (const accept of accepts) {
      const response = await fetch(
        new Request(`http://${hostname}:8080${path}`, { headers: { accept, 'x-forwarded-host': hostname } }),
      )
      const { headers } = response
      const isStream = headers.get('content-type')?.startsWith('text/event-stream')
      if (isStream) await response.body?.cancel()
      const body = isStream ? '' : await response.text()
      expect(`${path} ${JSON.stringify([...headers])} ${body}`).not.toContain(hostname)
    }
})

describe('the catalogue', () => {
  const links = (text: string) =>
    Array.from(text.matchAll(/"@id": "([^"]*\/export\/[^"]*)"/g), ([, link]) => link!).sort()
  const catalogueOf = async (app: ReturnType<typeof createApp>) =>
    (await app.fetch(new Request('http://evil.example/export/dcat.jsonld'))).text()

  it('has links at the public address, where that is set', async () => {
    const found = links(await catalogueOf(createApp(store, { publicUrl: 'https://register.example.org' })))
    expect(found.length).toBeGreaterThan(20)
    for (const link of found) expect(link).toMatch(/^https:\/\/register\.example\.org\/export\//)
  })

  it('has links relative to where it was fetched, where it is not', async () => {
    const found = links(await catalogueOf(createApp(store)))
    expect(found.length).toBeGreaterThan(20)
    for (const link of found) expect(link).toMatch(/^\/export\//)
  })
})
