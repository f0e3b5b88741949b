// How many agreements the provinces in the south have: node dist/main.js [endpoint]
import { createClient } from '@sister-city-graph/sdk'
import { graphql } from './generated/gql.js'

const South = graphql(`
  query South($first: Int!) {
    provinces(filter: { region: ["South"], hasPartnership: true }, first: $first) {
      nodes {
        name
        agreements(first: 0) {
          totalCount
        }
      }
    }
  }
`)

const client = createClient({ endpoint: process.argv[2] ?? 'http://localhost:4000/graphql' })
const { provinces } = await client.request(South, { first: 10 })
for (const { name, agreements } of provinces.nodes) console.log(`${name}: ${agreements.totalCount}`)
