import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { PrismaClient } from '../../../packages/server/src/generated/prisma/client.ts'

// Apollo Server 5 with Prisma and DataLoader, written the usual way: a resolver for each relation, a loader behind it.

const { DATABASE_URL: connectionString = '', POOL, PEERS, DAY: day } = process.env
const load = async (name: string, from: string | URL = `${PEERS}/package.json`) =>
  import(pathToFileURL(createRequire(from).resolve(name)).href)
const { ApolloServer } = await load('@apollo/server')
const { startStandaloneServer } = await load('@apollo/server/standalone')
const { PrismaPg } = await load('@prisma/adapter-pg', new URL('../../../packages/server/package.json', import.meta.url))
const Loader: new <Key, Row>(read: (keys: readonly Key[]) => Promise<Row[]>) => { load(key: Key): Promise<Row> } = (
  await load('dataloader')
).default

const db = new PrismaClient({ adapter: new PrismaPg({ connectionString, max: Number(POOL) }) })

const typeDefs = `#graphql
  enum Lang { EN TH }
  enum Sector { TRADE INVESTMENT EDUCATION CULTURE ARTS TOURISM ENVIRONMENT TECHNOLOGY OTHER }
  enum Status { IN_FORCE }
  enum Order { TITLE_ASC }
  type Point { latitude: Float longitude: Float }
  type Country { code: String! name: String! }
  type SectorOf { code: Sector! }
  type Province { code: String! name(lang: Lang): String! region: String! location: Point agreements(first: Int, orderBy: Order): Agreements! }
  type SisterCity { slug: String! name: String! country: Country! }
  type Agreement { slug: String! title: String! kind: String! signedOn: String status(asOf: String): String! sectors: [SectorOf!]! sisterCity: SisterCity! province: Province! }
  type PageInfo { hasNextPage: Boolean! endCursor: String }
  type Agreements { totalCount: Int! nodes: [Agreement!]! pageInfo: PageInfo! }
  input Filter { country: [String!] sector: [Sector!] status: [Status!] asOf: String }
  type Query { province(code: String!): Province agreements(first: Int, after: String, orderBy: Order, filter: Filter): Agreements! }
`

const loaders = () => {
  const byKey = <Row>(read: (keys: string[]) => Promise<Row[]>, keyOf: (row: Row) => string) =>
    new Loader<string, Row>(async keys => {
      const rows = new Map((await read([...keys])).map(row => [keyOf(row), row]))
      return keys.map(key => rows.get(key)!)
    })
  return {
    tie: byKey(
      keys => db.partnership.findMany({ where: { id: { in: keys } } }),
      ({ id }) => id,
    ),
    city: byKey(
      keys => db.sisterCity.findMany({ where: { id: { in: keys } } }),
      ({ id }) => id,
    ),
    country: byKey(
      keys => db.country.findMany({ where: { code: { in: keys } } }),
      ({ code }) => code,
    ),
    province: byKey(
      keys => db.province.findMany({ where: { id: { in: keys } } }),
      ({ id }) => id,
    ),
  }
}
type Context = ReturnType<typeof loaders>

interface Page {
  readonly first?: number
  readonly after?: string
}
interface Filter {
  readonly country?: string[]
  readonly sector?: string[]
  readonly status?: string[]
}

/** A page by Prisma's own cursors. A status, which is no column, is asked of the database's function. */
const page = async (where: object, { first = 20, after }: Page) => {
  const rows = await db.agreement.findMany({
    where,
    orderBy: [{ sortTitle: 'asc' }, { id: 'asc' }],
    take: first + 1,
    ...(after && { cursor: { id: after }, skip: 1 }),
  })
  const nodes = rows.slice(0, first)
  return {
    nodes,
    pageInfo: { hasNextPage: rows.length > first, endCursor: nodes.at(-1)?.id ?? null },
    totalCount: () => db.agreement.count({ where }),
  }
}

const resolvers = {
  Query: {
    province: (_: unknown, { code }: { code: string }) => db.province.findUnique({ where: { id: code } }),
    agreements: async (_: unknown, { filter = {}, ...args }: Page & { filter?: Filter }) => {
      const { country, sector, status } = filter
      const where = {
        ...(country && { partnership: { sisterCity: { countryCode: { in: country } } } }),
        ...(sector && { sectors: { hasSome: sector as never[] } }),
      }
      if (!status) return page(where, args)
      const ids = await db.$queryRawUnsafe<{ id: string }[]>(
        'SELECT a.id FROM agreement a JOIN partnership p ON p.id = a.partnership_id JOIN sister_city c ON c.id = p.sister_city_id WHERE c.country_code = ANY ($1) AND a.sectors && $2::"SectorCode"[] AND agreement_status_on(a, $3::date) = ANY ($4)',
        country,
        sector,
        day,
        status,
      )
      return page({ id: { in: ids.map(({ id }) => id) } }, args)
    },
  },
  Province: {
    code: ({ id }: { id: string }) => id,
    name: ({ nameEn, nameTh }: { nameEn: string; nameTh: string }, { lang }: { lang?: string }) =>
      lang === 'TH' ? nameTh : nameEn,
    region: ({ regionEn }: { regionEn: string }) => regionEn,
    location: (province: object) => province,
    agreements: ({ id }: { id: string }, args: Page) => page({ partnership: { provinceId: id } }, args),
  },
  Agreement: {
    title: ({ titleEn }: { titleEn: string }) => titleEn,
    sectors: ({ sectors }: { sectors: string[] }) => sectors.map(code => ({ code })),
    status: async ({ id }: { id: string }) => {
      const [row] = await db.$queryRawUnsafe<{ status: string }[]>(
        'SELECT agreement_status_on(a, $2::date) AS status FROM agreement a WHERE id = $1',
        id,
        day,
      )
      return row!.status
    },
    sisterCity: async ({ partnershipId }: { partnershipId: string }, _: unknown, { tie, city }: Context) =>
      city.load((await tie.load(partnershipId)).sisterCityId),
    province: async ({ partnershipId }: { partnershipId: string }, _: unknown, { tie, province }: Context) =>
      province.load((await tie.load(partnershipId)).provinceId),
  },
  SisterCity: {
    name: ({ nameEn }: { nameEn: string }) => nameEn,
    country: ({ countryCode }: { countryCode: string }, _: unknown, { country }: Context) => country.load(countryCode),
  },
  Country: { name: ({ nameEn }: { nameEn: string }) => nameEn },
}

const server = new ApolloServer({ typeDefs, resolvers })
const { url } = await startStandaloneServer(server, {
  listen: { port: 0, host: '127.0.0.1' },
  context: async () => loaders(),
})
console.log(`ready at ${url}`)
