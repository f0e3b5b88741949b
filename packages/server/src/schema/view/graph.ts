import { type GraphEdge, graphView, largestGraph } from '../../store/read/views/graph.ts'
import { ReadError } from '../../store/read-error.ts'
import { sql } from '../../store/sql.ts'
import { builder } from '../builder.ts'
import { priced } from '../cost/price.ts'
import { refOf } from '../nodes.ts'
import { PartnershipFilter } from '../partnership/filter.ts'
import { readFilterNames } from '../place/names.ts'
import { Place } from '../place/place-ref.ts'
import { foundField, viewField } from '../reads/view-field.ts'
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
      ...foundField<readonly GraphEdge[]>(
        [
          { type: 'Province', keys: sql`SELECT v."provinceId" FROM v WHERE v."municipalityId" IS NULL` },
          { type: 'Municipality', keys: sql`SELECT v."municipalityId" FROM v` },
          { type: 'SisterCity', keys: sql`SELECT v."sisterCityId" FROM v` },
        ],
        edges => [...new Set(edges.flatMap(edge => [partyRef(edge), refOf('SisterCity', edge.sisterCityId)]))],
        priced({ atMost: 2 * largestGraph }),
      ),
    }),
    partnerships: t.field({
      type: [Partnership],
      description: 'The edges, each between its Thai party and its sister city.',
      ...foundField<readonly GraphEdge[]>(
        [{ type: 'Partnership', keys: sql`SELECT v.id FROM v` }],
        edges => edges.map(({ id }) => refOf('Partnership', id)),
        priced({ atMost: largestGraph }),
      ),
    }),
  }),
})

builder.queryField('graph', t =>
  t.field({
    type: Graph,
    args: { filter: t.arg({ type: PartnershipFilter, description: 'Only partnerships that match every condition.' }) },
    description: `The graph as a whole or under a filter, at most ${largestGraph} partnerships; for more, page through \`partnerships\`.`,
    ...viewField({
      sql: async ({ filter }: { filter?: typeof PartnershipFilter.$inferInput | null | undefined }, context) =>
        graphView(await readFilterNames(context, filter), filter?.asOf ?? null),
      of: (edges: readonly GraphEdge[]) => {
        if (edges.length <= largestGraph) return edges
        throw new ReadError(
          'BAD_INPUT',
          `More than ${largestGraph} partnerships: narrow the filter, or page through "partnerships".`,
        )
      },
      extensions: priced({ row: false, once: largestGraph + 1 }),
    }),
  }),
)
