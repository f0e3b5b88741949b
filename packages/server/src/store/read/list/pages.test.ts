import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { connectionFromArray, offsetToCursor } from 'graphql-relay'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { statementsOf } from '../../../../test/ask.ts'
import { databases, openTestStore } from '../../../../test/stores.ts'
import { thaiSortKey } from '../../../register/thai.ts'
import { writeSpans } from '../../spans/keep.ts'
import { sql } from '../../sql.ts'
import type { Store } from '../../store.ts'
import { agreementList, agreementOrders } from '../lists/agreements.ts'
import { factList } from '../lists/facts.ts'
import { searchList } from '../lists/search.ts'
import { encodeCursor } from './cursor.ts'
import type { List, Page, PageArguments } from './list.ts'
import { readPages, readTotals, root } from './pages.ts'

type OrderName = keyof typeof agreementOrders

const asOf = '2026-11-29'
const orderNames = Object.keys(agreementOrders) as OrderName[]
/** Longer together than the default page, with undated agreements well inside. */
const province = ['chiang-mai', 'bangkok']

describe.each(databases)('%s', kind => {
  let store: Store
  beforeAll(async () => {
    store = await openTestStore(kind)
  })
  afterAll(() => store.close())

  const pageOf = async (list: List, args: PageArguments): Promise<Page> =>
    (await readPages(store.db, list, [root], args)).get(root)!

  const walk = async (list: List, size: number, direction: 'forward' | 'backward' = 'forward') => {
    const found: Page['rows'][number][] = []
    for (let cursor: string | undefined; ; ) {
      const page = await pageOf(
        list,
        direction === 'forward' ? { first: size, after: cursor } : { last: size, before: cursor },
      )
      if (direction === 'forward') found.push(...page.rows)
      else found.unshift(...page.rows)
      if (!(direction === 'forward' ? page.hasNextPage : page.hasPreviousPage)) return found
      cursor = page.rows.at(direction === 'forward' ? -1 : 0)!.cursor
    }
  }

  /** The order computed apart from the database: bounds compared as texts, the undated last, then the id. */
  const sorted = async (orderBy: OrderName, where = {}): Promise<string[]> => {
    const rows = await store.db.agreement.findMany({ where })
    const key = (row: (typeof rows)[number]): string => {
      if (orderBy.startsWith('TITLE_TH')) return thaiSortKey(row.titleTh ?? row.titleEn ?? '')
      if (orderBy.startsWith('TITLE')) return row.sortTitle
      const day = orderBy.startsWith('SIGNED') ? row.signedEarliest : row.expiresLatest
      return day?.toISOString() ?? (orderBy.endsWith('ASC') ? '9999' : '0000')
    }
    const compare = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b))
    const ascending = rows.sort((a, b) => compare(key(a), key(b)) || compare(a.id, b.id)).map(({ id }) => id)
    return orderBy.endsWith('DESC') ? ascending.reverse() : ascending
  }

  describe.each(orderNames)('%s', orderBy => {
    it('goes through every agreement once, forward and backward, the undated last', async () => {
      const expected = await sorted(orderBy)
      const list = agreementList({}, asOf, orderBy)
      expect(expected.length).toBeGreaterThan(100)
      expect((await walk(list, 40)).map(({ id }) => id)).toEqual(expected)
      expect((await walk(list, 40, 'backward')).map(({ id }) => id)).toEqual(expected)
    })
  })

  it.each(['SIGNED_ON_ASC', 'SIGNED_ON_DESC', 'TITLE_ASC'] as const)(
    '%s answers as graphql-relay does for every mix of first, last, after and before',
    async orderBy => {
      const list = agreementList({ province }, asOf, orderBy)
      const ids = await sorted(orderBy, { partnership: { province: { slug: { in: province } } } })
      const cursors = (await walk(list, 100)).map(({ cursor }) => cursor)
      expect(ids.length).toBeGreaterThan(30)

      const sizes = [undefined, 0, 1, 2, 5, 9]
      const offsets = [undefined, 0, 2, 4]
      const combinations = sizes.flatMap(first =>
        sizes.flatMap(last => offsets.flatMap(after => offsets.map(before => ({ first, last, after, before })))),
      )
      expect(combinations).toHaveLength(576)

      const different = []
      for (const { first, last, after, before } of combinations) {
        const { edges, pageInfo } = connectionFromArray(ids, {
          first: first ?? (last === undefined ? 20 : null),
          last: last ?? null,
          after: after === undefined ? null : offsetToCursor(after),
          before: before === undefined ? null : offsetToCursor(before),
        })
        const expected = {
          rows: edges.map(({ node }) => ({ id: node, cursor: cursors[ids.indexOf(node)] })),
          hasNextPage: pageInfo.hasNextPage,
          hasPreviousPage: pageInfo.hasPreviousPage,
        }
        const page = await pageOf(list, {
          first,
          last,
          after: after === undefined ? undefined : cursors[after],
          before: before === undefined ? null : cursors[before],
        })
        if (!isDeepStrictEqual(page, expected)) different.push({ first, last, after, before, page, expected })
      }
      expect(different).toEqual([])
    },
  )

  describe('several parents', () => {
    const parents = ['TH-83', 'TH-10', 'TH-50', 'TH-11', 'not a province']
    const list = agreementList({}, asOf, 'SIGNED_ON_DESC', 'Province')

    it.each([{ first: 2 }, { last: 3 }, { first: 5, last: 2 }])('are read in one statement: %o', async args => {
      let together = new Map<string, Page>()
      const statements = await statementsOf(store, async () => {
        together = await readPages(store.db, list, parents, args)
      })
      expect(statements).toHaveLength(1)
      expect([...together.keys()]).toEqual(parents)
      for (const parent of parents)
        expect(together.get(parent)).toEqual((await readPages(store.db, list, [parent], args)).get(parent))
      expect(together.get('TH-83')!.rows).toHaveLength(args.last ?? args.first!)
      expect(together.get('TH-11')).toEqual({ rows: [], hasNextPage: false, hasPreviousPage: false })
    })

    it('share a cursor: each list goes on behind that place', async () => {
      const all = await readPages(store.db, list, parents, { first: 100 })
      const { cursor } = all.get('TH-83')!.rows[2]!
      const rest = await readPages(store.db, list, parents, { first: 100, after: cursor })
      expect(rest.get('TH-83')!.rows).toEqual(all.get('TH-83')!.rows.slice(3))
      const signed = await store.db.agreement.findUnique({ where: { id: all.get('TH-83')!.rows[2]!.id } })
      const later = await store.db.agreement.count({
        where: { partnership: { provinceId: 'TH-10' }, signedEarliest: { gt: signed!.signedEarliest! } },
      })
      expect(rest.get('TH-10')!.rows).toEqual(all.get('TH-10')!.rows.slice(later))
    })

    it('are counted in one statement', async () => {
      let totals = new Map<string, number>()
      const statements = await statementsOf(store, async () => {
        totals = await readTotals(store.db, list, parents)
      })
      expect(statements).toHaveLength(1)
      for (const parent of parents)
        expect(totals.get(parent)).toBe(
          await store.db.agreement.count({ where: { partnership: { provinceId: parent } } }),
        )
    })
  })

  describe('while rows come and go', () => {
    const add = async (id: string, day: string | null) => {
      await store.db.$executeRaw(sql`
        INSERT INTO agreement (id, slug, partnership_id, kind, title_en, sort_title, confidence, signed_on, signed_earliest, signed_latest)
        VALUES (${id}, ${id}, 'phuket--xiamen', 'OTHER', 'Made up', ${`made up ${id}`}, 'LOW', ${day}, ${day}::text::date, ${day}::text::date)`)
      await writeSpans(statement => store.db.$queryRaw(statement), [id])
    }
    const remove = (id: string) => store.db.agreement.deleteMany({ where: { id } })

    it.each(['SIGNED_ON_ASC', 'SIGNED_ON_DESC', 'TITLE_ASC'] as const)(
      '%s: a cursor goes on after its row is deleted',
      async orderBy => {
        await add('made-up', '2016-07-26')
        const list = agreementList({}, asOf, orderBy)
        const all = await walk(list, 100)
        const at = all.findIndex(({ id }) => id === 'made-up')
        expect(at).toBeGreaterThan(0)
        const { cursor } = all[at]!
        await remove('made-up')
        expect((await pageOf(list, { first: 5, after: cursor })).rows).toEqual(all.slice(at + 1, at + 6))
        expect((await pageOf(list, { last: 5, before: cursor })).rows).toEqual(all.slice(Math.max(0, at - 5), at))
      },
    )

    it('no row is lost or repeated, and those that come ahead of the reader are seen', async () => {
      const list = agreementList({ kind: ['OTHER', 'MOU'] }, asOf, 'SIGNED_ON_ASC')
      await add('made-up-doomed-a', '2020-01-01')
      await add('made-up-doomed-b', null)
      const steady = (await walk(list, 100)).map(({ id }) => id).filter(id => !id.startsWith('made-up'))

      const seen: string[] = []
      const step = async (args: PageArguments) => {
        const page = await pageOf(list, args)
        seen.push(...page.rows.map(({ id }) => id))
        return page
      }
      let page = await step({ first: 7 })
      await add('made-up-behind', '1900-01-01')
      await add('made-up-ahead-a', '2024-12-31')
      await add('made-up-ahead-b', null)
      await remove('made-up-doomed-a')
      await remove('made-up-doomed-b')
      while (page.hasNextPage) page = await step({ first: 7, after: page.rows.at(-1)!.cursor })

      expect(seen.filter(id => !id.startsWith('made-up'))).toEqual(steady)
      expect(seen.filter(id => id.startsWith('made-up'))).toEqual(['made-up-ahead-a', 'made-up-ahead-b'])
      await store.db.agreement.deleteMany({ where: { id: { startsWith: 'made-up' } } })
    })
  })

  describe('refuses', () => {
    const lists: Record<string, List> = {
      days: agreementList({}, asOf, 'SIGNED_ON_DESC'),
      titles: agreementList({}, asOf, 'TITLE_ASC'),
      facts: factList({}),
      search: searchList('phuket'),
    }
    const refusal = (list: List, args: PageArguments) =>
      pageOf(list, args).then(
        () => 'a page',
        (error: Error) => ('code' in error ? error.code : error.message.slice(0, 200)),
      )
    const forged = (...parts: unknown[]) => `v1.${Buffer.from(JSON.stringify(parts)).toString('base64url')}`

    it('a cursor of another order or list', async () => {
      for (const [name, list] of Object.entries(lists)) {
        const { cursor } = (await pageOf(list, { first: 1 })).rows[0]!
        for (const [other, otherList] of Object.entries(lists))
          expect([name, other, await refusal(otherList, { after: cursor })]).toEqual([
            name,
            other,
            name === other ? 'a page' : 'BAD_CURSOR',
          ])
      }
    })

    const days = agreementOrders.SIGNED_ON_DESC.name
    it.each<[string, keyof typeof lists, string]>([
      ['nothing', 'days', ''],
      ['words', 'days', 'phuket-xiamen'],
      ['Thai', 'days', 'ภูเก็ต'],
      ['NUL', 'days', '\0'],
      ['a cursor of graphql-relay', 'days', offsetToCursor(3)],
      ['a version to come', 'days', forged(days, '2020-01-01', 'x').replace('v1', 'v2')],
      ['no JSON', 'days', `v1.${Buffer.from('{').toString('base64url')}`],
      ['no list', 'days', `v1.${Buffer.from('{"a":1}').toString('base64url')}`],
      ['an empty list', 'days', forged()],
      ['no keys', 'days', forged(days)],
      ['a key too few', 'days', forged(days, '2020-01-01')],
      ['a key too many', 'days', forged(days, '2020-01-01', 'x', 'y')],
      ['a number for a text', 'days', forged(days, '2020-01-01', 5)],
      ['null for a text', 'days', forged(days, null, 'x')],
      ['NUL in a text', 'days', forged(days, '2020-01-01', 'a\0b')],
      ['a word for a day', 'days', forged(days, 'yesterday', 'x')],
      ['a special value for a day', 'days', forged(days, 'now', 'x')],
      ['a month for a day', 'days', forged(days, '2020-01', 'x')],
      ['a day that no calendar has', 'days', forged(days, '2023-02-30', 'x')],
      ['a month that no calendar has', 'days', forged(days, '2023-13-01', 'x')],
      ['the year 0', 'days', forged(days, '0000-01-01', 'x')],
      ['SQL', 'days', forged(days, "2020-01-01'; DROP TABLE agreement; --", 'x')],
      ['a word for a number', 'search', forged('search', 'best', 'x')],
      ['a number beyond all', 'search', forged('search', '1e999', 'x')],
      ['a number below all', 'search', forged('search', '1e-999', 'x')],
      ['a number of many digits', 'search', forged('search', '9'.repeat(400), 'x')],
      ['NaN', 'search', forged('search', 'NaN', 'x')],
    ])('a forged cursor: %s', async (_, name, cursor) => {
      expect(await refusal(lists[name]!, { after: cursor })).toBe('BAD_CURSOR')
      expect(await refusal(lists[name]!, { before: cursor })).toBe('BAD_CURSOR')
    })

    it('any other text, and never with an error of the database', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.oneof(
            fc.string({ unit: 'binary' }),
            fc.string({ unit: 'binary' }).map(body => `v1.${body}`),
            fc.json().map(body => `v1.${Buffer.from(body).toString('base64url')}`),
          ),
          async cursor => {
            expect(await refusal(lists['days']!, { after: cursor })).toBe('BAD_CURSOR')
          },
        ),
        { numRuns: 100 },
      )
    })

    it('keys of the right form take part, all others are a bad cursor', async () => {
      const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }))
      const number = fc.oneof(fc.double().map(String), fc.stringMatching(/^-?\d{0,30}(\.\d{0,30})?(e[+-]?\d{1,4})?$/))
      const day = fc.oneof(
        fc.stringMatching(/^\d{4}-\d\d-\d\d$/),
        fc.stringMatching(/^[0-2]\d{3}-[01]\d-[0-3]\d$/),
        text,
      )
      const name = fc.constantFrom('days', 'titles', 'facts', 'search')
      await fc.assert(
        fc.asyncProperty(name, day, number, text, async (name, day, number, text) => {
          const list = lists[name]!
          const keys = list.order.keys.map(({ type }) => ({ date: day, float8: number, int: number, text })[type])
          const cursor = encodeCursor(list.order, keys)
          expect(['a page', 'BAD_CURSOR']).toContain(await refusal(list, { first: 1, after: cursor }))
        }),
        { numRuns: 200 },
      )
    })

    it.each([
      [{ first: 101 }, 'PAGE_SIZE_TOO_LARGE'],
      [{ last: 101 }, 'PAGE_SIZE_TOO_LARGE'],
      [{ first: 1, last: 2_147_483_647 }, 'PAGE_SIZE_TOO_LARGE'],
      [{ first: -1 }, 'BAD_INPUT'],
      [{ last: -1 }, 'BAD_INPUT'],
      [{ first: 5, last: -5 }, 'BAD_INPUT'],
      [{ first: 100, last: 100 }, 'a page'],
      [{ first: 0, last: 0 }, 'a page'],
    ])('a page of a size that cannot be: %o', async (args, outcome) => {
      expect(await refusal(lists['days']!, args)).toBe(outcome)
    })

    it('and says what to do instead', async () => {
      await expect(pageOf(lists['days']!, { first: 500 })).rejects.toThrow(
        '"first" is 500: a page holds at most 100. Ask for 100 and follow "endCursor".',
      )
      await expect(pageOf(lists['days']!, { after: 'x' })).rejects.toThrow(
        'That is not a cursor of this API: pass one that a page returned.',
      )
    })
  })
})
