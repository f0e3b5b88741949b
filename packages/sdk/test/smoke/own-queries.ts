// Five queries as a consumer writes them, for scripts/sdk/types.ts to count what typing them costs. Never run.
import type { Client } from '@sister-city-graph/sdk'
import { graphql } from '@sister-city-graph/sdk/tada'

const Names = graphql(`fragment Names on SisterCity { slug name nameTh: name(lang: TH) country { code name } }`)

const Line = graphql(
  `fragment Line on Agreement {
    slug title kind signedOn status(asOf: $asOf)
    sisterCity { ...Names }
    sectors { code name }
  }`,
  [Names],
)

const TiesOf = graphql(
  `query TiesOf($code: String!, $first: Int, $after: String) {
    province(code: $code) {
      name
      partnerships(first: $first, after: $after) {
        totalCount
        nodes { since sisterCity { ...Names } }
        pageInfo { hasNextPage endCursor }
      }
    }
  }`,
  [Names],
)

const AgreementsWith = graphql(
  `query AgreementsWith($country: [String!], $asOf: Date) {
    agreements(filter: { country: $country }, first: 20) { totalCount nodes { ...Line } }
  }`,
  [Line],
)

const Found = graphql(`
  query Found($text: String!) {
    search(text: $text) {
      nodes {
        __typename
        ... on Node { id }
        ... on Province { code name }
        ... on SisterCity { slug name }
        ... on Engagement { slug startsOn }
      }
    }
  }
`)

const Visits = graphql(`
  query Visits($filter: EngagementFilter, $after: String) {
    engagements(filter: $filter, first: 50, after: $after) {
      nodes { slug title kind direction startsOn endsOn headcount }
      pageInfo { hasNextPage endCursor }
    }
  }
`)

const AddSource = graphql(`
  mutation AddSource($input: RegisterSourceInput!) {
    registerSource(input: $input) {
      __typename
      ... on RegisterSourceSuccess { revision source { id slug version } }
      ... on WriteError { code message path }
    }
  }
`)

export async function all(client: Client) {
  const { province } = await client.request(TiesOf, { code: 'TH-83', first: 3 })
  const { agreements } = await client.request(AgreementsWith, { country: ['CN'], asOf: '2018-01-01' })
  const { search } = await client.request(Found, { text: 'ภูเก็ต' })
  const { engagements } = await client.request(Visits, { filter: { province: ['TH-83'] } })
  const input = { kind: 'NEWS', title: 'ข่าว', language: 'th', reason: 'An example.' } as const
  const { registerSource } = await client.request(AddSource, { input })
  return [
    province?.partnerships.nodes.map(({ sisterCity }) => sisterCity.country.name),
    agreements.nodes.map(({ sisterCity, status }) => [sisterCity.slug, status]),
    search.nodes.map(node => (node.__typename === 'Province' ? node.code : node.id)),
    engagements.nodes.map(({ startsOn, headcount }) => [startsOn, headcount]),
    registerSource.__typename === 'RegisterSourceSuccess' ? registerSource.source.slug : registerSource.message,
  ]
}
