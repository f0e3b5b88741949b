import { createClient } from '@sister-city-graph/sdk'

// Retries are its default. The limit is shorter than its own of 30 s, so that what it does then can be seen in six.
export const connect = endpoint => {
  const { request } = createClient({ endpoint, timeoutMs: 1000 })
  return (text, variables) =>
    request({ kind: text.startsWith('mutation') ? 'mutation' : 'query', name: 'Visit', text }, variables)
}
