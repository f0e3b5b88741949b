import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { databases, openTestStore } from '../../../test/stores.ts'
import { largestLists } from '../read/largest-lists.ts'
import type { Store } from '../store.ts'
import { inLane } from '../work.ts'
import { writerLock } from '../writer-lock.ts'
import { proposeAgreement } from './agreement/propose.ts'
import { registerEngagementSeries } from './engagement-series/register.ts'
import { type Command, execute, type Outcome } from './execute.ts'
import { linked } from './references.ts'
import { conflict } from './refusal.ts'
import { removeRecord } from './remove.ts'
import { correctSource } from './source/correct.ts'
import { registerSource } from './source/register.ts'

const officer = { id: 'key', name: 'Phuket office', provinceIds: null }
const columns = {
  kind: 'NEWS',
  publisher: null,
  publishedOn: null,
  retrievedOn: null,
  url: null,
  language: 'th',
  slug: null,
  note: null,
} as const

describe.each(databases)('writers who share a turn, on %s', kind => {
  let store: Store
  beforeAll(async () => {
    store = await openTestStore(kind)
  })
  afterAll(() => store.close())

  const send = <Input>(command: Command<Input>, input: Input, idempotencyKey?: string) =>
    execute(store, officer, command, input, { reason: 'Because.', idempotencyKey })
  const register = (title: string, key?: string) => send(registerSource, { ...columns, title }, key)

  /** Lets them all come while somebody else writes: the first waits for that one, and the others share the next turn. */
  const together = async <T>(all: (() => Promise<T>)[], meanwhile = () => {}): Promise<PromiseSettledResult<T>[]> => {
    let free = () => {}
    const held = new Promise<void>(resolve => {
      free = resolve
    })
    let holds = () => {}
    const holding = new Promise<void>(resolve => {
      holds = resolve
    })
    const other = store.db.$transaction(async tx => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(${writerLock})`
      holds()
      await held
    })
    await holding
    const first = register('The first')
    await new Promise(setImmediate)
    const settled = Promise.allSettled(all.map(each => each()))
    meanwhile()
    await new Promise(setImmediate)
    free()
    await other
    await first
    return settled
  }
  const values = <T>(settled: PromiseSettledResult<T>[]): T[] =>
    settled.map(each => {
      if (each.status === 'rejected') throw each.reason
      return each.value
    })
  const revisionOf = (outcome: Outcome) => (outcome.done ? outcome.revision : outcome.refusal)
  const titled = (title: string) => store.db.source.count({ where: { title } })

  /** Writes a source, and then fails. */
  const failing = (error: Error): Command<object> => ({
    name: 'failing',
    run: async unit => {
      const id = unit.create('Source', [])
      await unit.tx.source.create({ data: { ...columns, id, slug: id, title: 'Never' } })
      throw error
    },
  })
  const refused = failing(conflict('ALREADY_DONE', { en: 'No.', th: 'ไม่' }, ['input']))

  it('are written by one commit, with revisions in the order in which they came', async () => {
    const outcomes = values(await together(['A', 'B', 'C', 'D'].map(title => () => register(title))))
    const [start] = outcomes.map(revisionOf) as number[]
    expect(outcomes.map(revisionOf)).toEqual([0, 1, 2, 3].map(i => start! + i))
    const commits = await store.db.$queryRaw<{ xmin: string; after: { title: string } }[]>`
      SELECT xmin::text, after FROM change WHERE revision >= ${start} ORDER BY revision`
    expect(commits.map(({ after }) => after.title)).toEqual(['A', 'B', 'C', 'D'])
    expect(new Set(commits.map(({ xmin }) => xmin)).size).toBe(1)
  })

  it('each have their own change where they write one record, and find what those before them left', async () => {
    const made = await register('Written twice')
    const { source } = (made as Extract<Outcome, { done: true }>).records
    const correct = (expectedVersion: number, note: string) => () =>
      send(correctSource, { source: source!, expectedVersion, note })
    const [one, stale, two] = values(await together([correct(1, 'One'), correct(1, 'Stale'), correct(2, 'Two')]))
    expect([one!.done, stale, two!.done]).toMatchObject([true, { refusal: { code: 'VERSION_MISMATCH' } }, true])
    const changes = await store.db.change.findMany({ where: { nodeId: source! }, orderBy: { revision: 'asc' } })
    expect(changes.map(({ before, after }) => [before, after])).toMatchObject([
      [null, { version: 1 }],
      [{ version: 1 }, { version: 2, note: 'One' }],
      [
        { version: 2, note: 'One' },
        { version: 3, note: 'Two' },
      ],
    ])
  })

  it('do not mind one who is refused after it wrote, nor one who fails', async () => {
    const [before, no, error, after] = await together<Outcome>([
      () => register('Before'),
      () => send(refused, {}),
      () => send(failing(new Error('A defect.')), {}),
      () => register('After'),
    ])
    expect(no).toMatchObject({ value: { done: false } })
    expect(error).toMatchObject({ status: 'rejected', reason: { message: 'A defect.' } })
    expect(values([before!, after!]).map(({ done }) => done)).toEqual([true, true])
    expect([await titled('Before'), await titled('Never'), await titled('After')]).toEqual([1, 0, 1])
    const last = await store.db.change.findFirst({ orderBy: { revision: 'desc' } })
    expect(last).toMatchObject({ revision: revisionOf(values([after!])[0]!), after: { title: 'After' } })
  })

  it('do not mind one whose record cannot be kept as it is', async () => {
    const sources = await store.db.source.findMany({ take: largestLists.sources + 1, select: { id: true } })
    const overfull: Command<object> = {
      name: 'overfull',
      run: async unit => {
        const id = unit.create('Network', [])
        const data = { id, slug: id, nameEn: 'League', sources: linked(sources.map(({ id }) => id)) }
        await unit.tx.network.create({ data })
        return { network: id }
      },
    }
    const [full, other] = values(await together([() => send(overfull, {}), () => register('Beside')]))
    expect(full).toMatchObject({ done: false, refusal: { kind: 'ValidationError' } })
    expect(other).toMatchObject({ done: true })
    expect(await store.db.network.count({ where: { nameEn: 'League' } })).toBe(0)
  })

  it('get one answer for one key', async () => {
    const [one, other] = values(await together([() => register('Once', 'k'), () => register('Once', 'k')]))
    expect(other).toEqual(one)
    expect(await titled('Once')).toBe(1)
  })

  it('do not mind one who leaves: it has written nothing', async () => {
    const leaving = new AbortController()
    const leaves = () => inLane('write', () => register('Gone'), leaving.signal)
    const [gone, stays] = await together([leaves, () => register('Stays')], () => leaving.abort())
    expect([gone!.status, stays!.status]).toEqual(['rejected', 'fulfilled'])
    expect([await titled('Gone'), await titled('Stays')]).toEqual([0, 1])
  })

  it('do not mind one who leaves while its command runs', async () => {
    const leaving = new AbortController()
    const leaves: Command<object> = {
      name: 'leaves',
      run: async unit => {
        const id = unit.create('Source', [])
        await unit.tx.source.create({ data: { ...columns, id, slug: id, title: 'Left' } })
        leaving.abort()
        return { source: id }
      },
    }
    const [before, gone, after] = await together([
      () => register('Sooner'),
      () => inLane('write', () => send(leaves, {}), leaving.signal),
      () => register('Later'),
    ])
    expect([before, gone, after].map(each => each!.status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect([await titled('Sooner'), await titled('Left'), await titled('Later')]).toEqual([1, 0, 1])
  })

  it('log what one removes and the next makes again', async () => {
    const { id: city } = await store.db.sisterCity.findFirstOrThrow({
      where: { partnerships: { none: { provinceId: 'TH-83' } } },
    })
    const { id: source } = await store.db.source.findFirstOrThrow()
    const propose = () =>
      send(proposeAgreement, {
        ...{ thaiParty: { type: 'Province', id: 'TH-83' }, sisterCity: city, relationship: null, kind: 'LOI' },
        ...{ titleEn: 'A paper', titleTh: null, titleLocal: null, slug: null, sectors: ['TRADE'], otherSector: null },
        ...{ on: '2010', basedOn: null, distinctFrom: [], sources: [source], note: null },
      })
    const remove = (type: 'Agreement' | 'Partnership', id: string) =>
      send(removeRecord, { record: { type, id }, expectedVersion: 1, distinctFrom: [] })
    const made = (await propose()) as Extract<Outcome, { done: true }>
    const { partnershipId: tie } = await store.db.agreement.findUniqueOrThrow({
      where: { id: made.records['agreement']! },
    })
    await remove('Agreement', made.records['agreement']!)
    expect(values(await together<Outcome>([() => remove('Partnership', tie), propose]))).toMatchObject([
      { done: true },
      { done: true },
    ])
    const changes = await store.db.change.findMany({ where: { nodeId: tie }, orderBy: { revision: 'asc' } })
    expect(changes.map(({ operation, after }) => [operation, after === null])).toEqual([
      ['CREATED', false],
      ['DELETED', true],
      ['CREATED', false],
    ])
  })

  it('give the last place of a list to the first of them', async () => {
    const province = 'TH-96'
    const names = Array.from({ length: largestLists.engagementSeries - 1 }, (_, i) => `meeting-${i}`)
    await store.db.engagementSeries.createMany({
      data: names.map(name => ({ id: name, slug: name, nameEn: name, provinceId: province })),
    })
    const { id: source } = await store.db.source.findFirstOrThrow()
    const rest = { province, nameTh: null, slug: null, note: null, distinctFrom: [], rhythm: null, sources: [source] }
    const more = ['Alpha', 'Beta', 'Gamma'].map(nameEn => () => send(registerEngagementSeries, { ...rest, nameEn }))
    expect(values(await together<Outcome>(more)).map(({ done }) => done)).toEqual([true, false, false])
  })

  it('are not carried out again because somebody leaves who has written nothing', async () => {
    let runs = 0
    const leavers = Array.from({ length: 5 }, () => new AbortController())
    const honest: Command<object> = {
      name: 'honest',
      run: async unit => {
        leavers[runs]?.abort(new Error('left'))
        runs += 1
        const id = unit.create('Source', [])
        await unit.tx.source.create({ data: { ...columns, id, slug: id, title: 'Honest' } })
        return { source: id }
      },
    }
    const none = { source: 'none', expectedVersion: 1, note: 'x' }
    const [first] = await together<Outcome>([
      () => send(honest, {}),
      ...leavers.map(
        ({ signal }) =>
          () =>
            inLane('write', () => send(correctSource, none), signal),
      ),
    ])
    expect(first).toMatchObject({ value: { done: true } })
    expect(runs).toBe(1)
  })
})
