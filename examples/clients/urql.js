// urql on the register: node urql.js [endpoint], with a key that may follow in SCG_KEY
import { Agreements, Changed, Search } from '@sister-city-graph/sdk'
import { keys, listResolvers, possibleTypes } from '@sister-city-graph/sdk/urql'
import { Client, fetchExchange } from '@urql/core'
import { cacheExchange } from '@urql/exchange-graphcache'
import { relayPagination } from '@urql/exchange-graphcache/extras'
import { persistedExchange } from '@urql/exchange-persisted'

const url = process.argv[2] ?? 'http://localhost:4000/graphql'
const key = process.env.SCG_KEY

const client = new Client({
  url,
  preferGetMethod: false,
  fetchSubscriptions: true,
  fetchOptions: { headers: key ? { authorization: `Bearer ${key}` } : {} },
  exchanges: [
    cacheExchange({ keys, possibleTypes, resolvers: listResolvers(() => relayPagination()) }),
    // Not needed: the server says that it learns no queries, and urql sends them as text from then on.
    persistedExchange({ preferGetForPersistedQueries: false }),
    fetchExchange,
  ],
})

const read = async (text, variables) => {
  const { data, error } = await client.query(text, variables).toPromise()
  if (error) throw error
  return data
}

const { search } = await read(Search.text, { text: 'ภูเก็ต', first: 5 })
const whole = search.nodes.filter(node => node.id && (node.name || node.title))
console.log(`urql: ${whole.length} of ${search.nodes.length} finds are whole`)

let { agreements } = await read(Agreements.text, { first: 50 })
while (agreements.pageInfo.hasNextPage)
  agreements = (await read(Agreements.text, { first: 50, after: agreements.pageInfo.endCursor })).agreements
console.log(`urql: ${agreements.nodes.length} of ${agreements.totalCount} agreements`)

if (key) {
  const change = await new Promise((resolve, reject) => {
    client
      .subscription(Changed.text, { after: process.env.SCG_AFTER })
      .subscribe(({ data, error }) => (error ? reject(error) : resolve(data.changes)))
  })
  console.log(`urql: followed ${change.type}`)
}
process.exit()
