import { GraphQLClient } from 'graphql-request'

export const connect = endpoint => {
  const client = new GraphQLClient(endpoint)
  return (text, variables) => client.request(text, variables)
}
