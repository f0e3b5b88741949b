import { Client, fetchExchange } from '@urql/core'

export const connect = url => {
  const client = new Client({ url, exchanges: [fetchExchange], preferGetMethod: false })
  return (text, variables) => client.query(text, variables).toPromise()
}
