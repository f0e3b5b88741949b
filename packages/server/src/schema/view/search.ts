import { searchList } from '../../store/read/lists/search.ts'
import { builder } from '../builder.ts'
import { connect, connectionType, pageArgs } from '../connection.ts'
import { priced } from '../cost/price.ts'
import {
  Agreement,
  ApprovalTemplate,
  Commitment,
  Document,
  Engagement,
  EngagementSeries,
  Municipality,
  Network,
  Organization,
  Province,
  SisterCity,
  Source,
} from '../refs.ts'

const SearchResult = builder.unionType('SearchResult', {
  description: 'A record that search can find.',
  types: () => [
    Province,
    Municipality,
    SisterCity,
    Agreement,
    Engagement,
    EngagementSeries,
    Network,
    Organization,
    ApprovalTemplate,
    Source,
    Commitment,
    Document,
  ],
})

const SearchResultConnection = connectionType('SearchResult', SearchResult, 'search results')

builder.queryField('search', t =>
  t.field({
    type: SearchResultConnection,
    args: {
      text: t.arg.string({
        required: true,
        description: 'The text to search for: a name or words in Thai or English, 1 to 200 characters.',
      }),
      ...pageArgs(t.arg),
    },
    extensions: priced({ once: 500 }),
    description:
      'Searches all types of records, best match first: places, then their agreements, then other records. There is no other order: further down the matches are worse, so the first page of another order would have bad ones. The lists of each type take a text and an order. Handles Thai without spaces, names in the local script, aliases, missing diacritics and small typing errors.',
    resolve: (_, { text, ...args }, __, info) => connect(info, null, searchList(text), args),
  }),
)
