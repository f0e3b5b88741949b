// Importing a noun defines its types and queries on the builder; this is the list of all nouns.
import './scalars.ts'
import './agreement/approval.ts'
import './agreement/connection.ts'
import './agreement/event.ts'
import './agreement/mutations.ts'
import './change/change.ts'
import './consulate/consulate.ts'
import './engagement/engagement.ts'
import './fact/conflict.ts'
import './network/network.ts'
import './organization/organization.ts'
import './person/person.ts'
import './place/municipality.ts'
import './place/place.ts'
import './register/register.ts'
import './sector/sector.ts'
import './source/source.ts'
import './view/coverage.ts'
import './view/graph.ts'
import './view/register-gap.ts'
import './view/search.ts'
import './view/stats.ts'
import './view/timeline.ts'
import './view/worklist.ts'
import { builder } from './builder.ts'

builder.queryType({ description: 'Everything that can be read. All of it is public and needs no key.' })
builder.mutationType({
  description:
    'Everything that can be written. Each mutation is one transaction: it is carried out as a whole, or nothing is written and the result says why. All need a key.',
})

export const schema = builder.toSchema({ sortSchema: false })
