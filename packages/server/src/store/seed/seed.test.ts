import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { statementsOf } from '../../../test/ask.ts'
import { databases, openTestStore } from '../../../test/stores.ts'
import { prismaFolder } from '../database/migrate/migrations.ts'
import { raw, sql } from '../sql.ts'
import type { Store } from '../store.ts'
import { readDataset } from './read.ts'
import { seed, seedOpenData } from './seed.ts'
import type { Dataset } from './shape.ts'

const openData = await readDataset(join(prismaFolder, 'data'))
let year = 2027
/** The same, published later than all before. */
const later = (dataset: Dataset): Dataset => {
  year += 1
  return { ...dataset, edition: { ...dataset.edition, version: `${year}-01-01` } }
}
const nextEdition = { ...openData, agreements: openData.agreements.slice(1), engagements: [] }

describe.each(databases)('%s', kind => {
  let store: Store
  beforeAll(async () => {
    store = await openTestStore(kind)
  })
  afterAll(() => store.close())

  /** A fingerprint of every row of every table, and the name of each table with how many rows it has. */
  const content = async (): Promise<Record<string, string>> => {
    const tables = await store.db.$queryRaw<{ name: string }[]>`
      SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' ORDER BY 1`
    const found: Record<string, string> = {}
    for (const { name } of tables) {
      const [row] = await store.db.$queryRaw<{ rows: number; hash: string }[]>(sql`
        SELECT count(*)::int AS rows, md5(coalesce(string_agg(t::text, E'\n' ORDER BY t::text), '')) AS hash
        FROM ${raw(`"${name}"`)} t`)
      found[name] = `${row!.rows} ${row!.hash}`
    }
    return found
  }
  const seedWith = async (dataset: Dataset) => {
    const lines: string[] = []
    return { ...(await seed(store.db, dataset, line => lines.push(line))), lines }
  }

  it('a second start reads and writes nothing', async () => {
    const before = await content()
    expect(Object.keys(before).length).toBeGreaterThan(30)
    const lines: string[] = []
    let outcome: unknown
    const statements = await statementsOf(store, async () => {
      outcome = await seedOpenData(store.db, line => lines.push(line))
    })
    expect(outcome).toEqual({ seeded: false })
    expect(lines).toEqual([])
    expect(statements.filter(statement => !/^(-- Implicit )?"?(BEGIN|SELECT|COMMIT)/.test(statement))).toEqual([])
    expect(await content()).toEqual(before)
    expect(before['change']).toMatch(/^0 /)
  })

  it('a new edition replaces the old one, and what was in that comes back the same', async () => {
    const { dataset: _, ...before } = await content()
    const gone = openData.agreements[0]!
    const loaded = await seedWith(later(nextEdition))
    expect(loaded.seeded).toBe(true)
    expect(loaded.lines).toEqual([
      `Loading the open data set of ${year}-01-01 …`,
      `Loaded ${openData.agreements.length - 1} agreements of ${openData.partnerships.length} partnerships, ` +
        `${openData.facts.length} facts and ${openData.sources.length} sources.`,
    ])
    expect(await store.db.agreement.findUnique({ where: { id: gone.id } })).toBeNull()
    expect(await store.db.searchEntry.count({ where: { nodeId: gone.id } })).toBe(0)
    expect(await store.db.engagement.count()).toBe(0)
    expect(await store.db.dataset.findMany()).toMatchObject([{ id: 1, version: `${year}-01-01` }])

    // A server of an earlier release starts again beside the one that loaded it.
    const old = openData.edition.version
    expect(await seedWith(openData)).toEqual({
      seeded: false,
      lines: [`The register has the open data set of ${year}-01-01, so that of ${old} is not loaded.`],
    })
    expect(await seedWith(later(openData))).toMatchObject({ seeded: true })
    const { dataset: __, ...after } = await content()
    expect(after).toEqual(before)
  })

  it('an edition that the database refuses leaves everything as it was', async () => {
    const before = await content()
    const [first, ...sources] = openData.sources
    for (const broken of [
      { ...later(openData), sources },
      { ...later(openData), sources: [{ ...first!, language: 'Thai' }, ...sources] },
      { ...later(openData), partnerships: [...openData.partnerships, { ...openData.partnerships[0]!, id: 'again' }] },
    ])
      await expect(seedWith(broken)).rejects.toThrow()
    expect(await content()).toEqual(before)
    expect(await seedWith(openData)).toEqual({ seeded: false, lines: [] })
  })

  it('two servers that load it at once load it once', async () => {
    const next = later(nextEdition)
    const outcomes = await Promise.all([seedWith(next), seedWith(next)])
    expect(outcomes.map(({ seeded }) => seeded).sort()).toEqual([false, true])
    expect(await store.db.agreement.count()).toBe(nextEdition.agreements.length)
    await seedWith(later(openData))
  })

  it('a register that officers have written to is left alone, and says so', async () => {
    await store.db.change.create({
      data: {
        revision: 1,
        at: new Date(0),
        operation: 'CREATED',
        type: 'Agreement',
        nodeId: 'phuket-xiamen',
        actor: 'test',
        after: {},
      },
    })
    const before = await content()
    expect(await seedWith(later(nextEdition))).toEqual({
      seeded: false,
      lines: [`The register has been written to, so the open data set of ${year}-01-01 is not loaded.`],
    })
    expect(await content()).toEqual(before)
  })

  it('one with entries by the rules of an earlier build is indexed anew, written to or not', async () => {
    const before = await content()
    await store.db.searchEntry.deleteMany({ where: { type: 'Person' } })
    await store.db.searchEntry.updateMany({ data: { sortEn: '', sortTh: '' } })
    await store.db.dataset.update({ where: { id: 1 }, data: { entryRules: 1 } })
    expect(await seedWith(openData)).toEqual({
      seeded: false,
      lines: ['Indexing the register for search and lists …'],
    })
    expect(await content()).toEqual(before)
    expect(await seedWith(openData)).toEqual({ seeded: false, lines: [] })
  })
})
