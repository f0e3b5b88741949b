import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { databases, openTestStore } from '../../../test/stores.ts'
import type { Prisma } from '../../generated/prisma/client.ts'
import { modelOf } from '../models.ts'
import { rowOf } from '../records/row.ts'
import type { Store } from '../store.ts'

// Prisma is the oracle: what is created and updated past it is what Prisma makes of the same, and so is the answer.

type Tx = Prisma.TransactionClient
type Row = Record<string, unknown>
type Table = Record<'create' | 'update' | 'findUnique', (args: object) => Promise<Row | null>> & {
  findMany(args?: object): Promise<Row[]>
}

/** All that a command writes and the open data has, and whether it cites sources. */
const types = {
  Agreement: true,
  AgreementEvent: true,
  ApprovalTemplate: true,
  Commitment: true,
  Conflict: false,
  Consul: true,
  Consulate: true,
  Country: false,
  Document: true,
  Engagement: true,
  EngagementSeries: true,
  Fact: false,
  Membership: true,
  Municipality: true,
  Network: true,
  Organization: true,
  Partnership: false,
  Person: false,
  Post: true,
  Signatory: false,
  SisterCity: true,
  Source: false,
}
type Type = keyof typeof types

/** Those of which there can be no copy with another key. */
const single: readonly string[] = ['Country', 'Partnership'] satisfies Type[]

const rolledBack = new Error('Rolled back.')
const tableOf = (tx: Tx, type: string) =>
  (tx as unknown as Record<string, Table>)[type.charAt(0).toLowerCase() + type.slice(1)]!

describe.each(databases)('rows that are written past Prisma, on %s', kind => {
  let store: Store
  let sent: string[] = []
  beforeAll(async () => {
    store = await openTestStore(kind)
    store.onStatement(statement => sent.push(statement))
  })
  afterAll(() => store.close())

  const work = () => ({ lane: 'write', tally: { statements: 0 } }) as const

  /** What came of it, and nothing of it stays. */
  const outcomeOf = async (
    transact: (run: (tx: Tx) => Promise<never>) => Promise<never>,
    run: (tx: Tx) => Promise<unknown>,
  ) => {
    let outcome: unknown
    await transact(async tx => {
      outcome = await run(tx)
      throw rolledBack
    }).catch(error => {
      if (error !== rolledBack) outcome = 'refused'
    })
    return outcome
  }

  const expectSame = async (run: (tx: Tx) => Promise<unknown>): Promise<boolean> => {
    sent = []
    const past = await outcomeOf(each => store.transact(work(), each), run)
    // The first is not one of Prisma's.
    expect(sent.find(statement => statement !== 'BEGIN')).toContain('json_build_object')
    expect(past).toEqual(await outcomeOf(each => store.db.$transaction(each), run))
    return past !== 'refused'
  }

  it.each(Object.entries(types))('%s', async (type, cites) => {
    const { key } = modelOf(type)
    const rows = await tableOf(store.db, type).findMany()
    const sources = (await store.db.source.findMany({ orderBy: { id: 'asc' }, take: 3 })).map(({ id }) => ({ id }))
    const include = cites && { include: { sources: { select: { id: true }, orderBy: { id: 'asc' } } } }
    const found = (tx: Tx, id: unknown) => tableOf(tx, type).findUnique({ where: { [key]: id }, ...include })
    let copies = 0
    // From both ends, which differ most.
    for (const row of new Set([...rows.slice(0, 5), ...rows.slice(-5)])) {
      const copy: Row = { ...row, [key]: 'copy' }
      if ('slug' in row) copy['slug'] = 'copy'
      if ('position' in row) copy['position'] = 99
      const filled = Object.fromEntries(Object.entries(copy).filter(([, value]) => value !== null))
      for (const values of [copy, filled]) {
        const data = { ...values, ...(cites && { sources: { connect: sources.slice(0, 2) } }) }
        if (await expectSame(async tx => [await tableOf(tx, type).create({ data }), await found(tx, 'copy')]))
          copies += 1
      }
      const { [key]: _, ...others } = rows[copies % rows.length]!
      const kept = Object.fromEntries(Object.keys(others).map(field => [field, undefined]))
      for (const values of [others, kept]) {
        const raised = 'version' in row && { version: { increment: 1 } }
        const data = { ...values, ...raised, ...(cites && { sources: { set: sources.slice(1) } }) }
        const where = { [key]: row[key] }
        await expectSame(async tx => [await tableOf(tx, type).update({ where, data }), await found(tx, row[key])])
      }
    }
    expect(copies > 0).toBe(!single.includes(type))
  })

  it('are written with all that belongs to them in one message', async () => {
    const [first, second] = await store.db.source.findMany({ orderBy: { id: 'asc' }, take: 2 })
    const { id: _, slug: __, ...city } = await store.db.sisterCity.findFirstOrThrow({ orderBy: { id: 'asc' } })
    const sources = { connect: [{ id: first!.id }, { id: second!.id }] }
    sent = []
    await outcomeOf(
      each => store.transact(work(), each),
      tx => tx.sisterCity.create({ data: { ...city, id: 'copy', slug: 'copy', sources } }),
    )
    expect(sent.filter(statement => statement.includes('INSERT'))).toHaveLength(2)
  })

  it('are refused where there is none, as by Prisma', async () => {
    const updating = store.transact(work(), tx =>
      tx.source.update({ where: { id: 'nowhere' }, data: { note: 'None.' } }),
    )
    await expect(updating).rejects.toThrow('There is no Source nowhere to update.')
  })

  it('never have null for what is no value: Prisma says so', async () => {
    const { id } = await store.db.municipality.findFirstOrThrow({ orderBy: { id: 'asc' } })
    for (const data of [
      { latitude: Number.NaN, longitude: 1 },
      { latitude: 1, longitude: Number.POSITIVE_INFINITY },
    ])
      expect(
        await outcomeOf(
          each => store.transact(work(), each),
          tx => tx.municipality.update({ where: { id }, data }),
        ),
      ).toBe('refused')
    const [source] = await store.db.source.findMany({ take: 1 })
    const data = { retrievedOn: new Date(Number.NaN) }
    const update = (tx: Tx) => tx.source.update({ where: { id: source!.id }, data })
    expect(await outcomeOf(each => store.transact(work(), each), update)).toBe('refused')
  })

  it('have lists also where the database has none', async () => {
    const { id } = await store.db.sisterCity.findFirstOrThrow({ orderBy: { id: 'asc' } })
    const outcome = await outcomeOf(
      each => store.transact(work(), each),
      async tx => {
        await tx.$executeRaw`UPDATE sister_city SET aliases = NULL WHERE id = ${id}`
        return [
          (await rowOf(tx, 'SisterCity', id))?.aliases,
          (await tx.sisterCity.findUnique({ where: { id } }))?.aliases,
        ]
      },
    )
    expect(outcome).toEqual([[], []])
  })

  it('are left to Prisma with what is not theirs', async () => {
    const { id: _, slug: __, ...person } = await store.db.person.findFirstOrThrow({ orderBy: { id: 'asc' } })
    const post = { id: 'copy-1', position: 1, titleEn: 'Governor' }
    const data = { ...person, id: 'copy', slug: 'copy', posts: { create: post } }
    const outcome = await outcomeOf(
      each => store.transact(work(), each),
      async tx => {
        const { slug } = await tx.person.create({ data, select: { slug: true } })
        return [slug, (await tx.post.findFirst({ where: { personId: 'copy' } }))?.titleEn]
      },
    )
    expect(outcome).toEqual(['copy', 'Governor'])
  })
})
