// Phuket's agreements, a page at a time: node agreements.js [endpoint]
import { Agreements, createClient, formatDate, pages, RegistryError } from '@sister-city-graph/sdk'

const client = createClient({ endpoint: process.argv[2] ?? 'http://localhost:4000/graphql' })

try {
  let shown = 0
  for await (const { nodes, totalCount } of pages(client, Agreements, {
    filter: { province: ['phuket'] },
    orderBy: 'SIGNED_ON_DESC',
    first: 6,
  })) {
    for (const { signedOn, sisterCity, status } of nodes) {
      const date = signedOn ? formatDate(signedOn, { locale: 'en-GB' }) : 'not dated'
      console.log(date.padEnd(18), sisterCity.name.padEnd(18), status)
    }
    shown += nodes.length
    console.log(`— ${shown} of ${totalCount}`)
  }
} catch (error) {
  if (!(error instanceof RegistryError)) throw error
  console.error(`${error.code}: ${error.message}`)
  process.exitCode = 1
}
