import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask, dataOf } from '../../../test/ask.ts'
import { office } from '../../../test/office.ts'
import { databases, openTestStore } from '../../../test/stores.ts'
import { written } from '../../../test/write.ts'
import { encodeId } from '../../store/records/global-id.ts'
import type { Store } from '../../store/store.ts'

interface Recorded {
  readonly id: string
  readonly startsOn?: string
  readonly cancelled?: boolean
  readonly direction?: string
  readonly sectors?: readonly string[]
  readonly provinceId?: string
  readonly events?: readonly { readonly kind: string; readonly on?: string }[]
}
interface Cell {
  readonly key: string
  readonly total: number
  readonly doubtful: number
  readonly ids: readonly string[]
  readonly doubtfulIds: readonly string[]
}

const data = join(import.meta.dirname, '../../../../../prisma/data')
const readRecords = async (noun: string): Promise<Recorded[]> =>
  JSON.parse(await readFile(join(data, `${noun}.json`), 'utf8'))

/** In which fiscal years it may lie, counted by the letters of the date: October begins the next one. */
const fiscalYearsOf = (on: string): number[] => {
  const year = Number(on.slice(0, 4)) + 543
  if (on.length === 4) return [year, year + 1]
  return [Number(on.slice(5, 7)) >= 10 ? year + 1 : year]
}

const keysOf = (ids: readonly string[]): string[] =>
  ids.map(id => Buffer.from(id, 'base64url').toString().replace(/^\w+:/, '')).sort()

describe.each(databases)('%s', kind => {
  let store: Store
  beforeAll(async () => {
    store = await openTestStore(kind)
  })
  afterAll(() => store.close())

  const stats = async (args: string): Promise<Cell[]> =>
    (await dataOf(store, `{ stats(${args}) { key total doubtful ids doubtfulIds } }`)).stats

  /** What the files of the data set say, by group. */
  const byHand = (
    records: readonly Recorded[],
    year: number,
    dateOf: (record: Recorded) => string | undefined,
    groups: (record: Recorded) => readonly string[],
  ): Record<string, { ids: string[]; doubtfulIds: string[] }> => {
    const cells: Record<string, { ids: string[]; doubtfulIds: string[] }> = {}
    for (const record of records) {
      const on = dateOf(record)
      const years = on === undefined ? [] : fiscalYearsOf(on)
      if (!years.includes(year)) continue
      for (const key of groups(record)) {
        cells[key] ??= { ids: [], doubtfulIds: [] }
        cells[key][years.length === 1 ? 'ids' : 'doubtfulIds'].push(record.id)
      }
    }
    return cells
  }
  const asCells = (cells: readonly Cell[]) =>
    Object.fromEntries(
      cells.map(({ key, total, doubtful, ids, doubtfulIds }) => {
        expect([key, ids.length, doubtfulIds.length]).toEqual([key, total, doubtful])
        return [key, { ids: keysOf(ids), doubtfulIds: keysOf(doubtfulIds) }]
      }),
    )
  const sorted = (cells: ReturnType<typeof byHand>) =>
    Object.fromEntries(
      Object.entries(cells).map(([key, { ids, doubtfulIds }]) => [
        key,
        { ids: ids.sort(), doubtfulIds: doubtfulIds.sort() },
      ]),
    )

  it.each([2549, 2557, 2560, 2561, 2568, 2569])('counts what the data set has of fiscal year %i', async year => {
    const engagements = (await readRecords('engagements')).filter(({ cancelled }) => !cancelled)
    const begins = ({ startsOn }: Recorded) => startsOn
    for (const [by, groups] of [
      ['DIRECTION', ({ direction }: Recorded) => [direction!]],
      ['PROVINCE', ({ provinceId }: Recorded) => [provinceId!]],
      ['SECTOR', ({ sectors = [] }: Recorded) => (sectors.length > 0 ? sectors : ['UNKNOWN'])],
    ] as const)
      expect([by, asCells(await stats(`of: ENGAGEMENTS, by: ${by}, fiscalYear: ${year}, ids: 50`))]).toEqual([
        by,
        sorted(byHand(engagements, year, begins, groups)),
      ])

    const signed = ({ events = [] }: Recorded) => events.find(each => each.kind === 'SIGNED')?.on
    const found = asCells(await stats(`by: KIND, fiscalYear: ${year}, ids: 50`))
    const agreements = (await readRecords('agreements')) as (Recorded & { kind: string })[]
    expect(found).toEqual(sorted(byHand(agreements, year, signed, record => [(record as { kind?: string }).kind!])))
  })

  it('counts commitments by the day they were agreed', async () => {
    expect(await stats('of: COMMITMENTS, by: STATUS, fiscalYear: 2567, filter: { asOf: "2026-11-29" }')).toEqual([
      { key: 'AGREED', total: 1, doubtful: 0, ids: [], doubtfulIds: [] },
    ])
    expect(await stats('of: COMMITMENTS, by: STATUS, fiscalYear: 2568')).toEqual([])
  })

  it('gives the ids in pages', async () => {
    const args = 'of: ENGAGEMENTS, by: PROVINCE, filter: { province: ["phuket"] }'
    const [whole] = await stats(`${args}, ids: 50`)
    expect(whole!.ids.length).toBeGreaterThan(6)
    const pages: string[] = []
    for (;;) {
      const after = pages.length > 0 ? `, idsAfter: "${pages.at(-1)}"` : ''
      const [page] = await stats(`${args}, ids: 3${after}`)
      if (page!.ids.length === 0) break
      pages.push(...page!.ids)
    }
    expect(pages).toEqual(whole!.ids)
  })

  it('shows nothing that came after the day', async () => {
    const [cell] = await stats('of: ENGAGEMENTS, by: PROVINCE, filter: { province: ["phuket"], asOf: "2000-01-01" }')
    expect(cell).toBeUndefined()
    expect(await stats('by: KIND, fiscalYear: 2565, filter: { asOf: "2021-09-30" }')).toEqual([])
  })

  it.each([
    [
      'by: KIND, fiscalYear: 2026',
      'fiscalYear: 2026 looks like a year of the common era; the fiscal year that ends in it is 2569.',
    ],
    ['by: KIND, fiscalYear: 2569, from: "2026-01-01"', 'Give either "fiscalYear" or "from" and "to", not both.'],
    ['by: KIND, from: "2026-01-02", to: "2026-01-01"', 'turn "from" and "to" round'],
    ['by: DIRECTION', 'AGREEMENTS have no DIRECTION.'],
    ['of: COMMITMENTS, by: DIRECTION', 'COMMITMENTS have no DIRECTION: group them by PROVINCE'],
    ['of: ENGAGEMENTS, by: KIND, filter: { kind: [MOU] }', 'filter.kind is about agreements'],
    ['by: KIND, ids: 51', 'ids is 51: give 0 to 50.'],
  ])('refuses %s', async (args, said) => {
    const { errors } = await ask(store, `{ stats(${args}) { key } }`)
    expect(errors?.[0]?.originalError).toMatchObject({ code: 'BAD_INPUT', message: expect.stringContaining(said) })
  })

  it('counts only what was held, and by stage also what is still to come', async () => {
    const visit = {
      reason: 'In the file.',
      kind: 'CONSULAR_MEETING',
      titleEn: 'The consuls meet',
      direction: 'INBOUND',
      startsOn: '2024-10-01',
      province: encodeId('Province', 'TH-83'),
      countries: ['NL', 'MT'],
      stage: 'PLANNED',
      stageOn: '2024-09-20',
      sources: [encodeId('Source', 'seed-phuket-2016')],
    }
    const { engagement } = await written(store, 'planEngagement', visit, {
      viewer: office,
      selection: 'engagement { id }',
    })
    const count = async (by: string, filter = '') => {
      const query = `{
        stats(of: ENGAGEMENTS, by: ${by}, fiscalYear: 2568, filter: { country: ["MT"]${filter} }) { key total counts { countries } }
      }`
      return (await dataOf(store, query)).stats
    }
    expect(await count('KIND')).toEqual([])
    const planned = [{ key: 'PLANNED', total: 1, counts: { countries: 2 } }]
    expect(await count('STATUS')).toEqual(planned)
    expect(await count('STATUS', ', asOf: "2024-09-20"')).toEqual(planned)
    expect(await count('STATUS', ', asOf: "2024-09-19"')).toEqual([])
    const held = { engagement: engagement.id, expectedVersion: 1, stage: 'HELD', on: '2024-10-01' }
    await written(
      store,
      'recordEngagementStage',
      { ...held, sources: visit.sources, reason: visit.reason },
      { viewer: office, selection: '' },
    )
    expect(await count('KIND')).toEqual([{ key: 'CONSULAR_MEETING', total: 1, counts: { countries: 2 } }])
    expect(await count('COUNTRY')).toEqual([
      { key: 'MT', total: 1, counts: { countries: 1 } },
      { key: 'NL', total: 1, counts: { countries: 1 } },
    ])
    expect(await count('KIND', ', asOf: "2024-09-30"')).toEqual([])
  })
})
