// Apollo Client on the register: node apollo.js [endpoint], with a key that may follow in SCG_KEY
import { createHash } from 'node:crypto'
import { ApolloClient, ApolloLink, gql, HttpLink, InMemoryCache } from '@apollo/client'
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries'
import { Agreements, Changed, Changes, Search } from '@sister-city-graph/sdk'
import { possibleTypes, typePolicies } from '@sister-city-graph/sdk/apollo'

const uri = process.argv[2] ?? 'http://localhost:4000/graphql'
const key = process.env.SCG_KEY

const client = new ApolloClient({
  cache: new InMemoryCache({ possibleTypes, typePolicies }),
  link: ApolloLink.from([
    // Not needed: the server says that it learns no queries, and Apollo sends them as text from then on.
    new PersistedQueryLink({ sha256: text => createHash('sha256').update(text).digest('hex') }),
    new HttpLink({ uri, headers: key ? { authorization: `Bearer ${key}` } : {} }),
  ]),
  clientAwareness: { name: 'example', version: '1.0.0' },
})

// A union: without possible types the cache would hand out objects without fields.
const { data: found } = await client.query({ query: gql(Search.text), variables: { text: 'ภูเก็ต', first: 5 } })
const whole = found.search.nodes.filter(node => node.id && (node.name || node.title))
console.log(`Apollo Client: ${whole.length} of ${found.search.nodes.length} finds are whole`)

// A list of nodes, page by page: the cache keeps all pages as one list.
const query = gql(Agreements.text)
const list = client.watchQuery({ query, variables: { first: 50 } })
const watching = list.subscribe(() => {})
let { data } = await client.query({ query, variables: { first: 50 } })
while (data.agreements.pageInfo.hasNextPage)
  data = (await list.fetchMore({ variables: { after: data.agreements.pageInfo.endCursor } })).data
const { agreements } = client.readQuery({ query, variables: { first: 50 } })
console.log(`Apollo Client: ${agreements.nodes.length} of ${agreements.totalCount} agreements`)
watching.unsubscribe()

// Changes as they happen, the last one first: HttpLink asks for events in Apollo's own form, and needs no other link.
if (key) {
  const { data: log } = await client.query({ query: gql(Changes.text), variables: { first: 1 } })
  const change = await new Promise((resolve, reject) => {
    client.subscribe({ query: gql(Changed.text), variables: { after: process.env.SCG_AFTER } }).subscribe({
      next: ({ data, error }) => (error ? reject(error) : resolve(data.changes)),
      error: reject,
    })
  })
  console.log(`Apollo Client: followed ${change.type}, ${log.changes.nodes.length} in the log`)
}
client.stop()
process.exit()
