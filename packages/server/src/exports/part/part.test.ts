import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dataOf } from '../../../test/ask.ts'
import { busyOffice, randomOf } from '../../../test/busy-office.ts'
import { office } from '../../../test/office.ts'
import { oneDatabase, openTestStore } from '../../../test/stores.ts'
import { written } from '../../../test/write.ts'
import { createApp } from '../../app.ts'
import { recordSql } from '../../store/records/as-json.ts'
import { encodeId } from '../../store/records/global-id.ts'
import { recordTypes } from '../../store/records/index.ts'
import { sql } from '../../store/sql.ts'
import type { Store } from '../../store/store.ts'

type Json = Record<string, unknown>
type Copy = Map<string, { type: string; record: Json }>

const asked = ['province=phuket', 'sisterCity=xiamen', 'country=JP'] as const

// What a part is, said a second time and in the plainest way.

const listOf = (value: unknown): Json[] => (Array.isArray(value) ? value : [])
const idsOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter(each => typeof each === 'string')

/** What a record refers to, by the names of its fields. */
const typeOfField: Record<string, string> = {
  provinceId: 'Province',
  municipalityId: 'Municipality',
  sisterCityId: 'SisterCity',
  successorId: 'SisterCity',
  partnershipId: 'Partnership',
  agreementId: 'Agreement',
  engagementId: 'Engagement',
  followUpOfId: 'Commitment',
  organizationId: 'Organization',
  personId: 'Person',
  basedOnId: 'Agreement',
  renewsId: 'Agreement',
  supersededById: 'Agreement',
  countryCode: 'Country',
  outsideCountryCode: 'Country',
  sourceId: 'Source',
  factId: 'Fact',
  statedById: 'Person',
  conflictId: 'Conflict',
  seriesId: 'EngagementSeries',
  consulateId: 'Consulate',
  networkId: 'Network',
  sources: 'Source',
  sisterCities: 'SisterCity',
  countries: 'Country',
  leaders: 'Person',
  agreements: 'Agreement',
}
const referredTo = (record: Json): string[] => [
  ...Object.entries(record).flatMap(([field, value]) =>
    typeOfField[field] ? idsOf(value).map(id => encodeId(typeOfField[field]!, id)) : [],
  ),
  ...['events', 'memberships', 'parties', 'posts', 'signatories'].flatMap(list =>
    listOf(record[list]).flatMap(referredTo),
  ),
  ...(record['subjectType'] ? [encodeId(String(record['subjectType']), String(record['subjectId']))] : []),
]

const partOf = (all: Copy, root: string): Copy => {
  const has = new Set<string>(all.has(root) ? [root] : [])
  const isIn = (type: string, value: unknown) => idsOf(value).some(id => has.has(encodeId(type, id)))
  const belongs: Record<string, (record: Json) => boolean> = {
    SisterCity: ({ countryCode }) => isIn('Country', countryCode),
    Municipality: ({ provinceId }) => isIn('Province', provinceId),
    Partnership: ({ provinceId, sisterCityId }) => isIn('Province', provinceId) || isIn('SisterCity', sisterCityId),
    Agreement: ({ partnershipId }) => isIn('Partnership', partnershipId),
    Commitment: ({ partnershipId }) => isIn('Partnership', partnershipId),
    Document: ({ agreementId, engagementId, factId }) =>
      isIn('Agreement', agreementId) || isIn('Engagement', engagementId) || isIn('Fact', factId),
    Engagement: ({ provinceId, sisterCities, countries }) =>
      isIn('Province', provinceId) || isIn('SisterCity', sisterCities) || isIn('Country', countries),
    Consulate: ({ provinceId, countryCode }) => isIn('Province', provinceId) || isIn('Country', countryCode),
    EngagementSeries: ({ provinceId }) => isIn('Province', provinceId),
    Organization: ({ provinceId }) => isIn('Province', provinceId),
    Network: ({ memberships }) =>
      listOf(memberships).some(
        ({ provinceId, municipalityId, sisterCityId, outsideCountryCode }) =>
          isIn('Province', provinceId) ||
          isIn('Municipality', municipalityId) ||
          isIn('SisterCity', sisterCityId) ||
          isIn('Country', outsideCountryCode),
      ),
  }
  for (const [type, test] of Object.entries(belongs))
    for (const [id, each] of all) if (each.type === type && test(each.record)) has.add(id)
  const subjects = new Set(has)
  for (const id of has) {
    const { type, record } = all.get(id)!
    if (type === 'Partnership') subjects.add(encodeId('SisterCity', String(record['sisterCityId'])))
  }
  for (const [id, { type, record }] of all)
    if (type === 'Fact' || type === 'Conflict')
      if (subjects.has(encodeId(String(record['subjectType']), String(record['subjectId'])))) has.add(id)
  for (const id of has) for (const other of referredTo(all.get(id)!.record)) has.add(other)
  return new Map([...has].map(id => [id, all.get(id)!]))
}

describe.each(oneDatabase)('a part of the register, on %s', kind => {
  let store: Store
  let fetch: (request: Request) => Promise<Response>
  beforeAll(async () => {
    store = await openTestStore(kind)
    fetch = createApp(store).fetch
  })
  afterAll(() => store.close())

  const get = (path: string) => fetch(new Request(`http://register.test/export/${path}`))
  const linesOf = async (path: string): Promise<Json[]> => {
    const response = await get(path)
    const text = await response.text()
    expect([path, response.status, response.status === 200 ? '' : text]).toEqual([path, 200, ''])
    return text
      .trim()
      .split('\n')
      .map(line => JSON.parse(line))
  }

  const register = async (): Promise<Copy> => {
    const all: Copy = new Map()
    for (const type of recordTypes) {
      const { from, id, json } = recordSql[type]
      const rows = await store.db.$queryRaw<{ id: string; json: string }[]>(
        sql`SELECT ${id} AS id, ${json}::text AS json FROM ${from}`,
      )
      for (const row of rows) all.set(encodeId(type, row.id), { type, record: JSON.parse(row.json) })
    }
    return all
  }

  const rootOf = (part: string) =>
    ({
      province: encodeId('Province', 'TH-83'),
      sisterCity: encodeId('SisterCity', 'xiamen'),
      country: encodeId('Country', 'JP'),
    })[part.split('=')[0]!]!

  const take = async (part: string) => {
    const ask = () => get(`latest/manifest.json?${part}`)
    let answer = await ask()
    // On a busy machine it may take longer to make than a request waits.
    while (answer.status === 503) answer = await ask()
    const manifest = JSON.parse(await answer.text())
    const copy: Copy = new Map()
    for (const { url, format, rows } of manifest.files) {
      if (format !== 'jsonl') continue
      const lines = await linesOf(url.replace('/export/', ''))
      expect(lines.pop()).toEqual({ kind: 'end', rows })
      expect(lines).toHaveLength(rows)
      for (const { type, nodeId, record } of lines)
        copy.set(String(nodeId), { type: String(type), record: record as Json })
    }
    return { copy, cursor: String(manifest.cursor), manifest }
  }

  const follow = async (copy: Copy, cursor: string, more = '') => {
    const lines = await linesOf(`changes.jsonl?after=${encodeURIComponent(cursor)}${more}`)
    const end = lines.pop()!
    const changes = lines.filter(each => each['kind'] === 'change')
    expect(end).toMatchObject({ kind: 'end', rows: changes.length })
    for (const { type, nodeId, operation, after } of changes)
      if (operation === 'DELETED') copy.delete(String(nodeId))
      else {
        // What it refers to is there before it.
        for (const other of referredTo(after as Json))
          if (other !== nodeId) expect([after, copy.has(other)]).toEqual([after, true])
        copy.set(String(nodeId), { type: String(type), record: after as Json })
      }
    return { cursor: String(end['cursor']), changes }
  }

  it.each(asked)('%s has what concerns it and what that refers to, and nothing else', async part => {
    const { copy, manifest } = await take(part)
    const truth = partOf(await register(), rootOf(part))
    expect(copy).toEqual(truth)
    expect(copy.size).toBeGreaterThan(10)
    expect(manifest.files).toHaveLength(JSON.parse(await (await get('latest/manifest.json')).text()).files.length)
  })

  it('followed while others write is what it would be if it were taken anew', { timeout: 300_000 }, async () => {
    const work = busyOffice(store, randomOf(kind.length))
    const copies: Awaited<ReturnType<typeof take>>[] = []
    for (const part of asked) copies.push(await take(part))
    for (let round = 0; round < 3; round++) {
      for (let i = 0; i < 20; i++) await work()
      const all = await register()
      for (const [i, each] of copies.entries()) {
        // One that is behind and one that is current: the first two rounds are skipped by the second.
        if (i === 1 && round < 2) continue
        copies[i] = { ...each, ...(await follow(each.copy, each.cursor)) }
        expect(each.copy).toEqual(partOf(all, rootOf(asked[i]!)))
      }
    }
    const [first] = copies
    expect((await follow(first!.copy, first!.cursor)).changes).toEqual([])
  })

  it('a source that is newly cited comes whole, and goes with the last that cites it', async () => {
    const reason = 'To see it come and go.'
    const { source } = await written(
      store,
      'registerSource',
      { kind: 'NEWS', title: 'ข่าวใหม่', language: 'th', reason },
      { viewer: office, selection: 'source { id }' },
    )
    const { copy, cursor: taken } = await take('province=TH-83')
    // It may be of a revision of a minute ago.
    const { cursor } = await follow(copy, taken)
    expect(copy.has(source.id)).toBe(false)
    const input = { province: encodeId('Province', 'TH-83'), nameEn: 'Chalong', sources: [source.id], reason }
    const { municipality } = await written(store, 'registerMunicipality', input, {
      viewer: office,
      selection: 'municipality { id version }',
    })
    const came = await follow(copy, cursor)
    expect(came.changes.map(({ operation, nodeId }) => [operation, nodeId])).toEqual([
      ['CREATED', source.id],
      ['CREATED', municipality.id],
    ])
    expect(copy.get(source.id)?.record).toMatchObject({ title: 'ข่าวใหม่' })
    await written(
      store,
      'removeRecord',
      { record: municipality.id, expectedVersion: municipality.version, reason },
      { viewer: office, selection: '' },
    )
    const went = await follow(copy, came.cursor)
    expect(went.changes.map(({ operation, nodeId }) => [operation, nodeId])).toEqual([
      ['DELETED', municipality.id],
      ['DELETED', source.id],
    ])
  })

  it('is led on from any cursor of the register too, but from that of no other part', async () => {
    const { copy, cursor } = await take('province=phuket')
    // It may be of a revision of a minute ago.
    await follow(copy, cursor)
    const whole = JSON.parse(await (await get('latest/manifest.json')).text())
    await busyOffice(store, randomOf(3))()
    await follow(copy, whole.cursor, '&province=phuket')
    expect(copy).toEqual(partOf(await register(), rootOf('province=')))
    const other = await get(`changes.jsonl?after=${cursor}&country=JP`)
    expect([other.status, (await other.json()).errors[0].extensions.code]).toEqual([400, 'BAD_CURSOR'])
  })

  it.each([
    ['latest/manifest.json?province=phucket', /Did you mean .*phuket/i],
    ['latest/agreements.csv?sisterCity=xiamenn', /Did you mean xiamen\?/],
    ['latest/agreements.csv?country=Chinaa', /Did you mean CN \(China\)\?/],
    ['changes.jsonl?after=x&province=nowhere', /is no province/],
    ['latest/manifest.json?province=phuket&country=JP', /give one of them, once/],
    ['calendar/all.ics?province=phuket', /no part of this/],
    ['?province=phuket', /no part of this/],
  ])('%s is refused', async (path, message) => {
    const answer = await get(path)
    const [error] = (await answer.json()).errors
    expect([answer.status, error.extensions.code, error.message]).toEqual([
      400,
      'BAD_INPUT',
      expect.stringMatching(message),
    ])
  })

  it('has tables of its own, under an address that never changes', async () => {
    const { manifest } = await take('province=phuket')
    const { url, rows } = manifest.files.find(({ path }: { path: string }) => path === 'agreements.csv')
    expect(url).toMatch(/^\/export\/\d+-[0-9a-f]{32}-province-TH-83\/agreements\.csv$/)
    const query = '{ agreements(filter: { province: ["phuket"] }) { totalCount } }'
    expect(rows).toBe((await dataOf(store, query)).agreements.totalCount)
    const file = await get(url.slice('/export/'.length))
    expect([file.status, file.headers.get('cache-control')]).toEqual([200, 'public, max-age=86400, immutable'])
    await file.arrayBuffer()
  })
})
