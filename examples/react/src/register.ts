import { createClient } from '@sister-city-graph/sdk'
import { graphql } from '@sister-city-graph/sdk/tada'

export const client = createClient({ endpoint: import.meta.env.VITE_REGISTER ?? 'http://localhost:4000/graphql' })

/** What stands behind an agreement. No operation of the package asks for just this, so it is a query of our own. */
export const Behind = graphql(`
  query Behind($slug: String!) {
    agreement(slug: $slug) {
      sisterCity { names { en th local } }
      engagements(first: 3) { nodes { id title titleTh: title(lang: TH) startsOn endsOn } }
      sources { id title publisher url }
    }
  }
`)
