import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { addScaleData } from '../../../../../bench/read/scale-data.ts'
import { connectTo, createDatabase, dropDatabase } from '../../../test/postgres-databases.ts'
import { readQueries, statementFor } from '../../../test/read-queries.ts'
import { openPool } from '../../store/database/postgres.ts'
import { postgresStore } from '../../store/open/open-postgres.ts'
import { agreementList } from '../../store/read/lists/agreements.ts'
import { sql } from '../../store/sql.ts'
import type { Prepared, Store } from '../../store/store.ts'

// How PostgreSQL carries out the statement of each query that the SDK sends or the bench measures, in a register of 20
// thousand agreements and as many changes: no table of many rows is read as a whole, but where there is a reason. Filling
// it takes some fifteen seconds, so all queries share it.

/** Rows from which on a table is large. */
const many = 2_000

/** Tables that a query reads as a whole, and the reason. */
interface Exception {
  readonly tables: readonly string[]
  readonly because: string
}

const ties = ['agreement', 'partnership', 'sister_city']
const visits = ['engagement', '_engagement_sister_city', 'partnership']
const counted = 'All of the register is counted.'
const joined =
  'Hundreds of rows are joined to a table of a hundred pages, which is read sooner than looked up in so often.'
const both = `${counted} With a filter: ${joined}`

const worklist: Exception = {
  tables: [...ties, ...visits, 'agreement_span', 'agreement_event', '_agreement_source', 'commitment'],
  because: `It looks through the whole register for what calls for something. What it found: ${joined}`,
}

const exceptions: Readonly<Record<string, Exception>> = {
  Agreements: { tables: ties, because: both },
  Commitments: { tables: ['commitment', 'partnership'], because: both },
  InForce: { tables: ties, because: both },
  Partnerships: { tables: ties, because: both },
  SisterCities: { tables: ['partnership', 'sister_city'], because: both },
  Engagements: { tables: ['engagement'], because: 'All that were not cancelled are counted, which is nearly all.' },
  Graph: { tables: ['partnership', 'sister_city'], because: 'It draws up to 2,000 partnerships.' },
  Province: { tables: ['partnership', 'sister_city'], because: joined },
  Register: { tables: ties, because: counted },
  Stats: {
    tables: [...ties, ...visits, 'agreement_span'],
    because: `${counted} With any filter at all: the filter may keep all.`,
  },
  FiscalYear: { tables: [...ties, ...visits, 'commitment', 'commitment_event'], because: counted },
  W5: { tables: ties, because: counted },
  Coverage: { tables: [...ties, ...visits], because: counted },
  W7: { tables: [...ties, ...visits], because: counted },
  Timeline: {
    tables: ['agreement', 'commitment'],
    because: 'A province has hundreds of partnerships, and their agreements and commitments stand all over.',
  },
  Desk: {
    tables: [...visits, 'commitment'],
    because: 'Who answers for a sector of a province answers for all of its visits and commitments in it.',
  },
  Worklist: worklist,
  W9: worklist,
  W9all: worklist,
  W4: { tables: ['partnership'], because: joined },
  WhoSaidWhat: { tables: ['fact'], because: counted },
  SeriesAttendance: { tables: ['engagement'], because: `The ids in an array count as a hundred. ${joined}` },
  RegisterGap: { tables: ['fact'], because: `The ids in an array count as a hundred. ${joined}` },
}

interface PlanNode {
  readonly 'Parent Relationship'?: string
  readonly Filter?: string
  readonly 'Node Type': string
  readonly 'Relation Name'?: string
  readonly 'Plan Rows': number
  readonly Plans?: readonly PlanNode[]
}

interface Explained {
  readonly Plan: PlanNode
  readonly JIT?: object
}

const server = inject('template')
let url: string
let pool: pg.Pool
let client: pg.PoolClient
let store: Store
let large: ReadonlySet<string>
beforeAll(async () => {
  if (!server) return
  url = await createDatabase(server, server)
  await fill()
  store = postgresStore(url)
  pool = openPool(url, { statementTimeout: 0 })
  client = await pool.connect()
  const { rows } = await client.query(
    `SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND reltuples > ${many}`,
  )
  large = new Set(rows.map(({ relname }) => relname))
}, 120_000)
afterAll(async () => {
  client?.release()
  await pool?.end()
  await store?.close()
  if (url) await dropDatabase(url)
})

const fill = async (): Promise<void> => {
  const client = await connectTo(url)
  try {
    // All rows are looked at, not a sample: the same plans each time.
    await client.query(`ALTER DATABASE ${new URL(url).pathname.slice(1)} SET default_statistics_target = 300`)
    await client.query('SET default_statistics_target = 300')
    await addScaleData(url, { agreements: 20_000, seed: 1 })
    await client.query(`
      INSERT INTO fact SELECT (jsonb_populate_record(f, jsonb_build_object('id', 'f-' || a.id, 'subject_type', 'Agreement', 'subject_id', a.id))).*
      FROM (SELECT id, row_number() OVER (ORDER BY id) AS n FROM agreement ORDER BY id LIMIT 5000) AS a
      JOIN (SELECT id, row_number() OVER (ORDER BY id) AS n, count(*) OVER () AS count FROM fact WHERE rank = 'NORMAL') AS known
        ON known.n = 1 + a.n % known.count
      JOIN fact f ON f.id = known.id`)
    await client.query(`
      INSERT INTO change (revision, at, operation, type, node_id, province_ids, actor, before, after)
      SELECT log.newest + row_number() OVER (ORDER BY a.id), now(), 'UPDATED', 'Agreement', a.id, ARRAY[p.province_id], 'Officer', '{}', '{}'
      FROM (SELECT coalesce(max(revision), 0) AS newest FROM change) AS log, agreement a JOIN partnership p ON p.id = a.partnership_id
      ORDER BY 1`)
    await client.query('ANALYZE change, fact')
  } finally {
    await client.end()
  }
}

/** How the database answers for the values of the request, and for any values: it may do so after some requests. */
const explained = async ({ text, values }: Prepared): Promise<[how: string, Explained][]> => {
  const own = await client.query(`EXPLAIN (FORMAT JSON) ${text}`, [...values])
  const given = values.length > 0 ? `(${values.map(() => 'NULL').join(', ')})` : ''
  await client.query(`PREPARE asked AS ${text}; SET plan_cache_mode = force_generic_plan`)
  const any = await client.query(`EXPLAIN (FORMAT JSON) EXECUTE asked${given}`)
  await client.query('DEALLOCATE asked; RESET plan_cache_mode')
  return [
    ['for these values', own.rows[0]['QUERY PLAN'][0]],
    ['for any values', any.rows[0]['QUERY PLAN'][0]],
  ]
}

const readWhole = (node: PlanNode): string[] => [
  ...(node['Node Type'] === 'Seq Scan' && !isForOneRow(node) ? [node['Relation Name'] ?? ''] : []),
  ...(node.Plans ?? []).flatMap(readWhole),
]

/** Whether a table has a row at all: it stops at the first. */
const isForOneRow = (node: PlanNode): boolean => node['Parent Relationship'] === 'InitPlan' && !node.Filter

const queries = await readQueries()

describe.skipIf(!server)('on PostgreSQL', () => {
  it('the register is as large as is said above', () => {
    expect([...large].sort()).toEqual([
      '_agreement_source',
      '_engagement_sister_city',
      'agreement',
      'agreement_event',
      'agreement_span',
      'agreement_tally',
      'change',
      'city_tally',
      'commitment',
      'commitment_event',
      'engagement',
      'engagement_event',
      'fact',
      'partnership',
      'search_entry',
      'sister_city',
    ])
  })

  it('every exception is one of a query', () => {
    const names = queries.map(({ name }) => name)
    expect(Object.keys(exceptions).filter(name => !names.includes(name))).toEqual([])
  })

  it.each(queries)('$name reads no large table as a whole, and nothing is compiled for it', async query => {
    const found = new Set<string>()
    const excepted = exceptions[query.name]?.tables ?? []
    for (const variables of await query.variables(store)) {
      const statement = await statementFor(store, query.document, variables)
      if (typeof statement === 'string') continue
      for (const [how, { Plan, JIT }] of await explained(statement)) {
        if (JIT) found.add(`compiled, ${how}: ${JSON.stringify(variables)}`)
        for (const table of readWhole(Plan))
          if (large.has(table) && !excepted.includes(table)) found.add(`${table}, ${how}: ${JSON.stringify(variables)}`)
      }
    }
    expect([...found].sort()).toEqual([])
  })

  it.each([{ sector: ['TRADE'] }, { kind: ['MOU'] }])(
    'the database knows how many agreements meet %j',
    async filter => {
      const { from, where } = agreementList(filter, null, 'TITLE_ASC')
      const { text, values } = sql`SELECT a.id FROM ${from} WHERE ${where}`
      const { rows } = await client.query(text, values)
      for (const [, { Plan }] of await explained({ name: '', text, values })) {
        expect(Plan['Plan Rows']).toBeGreaterThan(rows.length / 2)
        expect(Plan['Plan Rows']).toBeLessThan(rows.length * 2)
      }
    },
  )
})
