import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { databases, openTestStore } from '../../../../test/stores.ts'
import type { PrismaClient } from '../../../generated/prisma/client.ts'
import { latinSortKey, thaiSortKey } from '../../../register/thai.ts'
import { sql, texts } from '../../sql.ts'
import type { Store } from '../../store.ts'
import type { List, Page } from '../list/list.ts'
import { readPages, root } from '../list/pages.ts'
import { approvalTemplateList, approvalTemplateOrders } from './approval-templates.ts'
import { commitmentList, commitmentOrders } from './commitments.ts'
import { consulateList, consulateOrders } from './consulates.ts'
import { engagementList, engagementOrders } from './engagements.ts'
import { factList, factOrders } from './facts.ts'
import { municipalityList, municipalityOrders } from './municipalities.ts'
import { networkOrders, readNetworksByName } from './networks.ts'
import { organizationList, organizationOrders } from './organizations.ts'
import { partnershipList, partnershipOrders } from './partnerships.ts'
import { personList, personOrders } from './people.ts'
import { provinceList, provinceOrders } from './provinces.ts'
import { sisterCityList, sisterCityOrders } from './sister-cities.ts'
import { sourceList, sourceOrders } from './sources.ts'

// Every order of every list, against the same rows sorted in plain TypeScript by keys that are computed apart.

interface Keyed {
  readonly id: string
  /** By what each order sorts, without its direction; null comes last in either */
  readonly keys: Readonly<Record<string, string | null>>
}

type OrderName<Orders> = Extract<keyof Orders, string>

interface Case {
  readonly title: string
  readonly orders: Readonly<Record<string, unknown>>
  readonly list: (order: never) => List
  readonly read: (db: PrismaClient) => Promise<Keyed[]>
}

const of = <Orders extends Readonly<Record<string, unknown>>>(
  title: string,
  orders: Orders,
  list: (order: OrderName<Orders>) => List,
  read: Case['read'],
): Case => ({ title, orders, list, read })

const day = (date: Date | null): string | null => date?.toISOString() ?? null
interface Named {
  readonly nameEn: string | null
  readonly nameTh: string | null
}
const named = ({ nameEn, nameTh }: Named) => ({
  NAME_EN: latinSortKey(nameEn ?? nameTh ?? ''),
  NAME_TH: thaiSortKey(nameTh ?? nameEn ?? ''),
})
const byName = <Row extends Named & { id: string }>(rows: Row[]): Keyed[] =>
  rows.map(row => ({ id: row.id, keys: named(row) }))

const cases: Case[] = [
  of(
    'provinces',
    provinceOrders,
    order => provinceList({}, order),
    async db => (await db.province.findMany()).map(row => ({ id: row.id, keys: { CODE: row.id, ...named(row) } })),
  ),
  of(
    'municipalities',
    municipalityOrders,
    order => municipalityList({}, order),
    async db => byName(await db.municipality.findMany()),
  ),
  of(
    'sister cities',
    sisterCityOrders,
    order => sisterCityList({}, undefined, null, order),
    async db => byName(await db.sisterCity.findMany()),
  ),
  of(
    'organizations',
    organizationOrders,
    order => organizationList({}, order),
    async db => byName(await db.organization.findMany()),
  ),
  of(
    'templates of approvals',
    approvalTemplateOrders,
    order => approvalTemplateList({}, order),
    async db => byName(await db.approvalTemplate.findMany()),
  ),
  of(
    'people',
    personOrders,
    order => personList({}, order),
    async db => byName(await db.person.findMany()),
  ),
  of(
    'consulates',
    consulateOrders,
    order => consulateList({}, null, order),
    async db =>
      (await db.consulate.findMany({ include: { country: true, province: true } })).map(
        ({ id, country, province, openedEarliest }) => ({
          id,
          keys: {
            COUNTRY_EN: latinSortKey(`${country.nameEn} ${province.nameEn}`),
            COUNTRY_TH: thaiSortKey(`${country.nameTh ?? country.nameEn} ${province.nameTh}`),
            OPENED_ON: day(openedEarliest),
          },
        }),
      ),
  ),
  of(
    'sources',
    sourceOrders,
    order => sourceList({}, order),
    async db =>
      (await db.source.findMany()).map(({ id, title, publishedOn }) => ({
        id,
        keys: { TITLE: latinSortKey(title), PUBLISHED_ON: publishedOn },
      })),
  ),
  of(
    'partnerships',
    partnershipOrders,
    order => partnershipList({}, null, undefined, order),
    async db =>
      (await db.partnership.findMany({ include: { sisterCity: true, agreements: true } })).map(
        ({ id, sisterCity, agreements }) => ({
          id,
          keys: {
            ID: id,
            SISTER_CITY_EN: latinSortKey(sisterCity.nameEn ?? sisterCity.nameTh ?? ''),
            // Of cities with one name, the id of the city comes before that of the partnership.
            SISTER_CITY_TH: `${thaiSortKey(sisterCity.nameTh ?? sisterCity.nameEn ?? '')}\0${sisterCity.id}`,
            SINCE: agreements.flatMap(({ signedEarliest }) => day(signedEarliest) ?? []).sort()[0] ?? null,
          },
        }),
      ),
  ),
  of(
    'engagements',
    engagementOrders,
    order => engagementList({ includeCancelled: true }, undefined, order),
    async db =>
      (await db.engagement.findMany()).map(({ id, startsEarliest }) => ({
        id,
        keys: { STARTS_ON: day(startsEarliest) },
      })),
  ),
  of(
    'commitments',
    commitmentOrders,
    order => commitmentList({}, null, undefined, order),
    async db => (await db.commitment.findMany()).map(({ id, dueLatest }) => ({ id, keys: { DUE_ON: day(dueLatest) } })),
  ),
  of(
    'facts',
    factOrders,
    order => factList({}, undefined, order),
    async db => (await db.fact.findMany()).map(({ id, asOfEarliest }) => ({ id, keys: { AS_OF: day(asOfEarliest) } })),
  ),
]

/** Ids that a locale orders otherwise than their bytes */
const twins = ['zz-twin-b', 'zz-Twin-c', 'zz_twin', 'zz-twin-a']

const byBytes = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b))

const sorted = (rows: readonly Keyed[], order: string): string[] => {
  const key = order.replace(/_(ASC|DESC)$/, '')
  const sign = order.endsWith('_DESC') ? -1 : 1
  const compare = (a: Keyed, b: Keyed): number => {
    const [one, other] = [a.keys[key] ?? null, b.keys[key] ?? null]
    if (one === null || other === null) return one === other ? sign * byBytes(a.id, b.id) : one === null ? 1 : -1
    return sign * (byBytes(one, other) || byBytes(a.id, b.id))
  }
  return rows.toSorted(compare).map(({ id }) => id)
}

describe.each(databases)('%s', kind => {
  let store: Store
  beforeAll(async () => {
    store = await openTestStore(kind)
    // What the open data set lacks: names that are equal, and what sorts differently by the rules of a locale.
    const { db } = store
    const city = { level: 'CITY', countryCode: 'JP', nameEn: 'Zz Twin', sortEn: 'zz twin' } as const
    for (const id of twins) {
      const slug = id.toLowerCase().replace('_', '-')
      await db.sisterCity.create({ data: { ...city, id, slug } })
      await db.person.create({ data: { id, slug, nameEn: 'Zz Twin' } })
      const owed = { partnershipId: 'phuket--xiamen', textEn: 'Zz Twin', owedBy: 'BOTH' } as const
      const bounds = { dueEarliest: new Date('2030-01-01'), dueLatest: new Date('2030-12-31') }
      await db.commitment.create({ data: { id, ...owed, dueOn: '2030', ...bounds } })
      await db.commitment.create({ data: { id: `${id}-never`, ...owed } })
    }
    await db.$executeRaw(sql`
      INSERT INTO search_entry (type, node_id, names, related, words, sort_en, sort_th)
      SELECT type, id, '', '', '', 'zz twin', ${thaiSortKey('Zz Twin')}
      FROM unnest(ARRAY['SisterCity', 'Person']) AS type (type)
      CROSS JOIN unnest(${texts(twins)}) AS id (id)`)
  })
  afterAll(() => store.close())

  const pageOf = async (list: List, size: number, cursor: string | undefined, forward: boolean): Promise<Page> => {
    const args = forward ? { first: size, after: cursor } : { last: size, before: cursor }
    return (await readPages(store.db, list, [root], args)).get(root)!
  }

  /** All of a list, page by page, and one cursor of its middle. */
  const walk = async (list: List, size: number, forward: boolean) => {
    const ids: string[] = []
    for (let cursor: string | undefined; ; ) {
      const { rows, hasNextPage, hasPreviousPage } = await pageOf(list, size, cursor, forward)
      const found = rows.map(({ id }) => id)
      ids.splice(forward ? ids.length : 0, 0, ...found)
      if (!(forward ? hasNextPage : hasPreviousPage)) return ids
      cursor = rows.at(forward ? -1 : 0)!.cursor
    }
  }

  describe.each(cases)('$title', ({ orders, list, read }) => {
    it.each(Object.keys(orders))('%s: every row once, page by page, forward and backward', async order => {
      const rows = await read(store.db)
      const expected = sorted(rows, order)
      const size = Math.min(100, Math.max(1, Math.ceil(rows.length / 3)))
      expect(await walk(list(order as never), size, true)).toEqual(expected)
      expect(await walk(list(order as never), size, false)).toEqual(expected)
    })

    it('a cursor of one order is refused by all others', async () => {
      for (const one of Object.keys(orders)) {
        const { cursor } = (await pageOf(list(one as never), 1, undefined, true)).rows[0]!
        for (const other of Object.keys(orders).filter(each => each !== one))
          await expect(pageOf(list(other as never), 1, cursor, true)).rejects.toMatchObject({ code: 'BAD_CURSOR' })
      }
    })
  })

  it('networks by name, all and from one on', async () => {
    const rows = byName(await store.db.network.findMany())
    for (const order of Object.keys(networkOrders) as OrderName<typeof networkOrders>[]) {
      const expected = sorted(rows, order)
      expect(await readNetworksByName(store.db, order, null, 100)).toEqual(expected)
      expect(await readNetworksByName(store.db, order, expected[0]!, 1)).toEqual(expected.slice(1, 2))
      expect(await readNetworksByName(store.db, order, expected.at(-1)!, 1)).toEqual([])
    }
    await expect(readNetworksByName(store.db, 'NAME_EN_ASC', 'none', 1)).rejects.toMatchObject({ code: 'BAD_INPUT' })
  })

  it('an order by name reads along its index', async () => {
    await store.db.$executeRaw(sql`
      INSERT INTO person (id, slug, name_en) SELECT 'many-' || n, 'many-' || n, 'Many ' || n FROM generate_series(1, 3000) n`)
    await store.db.$executeRaw(sql`
      INSERT INTO search_entry (type, node_id, names, related, words, sort_en, sort_th)
      SELECT 'Person', 'many-' || n, '', '', '', 'many ' || n, 'many ' || n FROM generate_series(1, 3000) n`)
    await store.db.$executeRaw`ANALYZE person, search_entry`
    const { from, id, order } = personList({}, 'NAME_EN_ASC')
    const plan = await store.db.$queryRaw<{ 'QUERY PLAN': string }[]>(sql`
      EXPLAIN SELECT ${id} FROM ${from} WHERE (named.sort_en, named.node_id) > ('many 2', '')
      ORDER BY ${order.keys[0]!.expression}, ${order.keys[1]!.expression} LIMIT 21`)
    const lines = plan.map(row => row['QUERY PLAN'])
    expect(lines.join('\n')).toMatch(/using search_entry_type_sort_en_node_id_idx/)
    expect(lines.join('\n')).toMatch(/using person_pkey/)
    expect(lines.join('\n')).not.toMatch(/Seq Scan|Sort Key/)
    await store.db.$executeRaw`DELETE FROM person WHERE id LIKE 'many-%'`
    await store.db.$executeRaw`DELETE FROM search_entry WHERE node_id LIKE 'many-%'`
  })
})
