import { check } from '@placemarkio/check-geojson'
import { parse } from 'csv-parse/sync'
import jsonld from 'jsonld'
import ical from 'node-ical'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dataOf } from '../../test/ask.ts'
import { office } from '../../test/office.ts'
import { oneDatabase, openTestStore } from '../../test/stores.ts'
import { viewerWith, written } from '../../test/write.ts'
import { createApp } from '../app.ts'
import { today } from '../register/today.ts'
import { encodeId } from '../store/records/global-id.ts'
import type { Store } from '../store/store.ts'
import type { Manifest } from './manifest.ts'

// Every file is opened by a parser that is not ours.

const source = encodeId('Source', 'seed-phuket-2016')
const phuket = encodeId('Province', 'TH-83')
const reason = 'To see it come out.'
const nasty = '=HYPERLINK("http://evil.test";"คลิก"), @SUM(1)'
const nastyLines = '=HYPERLINK("http://evil.test";"คลิก"), \n@SUM(1)'

describe.each(oneDatabase)('exports of a register on %s', kind => {
  let store: Store
  let fetch: (request: Request) => Promise<Response>
  let manifest: Manifest
  beforeAll(async () => {
    store = await openTestStore(kind)
    fetch = createApp(store).fetch
    await make('recordEngagement', 'engagement', {
      kind: 'COURTESY_CALL',
      titleEn: nasty,
      note: nastyLines,
      titleTh: 'ผู้ว่าราชการจังหวัดภูเก็ตต้อนรับคณะผู้แทนจากเมืองเซี่ยเหมิน สาธารณรัฐประชาชนจีน ณ ศาลากลางจังหวัดภูเก็ต',
      direction: 'INBOUND',
      startsOn: '2022-01-31',
      endsOn: '2022-02-02',
      province: phuket,
      sisterCities: [encodeId('SisterCity', 'xiamen')],
      sources: [source],
    })
    manifest = await json('latest/manifest.json')
  })
  afterAll(() => store.close())

  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(new Request(`http://register.test/export/${path}`, { headers }))
  const text = async (path: string) => {
    const response = await get(path)
    expect([path, response.status]).toEqual([path, 200])
    return Buffer.from(await response.arrayBuffer()).toString()
  }
  const json = async (path: string) => JSON.parse(await text(path))
  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever shape its mutation has
  const make = async (mutation: string, noun: string, input: object): Promise<any> =>
    (await written(store, mutation, { reason, ...input }, { viewer: office, selection: `${noun} { id version }` }))[
      noun
    ]

  /** Propose and sign, with a term. */
  const sign = async (term: object, sisterCity: string) => {
    const paper = { kind: 'MOU', titleEn: `Memorandum with ${sisterCity}`, sectors: ['TOURISM'], on: '2020-01' }
    const parties = { thaiParty: phuket, sisterCity: encodeId('SisterCity', sisterCity) }
    const { id } = await make('proposeAgreement', 'agreement', { ...paper, ...parties, sources: [source] })
    const signing = { agreement: id, expectedVersion: 1, on: '2021-03-04', term, sources: [source] }
    return make('signAgreement', 'agreement', signing)
  }
  const eventsOf = async (path: string) =>
    Object.values(ical.sync.parseICS(await text(path))).filter(item => item?.type === 'VEVENT')

  it('the lines: a record each, as many as the manifest says, and an end', async () => {
    for (const file of manifest.files.filter(({ format }) => format === 'jsonl')) {
      const lines = (await text(`latest/${file.path}`)).split('\n')
      expect(lines.pop()).toBe('')
      const rows = lines.map(line => JSON.parse(line))
      expect(rows.pop()).toEqual({ kind: 'end', rows: file.rows })
      expect(rows).toHaveLength(file.rows)
      for (const { kind, type, nodeId, record } of rows) {
        expect([kind, type]).toEqual(['record', file.type])
        expect(nodeId).toBe(encodeId(type, record.id ?? record.code))
      }
    }
  })

  it('the tables: read by a parser and by Excel, in both languages, and without a formula', async () => {
    const tables = manifest.files.filter(({ format }) => format === 'csv')
    expect(tables).toHaveLength(24)
    for (const { path, rows } of tables) {
      const content = await text(`latest/${path}`)
      expect(content.charCodeAt(0)).toBe(0xfeff)
      expect(content.replaceAll(/"[^"]*"/g, '')).not.toMatch(/[^\r]\n/)
      const records: Record<string, string>[] = parse(content, { bom: true, columns: true, record_delimiter: '\r\n' })
      expect(records).toHaveLength(rows)
      for (const cell of records.flatMap(record => Object.values(record))) expect(cell).not.toMatch(/^[=+@\t\r]|^-\D/)
    }
    const engagements: Record<string, string>[] = parse(await text('latest/engagements.csv'), {
      bom: true,
      columns: true,
    })
    expect(engagements.find(each => each['starts_on'] === '2022-01-31')).toMatchObject({
      title_en: `'${nasty}`,
      note: `'${nastyLines}`,
      province_en: 'Phuket',
      province_th: 'ภูเก็ต',
      sister_city_en: 'Xiamen',
      sister_city_th: 'เซี่ยเหมิน',
    })
    const agreements: Record<string, string>[] = parse(await text('latest/agreements.csv'), {
      bom: true,
      columns: true,
    })
    expect(agreements.find(({ id }) => id === 'phuket-xiamen')).toMatchObject({
      province_th: 'ภูเก็ต',
      sister_city_en: 'Xiamen',
      country_en: 'China',
      kind_th: expect.stringMatching(/\p{Script=Thai}/u),
    })
    const [commitment]: Record<string, string>[] = parse(await text('latest/commitments.csv'), {
      bom: true,
      columns: true,
    })
    expect(commitment).toMatchObject({
      province_en: 'Mukdahan',
      sister_city_th: 'กว๋างจิ',
      owed_by: 'BOTH',
      owed_by_th: 'ทั้งสองฝ่าย',
      due_on: '2026',
      status: expect.stringMatching(/^(AGREED|OVERDUE)$/),
      done_on: '',
    })
    expect(await text('latest/commitment-events.csv')).toContain('mukdahan-quang-tri-review-2026,')
  })

  it('the maps: places as points, ties as lines, and nothing at 0, 0', async () => {
    const places = check(await text('latest/places.geojson'))
    const ties = check(await text('latest/ties.geojson'))
    if (places.type !== 'FeatureCollection' || ties.type !== 'FeatureCollection') throw new Error('No collections')
    const located = await store.db.sisterCity.count({ where: { latitude: { not: null } } })
    expect(places.features).toHaveLength(77 + located)
    const where = { latitude: null }
    expect(places).toMatchObject({
      withoutCoordinates: (await store.db.municipality.count({ where })) + (await store.db.sisterCity.count({ where })),
    })
    for (const { geometry } of places.features) {
      if (geometry?.type !== 'Point') throw new Error('No point')
      expect(geometry.coordinates).not.toEqual([0, 0])
    }
    expect(ties.features.length + (ties as unknown as { withoutCoordinates: number }).withoutCoordinates).toBe(
      await store.db.partnership.count(),
    )
    const xiamen = ties.features.find(({ properties }) => properties?.['recordId'] === 'phuket--xiamen')
    expect(xiamen).toMatchObject({
      geometry: { type: 'LineString', coordinates: [expect.any(Array), expect.any(Array)] },
      properties: { thaiPartyTh: 'ภูเก็ต', sisterCityEn: 'Xiamen' },
    })
    // Over the Pacific the line is cut at the antimeridian, so that no map draws it around the world.
    for (const { geometry } of ties.features) {
      const lines =
        geometry?.type === 'MultiLineString'
          ? geometry.coordinates
          : [(geometry as { coordinates: number[][] }).coordinates]
      for (const [from, to] of lines) expect(Math.abs(from![0]! - to![0]!)).toBeLessThanOrEqual(180)
    }
  })

  it('the linked data: every record a node, facts with their sources', async () => {
    const graph = await json('latest/register.jsonld')
    const offline = async (url: string): Promise<never> => {
      throw new Error(`Would fetch ${url}`)
    }
    const expanded = (await jsonld.expand(graph, { documentLoader: offline })) as Record<string, unknown>[]
    expect(expanded).toHaveLength(manifest.files.find(({ format }) => format === 'jsonld')!.rows)
    const fact = expanded.find(({ '@id': id }) => id === 'urn:sister-city-graph:Fact:phuket-2016-mou-governor')
    expect(fact).toMatchObject({
      '@type': ['https://schema.org/Claim', 'http://www.w3.org/ns/prov#Entity'],
      'http://www.w3.org/ns/prov#hadPrimarySource': [{ '@id': 'urn:sister-city-graph:Source:seed-phuket-2016' }],
      'http://www.w3.org/ns/prov#wasAttributedTo': [{ '@id': expect.stringMatching(/^urn:sister-city-graph:Person:/) }],
    })
    const quads = String(await jsonld.toRDF(graph, { format: 'application/n-quads', documentLoader: offline }))
    expect(quads).toContain('<urn:sister-city-graph:Province:TH-83> <https://schema.org/name> "ภูเก็ต"@th')
    // No word of ours that the context does not know: it would be lost.
    const known = new Set([...Object.keys(graph['@context']), '@value'])
    const unknown = graph['@graph'].flatMap(Object.keys).filter((key: string) => !known.has(key))
    expect([...new Set(unknown)]).toEqual([])
  })

  it('the catalogue: a data set with all files', async () => {
    const flat = (await jsonld.expand(await json('dcat.jsonld'), {
      base: 'http://register.test/export/dcat.jsonld',
    })) as Record<string, unknown>[]
    expect(flat[0]).toMatchObject({ '@type': ['http://www.w3.org/ns/dcat#Catalog'] })
    const [dataset] = flat[0]!['http://www.w3.org/ns/dcat#dataset'] as Record<string, unknown[]>[]
    expect(dataset!['http://www.w3.org/ns/dcat#distribution']).toHaveLength(manifest.files.length)
    expect(dataset!['http://purl.org/dc/terms/license']).toEqual([{ '@id': manifest.license.url }])
    expect(JSON.stringify(flat)).toContain('http://register.test/export/latest/agreements.csv')
  })

  it('what has ended says so, when and why, in every format, on the day of the snapshot', async () => {
    const { id } = await sign({ kind: 'OPEN_ENDED' }, 'qingdao')
    const because = 'สภาเทศบาลมีมติ, "2025"'
    const terminated = { agreement: id, expectedVersion: 2, on: '2025-04', remark: because, sources: [source] }
    await make('terminateAgreement', 'agreement', terminated)
    const [, recordId] = Buffer.from(id, 'base64url').toString().split(':')
    const { updatedAt, files } = await json('latest/manifest.json')
    const day = today(new Date(updatedAt))
    const end = { status: 'TERMINATED', endedOn: '2025-04', endReason: because }

    const tableOf = async (name: string): Promise<Record<string, string>[]> =>
      parse(await text(`latest/${name}.csv`), { bom: true, columns: true })
    expect((await tableOf('agreements')).find(each => each['id'] === recordId)).toMatchObject({
      status: 'TERMINATED',
      status_en: 'Terminated',
      status_th: 'ยกเลิกแล้ว',
      status_on: day,
      ended_on: '2025-04',
      end_reason: because,
    })
    const events = await tableOf('events')
    expect(events).toHaveLength(await store.db.agreementEvent.count())
    expect(files.find(({ path }: { path: string }) => path === 'events.csv').rows).toBe(events.length)
    expect(events.filter(each => each['agreement_id'] === recordId)).toMatchObject([
      { position: '1', kind: 'PROPOSED', on: '2020-01', reason: '', corrected: 'false' },
      { position: '2', kind: 'SIGNED', kind_th: 'ลงนาม', on: '2021-03-04' },
      { position: '3', kind: 'TERMINATED', on: '2025-04', reason: because, sources: 'seed-phuket-2016' },
    ])

    const partnership = (await store.db.agreement.findUnique({ where: { id: recordId! } }))!.partnershipId
    const ties = await json('latest/ties.geojson')
    const tie = ties.features.find(
      ({ properties }: { properties: { recordId: string } }) => properties.recordId === partnership,
    )
    expect(tie.properties.agreements).toContainEqual(expect.objectContaining({ recordId, ...end }))

    const graph = await json('latest/register.jsonld')
    const node = graph['@graph'].find(
      (each: { id: string }) => each.id === `urn:sister-city-graph:Agreement:${recordId}`,
    )
    expect(node).toMatchObject({ ...end, statusOn: day })
  })

  it('the status is that of GraphQL on that day; a tie has that of an agreement that is alive', async () => {
    const { updatedAt } = await json('latest/manifest.json')
    const asOf = today(new Date(updatedAt))
    const rows: Record<string, string>[] = parse(await text('latest/agreements.csv'), { bom: true, columns: true })
    const query = '{ agreements(first: 100) { nodes { id status(asOf: $asOf) partnership { id } } } }'
    const { agreements } = await dataOf(store, `query ($asOf: Date!) ${query}`, { asOf })
    const keyOf = (id: string) => Buffer.from(id, 'base64url').toString().split(':')[1]
    const status = new Map(rows.map(row => [row['id'], row['status']]))
    for (const node of agreements.nodes) expect([node.id, status.get(keyOf(node.id))]).toEqual([node.id, node.status])
    const { features } = await json('latest/ties.geojson')
    for (const { id, properties } of features) {
      const all: string[] = properties.agreements.map((each: { status: string }) => each.status)
      expect(all).toHaveLength(await store.db.agreement.count({ where: { partnershipId: keyOf(id)! } }))
      if (all.includes('IN_FORCE')) expect(properties.status).toBe('IN_FORCE')
      else expect([...all, null]).toContain(properties.status)
    }
  })

  it('the contact of a tie is that of GraphQL on that day', async () => {
    const { updatedAt } = await json('latest/manifest.json')
    const asOf = today(new Date(updatedAt))
    const rows: Record<string, string>[] = parse(await text('latest/partnerships.csv'), { bom: true, columns: true })
    const query = `query ($asOf: Date!, $after: String) {
      partnerships(first: 100, after: $after) {
        nodes { id contact(asOf: $asOf) { state } lastContact(asOf: $asOf) { kind on } }
        pageInfo { endCursor hasNextPage }
      }
    }`
    const said = new Map<string, unknown>()
    for (let after: string | null = null; ; ) {
      const { partnerships } = await dataOf(store, query, { asOf, after })
      for (const { id, contact, lastContact } of partnerships.nodes)
        said.set(Buffer.from(id, 'base64url').toString().split(':')[1]!, {
          contact: contact.state,
          last_contact_kind: lastContact?.kind ?? '',
          last_contact_on: lastContact?.on ?? '',
          contact_on: asOf,
        })
      if (!partnerships.pageInfo.hasNextPage) break
      after = partnerships.pageInfo.endCursor
    }
    expect(said.size).toBe(rows.length)
    for (const { id, ...row } of rows) expect([id, row]).toEqual([id, expect.objectContaining(said.get(id!))])
    expect(new Set(rows.map(({ contact_th }) => contact_th)).size).toBeGreaterThan(1)
  })

  it('lines, maps and calendars keep their bytes while what they say has not changed', async () => {
    const paths = [
      ...manifest.files
        .filter(({ format }) => format === 'jsonl' || format === 'geojson')
        .map(({ path }) => `latest/${path}`),
      ...['calendar/all.ics', 'calendar/TH-83.ics?lang=th'],
    ]
    const tagOf = async (path: string) => {
      const { headers, body } = await get(path)
      await body?.cancel()
      return [path, headers.get('etag')]
    }
    const tags = async () => Object.fromEntries(await Promise.all(paths.map(tagOf)))
    const before = await tags()
    const { revision } = await json('latest/manifest.json')
    await make('registerNetwork', 'network', { nameEn: 'Another Network', sources: [source] })
    expect((await json('latest/manifest.json')).revision).toBeGreaterThan(revision)
    const after = await tags()
    expect(paths.filter(path => after[path] !== before[path])).toEqual(['latest/networks.jsonl'])
    const entry = (await text('calendar/all.ics')).match(/^DTSTAMP:.*$/gm)!
    expect(entry.length).toBeGreaterThan(2)
  })

  it('what a partner asserts: a source with its name, and a fact that is contradicted', async () => {
    const agreement = encodeId('Agreement', 'phuket-xiamen')
    const viewer = viewerWith(['assert'], { sisterCityId: 'xiamen' })
    const input = { agreement, signedOn: '2017-05-12', reason }
    await written(store, 'assertRecord', input, { viewer, selection: 'revision' })
    const rowsOf = async (table: string): Promise<Record<string, string>[]> =>
      parse(await text(`latest/${table}.csv`), { bom: true, columns: true })
    const own = (await rowsOf('sources')).find(({ asserted_by_id }) => asserted_by_id === 'xiamen')!
    expect(own).toMatchObject({ title: 'Xiamen: its own record', asserted_by_en: 'Xiamen', asserted_by_th: 'เซี่ยเหมิน' })
    const fact = (await rowsOf('facts')).find(({ source_id }) => source_id === own['id'])!
    expect(fact).toMatchObject({ date: '2017-05-12', source_title: 'Xiamen: its own record' })
    const conflict = (await rowsOf('conflicts')).find(({ id }) => id === fact['conflict_id'])
    expect(conflict).toMatchObject({ subject_id: 'phuket-xiamen', resolution: '' })
  })

  it('an address that is none spoils no file', async () => {
    const bad = ['https://a.test/<our page>', 'http://a b.test/"x"', 'https://']
    for (const [i, url] of bad.entries())
      await store.db.source.create({
        data: { id: `bad-${i}`, slug: `bad-${i}`, kind: 'NEWS', title: 'A page', language: 'en', url },
      })
    await make('registerSource', 'source', { kind: 'NEWS', title: 'A page', language: 'en', url: 'https://a.test/หน้า' })
    const graph = await json('latest/register.jsonld')
    const offline = async (url: string): Promise<never> => {
      throw new Error(`Would fetch ${url}`)
    }
    const quads = String(await jsonld.toRDF(graph, { format: 'application/n-quads', documentLoader: offline }))
    // What RDF allows in an IRI. The parsers of others refuse a whole file for one that has anything else.
    for (const [, iri] of quads.matchAll(/(?:^|\s)<([^\n]*?)>(?=\s)/gm)) expect(iri).toMatch(/^[^\0-\x20<>"{}|\\^`]+$/)
    expect(quads).toContain('<https://schema.org/url> <https://a.test/หน้า>')
    expect(quads).toContain('<https://schema.org/url> "https://"')
    expect(quads).toContain('<https://schema.org/url> "https://a.test/<our page>"')
    await store.db.source.deleteMany({ where: { id: { startsWith: 'bad-' } } })
  })

  describe('the calendars', () => {
    const keyIn = (id: string) => Buffer.from(id, 'base64url').toString().split(':')[1]!
    const about = async (id: string) =>
      (await eventsOf('calendar/all.ics'))
        .filter(({ uid }) => uid.includes(keyIn(id)))
        .map(({ uid, start, status, sequence }) => [uid.split('-')[0], start.toDateString(), status, sequence])

    it('show visits, and go on showing those that were called off', async () => {
      const path = 'calendar/TH-83.ics?lang=th'
      const find = async () =>
        (await eventsOf(path)).find(({ summary }) => JSON.stringify(summary).includes('เซี่ยเหมิน สาธารณ'))!
      const event = await find()
      expect(event).toMatchObject({ status: 'CONFIRMED', sequence: 1, datetype: 'date' })
      expect(event.start.toDateString()).toBe('Mon Jan 31 2022')
      expect(event.end!.toDateString()).toBe('Thu Feb 03 2022')
      const { id } = (await store.db.engagement.findFirst({ where: { startsOn: '2022-01-31' } }))!
      await make('cancelEngagement', 'engagement', {
        engagement: encodeId('Engagement', id),
        expectedVersion: 1,
        sources: [source],
      })
      expect(await find()).toMatchObject({ status: 'CANCELLED', sequence: 2, uid: event.uid })
    })

    it('show ends of terms and the last days to give notice, until neither matters', async () => {
      const { id } = await sign({ kind: 'FIXED', expiresOn: '2031-03-03', noticeMonths: 6 }, 'aichi')
      const mine = async () => (await about(id)).filter(([category]) => category !== 'anniversary')
      expect(await mine()).toEqual([
        ['expiry', 'Mon Mar 03 2031', 'CONFIRMED', 2],
        ['notice', 'Tue Sep 03 2030', 'CONFIRMED', 2],
      ])
      const notice = { on: '2024-01-01', endsOn: '2029-05-05', sources: [source] }
      await make('giveNotice', 'agreement', { agreement: id, expectedVersion: 2, ...notice })
      expect(await mine()).toEqual([
        ['expiry', 'Sat May 05 2029', 'CONFIRMED', 3],
        ['notice', 'Sun Nov 05 2028', 'CANCELLED', 3],
      ])
      await make('terminateAgreement', 'agreement', {
        agreement: id,
        expectedVersion: 3,
        on: '2025-01-01',
        sources: [source],
      })
      expect((await mine()).map(([, , status]) => status)).toEqual(['CANCELLED', 'CANCELLED'])
    })

    it('show anniversaries of the next ten years, and cancel those of what was terminated', async () => {
      const { id } = await sign({ kind: 'OPEN_ENDED' }, 'busan')
      const mine = async () => (await about(id)).filter(([category]) => category === 'anniversary')
      expect(await mine()).toEqual([['anniversary', 'Tue Mar 04 2031', 'CONFIRMED', 2]])
      const events = await eventsOf('calendar/phuket.ics?lang=th')
      const { summary } = events.find(({ uid }) => uid.startsWith(`anniversary-10-${keyIn(id)}`))!
      expect(JSON.stringify(summary)).toContain('ครบรอบ 10 ปีการลงนาม: Memorandum with busan')
      const ended = { agreement: id, expectedVersion: 2, on: '2025-01-01', sources: [source] }
      await make('terminateAgreement', 'agreement', ended)
      expect(await mine()).toEqual([['anniversary', 'Tue Mar 04 2031', 'CANCELLED', 3]])
    })

    it('are whole, folded where the standard says, and ask to be looked at again', async () => {
      for (const path of ['calendar/all.ics', 'calendar/all.ics?lang=th', 'calendar/TH-10.ics?lang=th']) {
        const content = await text(path)
        expect(content).toMatch(/^BEGIN:VCALENDAR\r\n.*\r\nEND:VCALENDAR\r\n$/s)
        for (const line of content.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
        expect(content.replaceAll('\r\n', '')).not.toMatch(/[\r\n\uFFFD]/)
        expect(content).toContain('\r\nREFRESH-INTERVAL;VALUE=DURATION:PT6H\r\n')
        expect(content).toContain('\r\nX-PUBLISHED-TTL:PT6H\r\n')
      }
      const all = await eventsOf('calendar/all.ics')
      const uids = all.map(({ uid }) => uid)
      expect(new Set(uids).size).toBe(uids.length)
      const thai = await eventsOf('calendar/all.ics?lang=th')
      expect(thai.map(({ uid }) => uid)).toEqual(uids)
      expect((await eventsOf('calendar/TH-83.ics')).length).toBeLessThan(all.length)
    })

    it('are there for provinces and in two languages, and nothing else', async () => {
      const refusal = async (path: string) => {
        const response = await get(path)
        return [response.status, (await response.json()).errors[0].extensions.code]
      }
      expect(await refusal('calendar/TH-99.ics')).toEqual([404, 'NOT_FOUND'])
      expect(await refusal('calendar/..%2f..%2fmanifest.json')).toEqual([404, 'NOT_FOUND'])
      expect(await refusal('calendar/TH-83.ics?lang=fr')).toEqual([400, 'BAD_INPUT'])
      expect(await text('calendar/TH-12.ics')).toContain('BEGIN:VCALENDAR')
      expect(await text('calendar/Phuket.ics')).toBe(await text('calendar/TH-83.ics'))
      const { errors } = await (await get('calendar/phukett.ics')).json()
      expect(errors[0].message).toContain('Did you mean phuket (TH-83)?')
    })
  })
})
