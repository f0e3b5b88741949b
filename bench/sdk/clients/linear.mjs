import { LinearGraphQLClient } from '@linear/sdk'

export const connect = endpoint => {
  const client = new LinearGraphQLClient(endpoint, {})
  return async (text, variables) => (await client.rawRequest(text, variables)).data
}
