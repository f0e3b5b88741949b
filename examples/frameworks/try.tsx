// Runs the programs of the guide against a server: `check:examples` writes them into `guide`, each named by its heading.
import { Writable } from 'node:stream'
import { Agreements, createClient } from '@sister-city-graph/sdk'
import { infiniteQueryOptions } from '@sister-city-graph/sdk/tanstack'
import { dehydrate, HydrationBoundary, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { VueQueryPlugin } from '@tanstack/vue-query'
import type { ReactNode } from 'react'
import { renderToPipeableStream, renderToStaticMarkup } from 'react-dom/server'
import { createSSRApp, h, onServerPrefetch } from 'vue'
import { renderToString } from 'vue/server-renderer'

const endpoint = process.argv[2] ?? 'http://localhost:4000/graphql'
process.env.REGISTER = endpoint
process.env.NEXT_PUBLIC_REGISTER = endpoint
const { fetch } = globalThis
globalThis.fetch = (url, init) => fetch(String(url).replace('http://localhost:4000/graphql', endpoint), init)
const kept = new Map<string, string>()
Object.assign(globalThis, {
  window: {
    localStorage: {
      getItem: (name: string) => kept.get(name) ?? null,
      setItem: kept.set.bind(kept),
      removeItem: kept.delete.bind(kept),
    },
  },
})

/** What a server sends when nothing is waited for any more. */
const rendered = (node: ReactNode, cache = new QueryClient()) =>
  new Promise<string>((resolve, reject) => {
    let html = ''
    const page = new Writable({
      write: (chunk, _, done) => {
        html += chunk
        done()
      },
      final: done => {
        resolve(html)
        done()
      },
    })
    const { pipe } = renderToPipeableStream(<QueryClientProvider client={cache}>{node}</QueryClientProvider>, {
      onAllReady: () => pipe(page),
      onError: reject,
    })
  })

const lines = (html: string) => html.split('<li>').length - 1

const { Page } = await import('./guide/react-suspense-and-error-boundaries-1.tsx')
console.log('suspense:', /<h1>(.*?)<\/h1>/.exec(await rendered(<Page />))?.[1])

const { Kept } = await import('./guide/a-cache-that-outlives-the-page-1.tsx')
console.log('persisted cache:', await rendered(<Kept>its children</Kept>))

const { default: ServerPage } = await import('./guide/next-js-1.tsx')
const page = await ServerPage({ params: Promise.resolve({ province: 'phuket' }) })
console.log('server component:', lines(renderToStaticMarkup(page)), 'agreements')

const server = new QueryClient()
await server.prefetchInfiniteQuery(infiniteQueryOptions(createClient({ endpoint }), Agreements, { first: 10 }))
const state = JSON.parse(JSON.stringify(dehydrate(server)))
const { List } = await import('./guide/next-js-2.tsx')
const list = renderToStaticMarkup(
  <QueryClientProvider client={new QueryClient()}>
    <HydrationBoundary state={state}>
      <List />
    </HydrationBoundary>
  </QueryClientProvider>,
)
console.log(
  'client component:',
  lines(list),
  'agreements at once, and',
  list.includes('More') ? 'a button' : 'no button',
)

// Not under its name, by which linters take it for a hook of React.
const { useAgreements: agreementsOf } = await import('./guide/vue-1.ts')
const app = createSSRApp({
  setup() {
    const { agreements, suspense } = agreementsOf('phuket')
    onServerPrefetch(async () => void (await suspense()))
    return () =>
      h(
        'ul',
        agreements.value.map(({ title }) => h('li', title)),
      )
  },
})
console.log('Vue:', lines(await renderToString(app.use(VueQueryPlugin))), 'agreements')
process.exit()
