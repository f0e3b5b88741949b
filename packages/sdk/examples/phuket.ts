// Phuket's agreements that were in force on 1 January 2018. Against a running server (pnpm start):
//
//   npx tsx packages/sdk/examples/phuket.ts [endpoint]
import { createClient, InForce, RegistryError } from '@sister-city-graph/sdk'

const [endpoint = 'http://localhost:4000/graphql'] = process.argv.slice(2)
const client = createClient({ endpoint })

try {
  const { agreements } = await client.request(InForce, { province: 'phuket', asOf: '2018-01-01', first: 100 })
  for (const { signedOn, sisterCity, title } of agreements.nodes)
    console.log(signedOn?.padEnd(10), `${sisterCity.name}, ${sisterCity.country.name}`.padEnd(24), title)
  const { counts } = agreements
  console.log(`\n${counts.agreements} agreements, ${counts.sisterCities} cities, ${counts.countries} countries`)
} catch (error) {
  if (!(error instanceof RegistryError)) throw error
  console.error(`${error.code}: ${error.message}`)
  process.exitCode = 1
}
