// Importing a noun defines its types and queries on the builder; this is the list of all nouns.
import './scalars.ts'
import './agreement/approval.ts'
import './agreement/connection.ts'
import './agreement/event.ts'
import './agreement/mutations.ts'
import './change/change.ts'
import './change/subscription.ts'
import './consulate/consulate.ts'
import './consulate/mutations.ts'
import './engagement/engagement.ts'
import './engagement/mutations.ts'
import './fact/conflict.ts'
import './fact/mutations.ts'
import './mutation/remove.ts'
import './network/network.ts'
import './network/mutations.ts'
import './organization/organization.ts'
import './organization/mutations.ts'
import './partnership/mutations.ts'
import './person/person.ts'
import './place/municipality.ts'
import './place/mutations.ts'
import './place/place.ts'
import './register/register.ts'
import './sector/sector.ts'
import './source/source.ts'
import './source/mutations.ts'
import './view/coverage.ts'
import './view/graph.ts'
import './view/register-gap.ts'
import './view/search.ts'
import './view/stats.ts'
import './view/timeline.ts'
import './view/worklist.ts'
import './viewer/mutations.ts'
import './viewer/rate-limit.ts'
import './viewer/viewer.ts'
import { builder } from './builder.ts'
import { unfoldInTurns } from './unfold.ts'

builder.queryType({
  description: 'Everything that can be read. Nearly all of it is public and needs no key; what needs one says so.',
})
builder.mutationType({
  description:
    'Everything that can be written. Each mutation is one transaction: it is carried out as a whole, or nothing is written and the result says why. All need a key.',
})

export const schema = unfoldInTurns(builder.toSchema({ sortSchema: false }))
