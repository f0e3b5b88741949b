import { ApolloClient, ApolloLink, gql, HttpLink, InMemoryCache } from '@apollo/client'
import { RetryLink } from '@apollo/client/link/retry'

export const connect = uri => {
  const link = ApolloLink.from([new RetryLink(), new HttpLink({ uri })])
  const client = new ApolloClient({ link, cache: new InMemoryCache() })
  return async (text, variables) => {
    const { data } = text.startsWith('mutation')
      ? await client.mutate({ mutation: gql(text), variables })
      : await client.query({ query: gql(text), variables })
    return data
  }
}
