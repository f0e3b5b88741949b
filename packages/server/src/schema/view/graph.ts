import { type GraphEdge, largestGraph, readGraph } from '../../store/read/views/graph.ts'
import { ReadError } from '../../store/read-error.ts'
import { builder } from '../builder.ts'
import { priced } from '../cost/price.ts'
import { readNodes, refOf } from '../nodes.ts'
import { PartnershipFilter } from '../partnership/filter.ts'
import { readFilterNames } from '../place/names.ts'
import { Place } from '../place/place-ref.ts'
import { Partnership } from '../refs.ts'

const partyRef = ({ provinceId, municipalityId }: GraphEdge) =>
  municipalityId === null ? refOf('Province', provinceId) : refOf('Municipality', municipalityId)

const Graph = builder.objectRef<readonly GraphEdge[]>('Graph').implement({
  description:
    'Places and the partnerships between them, for drawing. Every place in it has at least one of the partnerships.',
  fields: t => ({
    places: t.field({
      type: [Place],
      description: 'The nodes: Thai parties and sister cities.',
      extensions: priced({ atMost: 2 * largestGraph }),
      resolve: async (edges, _, context, info) => {
        const refs = new Set(edges.flatMap(edge => [partyRef(edge), refOf('SisterCity', edge.sisterCityId)]))
        const nodes = await readNodes(context, info, [...refs])
        return [...refs].flatMap(ref => nodes.get(ref) ?? []) as object[]
      },
    }),
    partnerships: t.field({
      type: [Partnership],
      description: 'The edges, each between its Thai party and its sister city.',
      extensions: priced({ atMost: largestGraph }),
      resolve: async (edges, _, context, info) => {
        const refs = edges.map(({ id }) => refOf('Partnership', id))
        const nodes = await readNodes(context, info, refs)
        return refs.flatMap(ref => nodes.get(ref) ?? []) as never
      },
    }),
  }),
})

builder.queryField('graph', t =>
  t.field({
    type: Graph,
    args: { filter: t.arg({ type: PartnershipFilter, description: 'Only partnerships that match every condition.' }) },
    extensions: priced({ row: false, once: largestGraph + 1 }),
    description: `The graph as a whole or under a filter, at most ${largestGraph} partnerships; for more, page through \`partnerships\`.`,
    resolve: async (_, { filter }, context) => {
      const edges = await readGraph(context.store.db, await readFilterNames(context, filter), filter?.asOf ?? null)
      if (edges.length > largestGraph)
        throw new ReadError(
          'BAD_INPUT',
          `More than ${largestGraph} partnerships: narrow the filter, or page through "partnerships".`,
        )
      return edges
    },
  }),
)
