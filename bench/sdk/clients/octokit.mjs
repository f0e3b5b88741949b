import { graphql } from '@octokit/graphql'

export const connect = endpoint => {
  const request = graphql.defaults({ baseUrl: endpoint.replace(/\/graphql$/, '') })
  return (text, variables) => request(text, variables)
}
