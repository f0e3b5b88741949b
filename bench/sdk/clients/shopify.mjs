import { createGraphQLClient } from '@shopify/graphql-client'

export const connect = endpoint => {
  const client = createGraphQLClient({ url: endpoint, headers: { 'Content-Type': 'application/json' }, retries: 2 })
  return async (text, variables) => {
    const { data, errors } = await client.request(text, { variables })
    // It returns errors instead of throwing them.
    if (errors) throw Object.assign(new Error(errors.message), errors)
    return data
  }
}
