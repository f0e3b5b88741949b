// Importing a noun adds its types and queries to the builder; this is the list of all nouns. The order of these imports
// is the order of the fields of Query and Mutation.
import './scalars.ts'
import './change/change.ts'
import './sector/sector.ts'
import './engagement/engagement.ts'
import './fact/fact.ts'
import './place/municipality.ts'
import './partnership/partnership.ts'
import './place/sister-city.ts'
import './place/country.ts'
import './place/province.ts'
import './agreement/agreement.ts'
import './agreement/connection.ts'
import './fact/conflict.ts'
import './network/network.ts'
import './organization/organization.ts'
import './register/register.ts'
import './source/source.ts'
import './vocabulary/vocabulary.ts'
import './commitment/commitment.ts'
import './view/briefing.ts'
import './view/coverage.ts'
import './view/graph.ts'
import './view/register-gap.ts'
import './view/search.ts'
import './view/stats.ts'
import './view/timeline.ts'
import './view/worklist.ts'
import './agreement/approval.ts'
import './agreement/event.ts'
import './commitment/event.ts'
import './consulate/consulate.ts'
import './network/membership.ts'
import './person/person.ts'
import './place/place.ts'
import './agreement/mutations.ts'
import './change/subscription.ts'
import './commitment/mutations.ts'
import './consulate/mutations.ts'
import './engagement/mutations.ts'
import './fact/mutations.ts'
import './mutation/remove.ts'
import './network/mutations.ts'
import './person/mutations.ts'
import './organization/mutations.ts'
import './partnership/mutations.ts'
import './place/mutations.ts'
import './source/mutations.ts'
import './viewer/mutations.ts'
import './viewer/rate-limit.ts'
import './viewer/viewer.ts'
import { specifiedDirectives } from 'graphql'
import { builder } from './builder.ts'
import { noteDays } from './day.ts'
import { disableErrorPropagation } from './error-propagation.ts'
import { unfoldInTurns } from './unfold.ts'

builder.queryType({
  description: 'Everything that can be read. Fields are public and need no key unless their description says so.',
})
builder.mutationType({
  description:
    'Everything that can be written. Each mutation is one transaction: it is carried out completely, or nothing is written and the result says why. All need a key.',
})

export const schema = noteDays(
  unfoldInTurns(builder.toSchema({ sortSchema: false, directives: [...specifiedDirectives, disableErrorPropagation] })),
)
