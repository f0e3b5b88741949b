import { withArticle } from '../../register/article.ts'
import { largestAnswers, largestLists } from '../../store/read/largest-lists.ts'
import { networkList, type networkOrders, readNetworksByName } from '../../store/read/lists/networks.ts'
import { ReadError } from '../../store/read-error.ts'
import { decodeId } from '../../store/records/global-id.ts'
import { builder } from '../builder.ts'
import { historyField, versionDescription } from '../change/history.ts'
import { priced, readAgain } from '../cost/price.ts'
import { asOfDay, memberDayDescription } from '../day.ts'
import { langArgs, nameIn } from '../language.ts'
import { NotCompiled } from '../not-compiled.ts'
import { bothWays, byName, orderedBy, orderType } from '../order.ts'
import type { AllRead, Whole } from '../reads/declaration.ts'
import { recordField } from '../reads/record-field.ts'
import { Network } from '../refs.ts'
import { sourcesQuery } from '../source/order.ts'
import { storable } from '../storable.ts'
import { memberOn } from './membership.ts'

builder.prismaObjectFields(Network, t => ({
  slug: t.exposeString('slug', { description: 'Its URL slug, like itop.' }),
  name: t.string({
    args: langArgs(t.arg),
    description: 'Its name.',
    select: { nameEn: true, nameTh: true, nameLocal: true },
    resolve: ({ nameEn, nameTh, nameLocal }, { lang }) => nameIn({ en: nameEn, th: nameTh, local: nameLocal }, lang),
  }),
  acronym: t.exposeString('acronym', { nullable: true, description: 'Its short form. Null when it has none.' }),
  foundedOn: t.expose('foundedOn', {
    type: 'PartialDate',
    nullable: true,
    description: 'When it was founded. Null when not known.',
  }),
  note: t.exposeString('note', { nullable: true, description: 'A note about it. Null when there is none.' }),
  memberships: t.relation('memberships', {
    args: {
      asOf: t.arg({ type: 'Date', description: memberDayDescription }),
    },
    query: ({ asOf }) => ({ where: memberOn(asOfDay(asOf)), orderBy: { id: 'asc' } }),
    description: 'Its memberships on the day `asOf`, as far as recorded.',
    extensions: priced({ atMost: largestLists.members, rows: readAgain }),
  }),
  sources: t.relation('sources', {
    query: sourcesQuery,
    description: 'The sources of the record.',
    extensions: priced({ atMost: largestLists.sources }),
  }),
  history: t.field(historyField(t.arg, 'Network')),
  version: t.exposeInt('version', { description: versionDescription }),
}))

const NetworkOrder = orderType('NetworkOrder', 'networks', {
  ...bothWays('ID', 'By id, A to Z.', 'By id, Z to A.'),
  ...byName,
} satisfies Record<'ID_ASC' | 'ID_DESC' | keyof typeof networkOrders, unknown>)

const inOrder = async <Row extends { id: string }>(
  ids: readonly string[],
  read: (ids: string[]) => Promise<Row[]>,
): Promise<Row[]> => {
  const rows = new Map((await read([...ids])).map(row => [row.id, row]))
  return ids.flatMap(id => rows.get(id) ?? [])
}

const sizeOf = (first: number | null | undefined): number =>
  Math.min(largestAnswers.networks, Math.max(1, first ?? largestAnswers.networks))

/** @throws ReadError BAD_INPUT */
const networkKey = (globalId: string): string => {
  const { typename, id } = decodeId(globalId)
  if (typename !== 'Network')
    throw new ReadError('BAD_INPUT', `"after" is the id of ${withArticle(typename)}: give that of a network.`)
  return id
}

interface Asked {
  readonly first?: number | null | undefined
  readonly after?: string | null | undefined
  readonly orderBy?: typeof NetworkOrder.$inferType | null | undefined
}

/** For one statement, where nothing has to be refused: not of names, whose place is not known without a look at `after`. */
const wholeOf = ({ first, after, orderBy }: Asked): Whole => {
  const order = orderBy ?? 'ID_ASC'
  if ((order !== 'ID_ASC' && order !== 'ID_DESC') || (first != null && (first < 1 || first > largestAnswers.networks)))
    throw new NotCompiled('networks')
  const list = networkList(after == null ? null : storable(networkKey(String(after))), order)
  return { list, take: first ?? largestAnswers.networks + 1, most: largestAnswers.networks }
}

builder.queryFields(t => ({
  networks: t.prismaField({
    type: [Network],
    args: {
      first: t.arg.int({
        description: `How many to return, in the order of \`orderBy\`: 1 to ${largestAnswers.networks}. Without it all are returned, or an error if there are more.`,
      }),
      after: t.arg.id({ description: 'The id of a network: return those after it.' }),
      orderBy: t.arg({
        type: NetworkOrder,
        ...orderedBy('ID_ASC'),
        extensions: priced({ once: largestAnswers.networks + 2 }),
      }),
    },
    description: `All networks on the register, by id. At most ${largestAnswers.networks} at a time; for more, give \`first\` and \`after\`.`,
    extensions: {
      ...priced({ atMost: ({ first }) => sizeOf(first as number | null | undefined), once: 1 }),
      reads: { kind: 'all', type: 'Network', list: args => wholeOf(args) } satisfies AllRead,
    },
    resolve: async (query, _, { first, after, orderBy }, { store }) => {
      if (first != null && (first < 1 || first > largestAnswers.networks))
        throw new ReadError('BAD_INPUT', `"first" is ${first}: ask for 1 to ${largestAnswers.networks}.`)
      const order = orderBy ?? 'ID_ASC'
      const last = after == null ? null : storable(networkKey(String(after)))
      const take = first ?? largestAnswers.networks + 1
      const networks =
        order === 'ID_ASC' || order === 'ID_DESC'
          ? await store.db.network.findMany({
              ...query,
              ...(last !== null && { where: { id: order === 'ID_ASC' ? { gt: last } : { lt: last } } }),
              orderBy: { id: order === 'ID_ASC' ? 'asc' : 'desc' },
              take,
            })
          : await inOrder(await readNetworksByName(store.db, order, last, take), ids =>
              store.db.network.findMany({ ...query, where: { id: { in: ids } } }),
            )
      if (networks.length > largestAnswers.networks)
        throw new ReadError(
          'BAD_INPUT',
          `There are more than ${largestAnswers.networks} networks: give "first", and then "after" with the last id.`,
        )
      return networks
    },
  }),
  network: t.prismaField({
    type: Network,
    nullable: true,
    args: { slug: t.arg.string({ required: true, description: 'Its slug, like itop.' }) },
    description: 'One network by its slug. Null when there is none.',
    ...recordField<{ slug: string }>('Network', ({ slug }) => ({ field: 'slug', value: storable(slug) })),
  }),
}))
