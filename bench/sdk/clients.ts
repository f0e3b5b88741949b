import { fileURLToPath } from 'node:url'

/** A client to be compared, in the way of use that its documentation shows. */
export interface ClientUnderTest {
  readonly title: string
  /** File in `clients/` that connects it */
  readonly file: string
  /** What one installs to have it, pinned; the first names it. Null stands for the tarball of our own. */
  readonly packages: readonly string[] | null
  /** What it demands beside it, pinned as well */
  readonly peers: readonly string[]
  /** Whether the faults are tried on it, and not only on its variant with retries */
  readonly faults: boolean
}

const GRAPHQL = 'graphql@16.15.0'

export const clients: readonly ClientUnderTest[] = [
  { title: 'a bare `fetch`', file: 'fetch', packages: [], peers: [], faults: false },
  { title: '@sister-city-graph/sdk', file: 'sister-city-graph', packages: null, peers: [], faults: true },
  {
    title: '@shopify/graphql-client, `retries: 2`',
    file: 'shopify',
    packages: ['@shopify/graphql-client@2.0.0'],
    peers: [],
    faults: true,
  },
  { title: '@octokit/graphql', file: 'octokit', packages: ['@octokit/graphql@9.0.5'], peers: [], faults: false },
  {
    title: '@octokit/core, retry, throttling',
    file: 'octokit-plugins',
    packages: ['@octokit/core@7.0.8', '@octokit/plugin-retry@8.1.1', '@octokit/plugin-throttling@11.0.5'],
    peers: [],
    faults: true,
  },
  { title: '@urql/core', file: 'urql', packages: ['@urql/core@6.0.3'], peers: [], faults: false },
  {
    title: '@urql/core, retryExchange',
    file: 'urql-retry',
    packages: ['@urql/core@6.0.3', '@urql/exchange-retry@2.0.0'],
    peers: [],
    faults: true,
  },
  {
    title: 'graphql-request',
    file: 'graphql-request',
    packages: ['graphql-request@7.4.0'],
    peers: [GRAPHQL],
    faults: true,
  },
  {
    title: '@apollo/client',
    file: 'apollo',
    packages: ['@apollo/client@4.3.8'],
    peers: [GRAPHQL, 'rxjs@7.8.2'],
    faults: false,
  },
  {
    title: '@apollo/client, RetryLink',
    file: 'apollo-retry',
    packages: ['@apollo/client@4.3.8'],
    peers: [GRAPHQL, 'rxjs@7.8.2'],
    faults: true,
  },
  {
    title: '@linear/sdk, its raw client',
    file: 'linear',
    packages: ['@linear/sdk@98.0.0'],
    peers: [],
    faults: true,
  },
]

export const clientFile = (name: string): string => fileURLToPath(new URL(`clients/${name}.mjs`, import.meta.url))
export const attemptFile: string = fileURLToPath(new URL('attempt.mjs', import.meta.url))

/** `@urql/core` of `@urql/core@6.0.3` */
export const nameOf = (spec: string): string => spec.slice(0, spec.lastIndexOf('@'))
