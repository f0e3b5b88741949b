import { gunzipSync } from 'node:zlib'
import { type GraphQLInputObjectType, getNamedType, getOperationAST, print } from 'graphql'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { queryVariables } from '../../sdk/test/query-variables.ts'
import { requestLine } from '../src/http/request-line.ts'
import { schema } from '../src/schema/index.ts'
import { encodeId } from '../src/store/records/global-id.ts'
import { officeTypes } from '../src/store/records/office.ts'
import type { Store } from '../src/store/store.ts'
import { openStream, pause, serve } from './events.ts'
import { generatedOperations } from './generated-operations.ts'
import { giveKey, idOf } from './keys.ts'
import { madeUp } from './made-up.ts'
import { office } from './office.ts'
import { registerValues } from './register-values.ts'
import { shippedOperations } from './shipped-operations.ts'
import { oneDatabase, openTestStore } from './stores.ts'
import { written } from './write.ts'

// A marked word stands in every text that an office can keep for itself. Whoever does not hold a key of that office asks
// for everything that the server has, on every road, and must not find it.

const mark = 'Zwetschgenkuchen'
const thaiMark = 'ขนมเค้กลูกพลัม'
/** Figures that stand nowhere else, for fields that are no texts. */
const figures = ['7712345.67', '0592 7712345']
const marks = [mark, thaiMark, ...figures]

/** Also where it is encoded, as in ids and cursors. */
const readable = (text: string): string =>
  [text, ...(text.match(/[\w-]{12,}/g) ?? []).map(word => Buffer.from(word, 'base64url').toString())]
    .join('\n')
    .toLowerCase()
const findMarks = (text: string): string[] => {
  const all = readable(text)
  return marks.filter(each => all.includes(each.toLowerCase()))
}

const everything = ['read', 'write:registry', 'write:facts', 'publish', 'subscribe:changes', 'admin:keys'] as const
const xiamen = encodeId('SisterCity', 'xiamen')

const officeMutations = Object.values(schema.getMutationType()!.getFields()).filter(
  ({ extensions }) => extensions['scope'] === 'write:office',
)
const inputOf = (name: string): GraphQLInputObjectType =>
  getNamedType(schema.getMutationType()!.getFields()[name]!.args[0]!.type) as GraphQLInputObjectType

let requests = 0

/** Every field of an input, with the marked word wherever a text fits. */
const marked = (name: string, rest: Record<string, unknown>): Record<string, unknown> => {
  const special: Record<string, unknown> = {
    mail: `${mark}@example.org`,
    phone: figures[1],
    amount: Number(figures[0]),
    fiscalYear: 2569,
    about: xiamen,
    idempotencyKey: `Request ${++requests}`,
  }
  const fields = Object.values(inputOf(name).getFields()).map(({ name: field, type }) => {
    if (field in rest) return [field, rest[field]]
    if (field in special) return [field, special[field]]
    if (getNamedType(type).name === 'String') return [field, `${mark} ${thaiMark} ${field}`]
    return [field, madeUp(type)]
  })
  return Object.fromEntries(fields)
}

describe.each(oneDatabase)('the private layer on %s', kind => {
  let store: Store
  let server: Awaited<ReturnType<typeof serve>>
  let officer: string
  let follower: string
  /** Those who must find nothing, each with what they send */
  const others: Record<string, string | undefined> = {}
  const ids: Record<string, string> = {}
  const logged: string[] = []
  const counts = '{ register { counts { agreements sisterCities } } changes { totalCount } }'
  let before: string

  const headersOf = (key: string | undefined) => ({
    'content-type': 'application/json',
    ...(key !== undefined && { authorization: `Bearer ${key}` }),
  })
  const post = async (key: string | undefined, query: string, variables: object = {}): Promise<string> => {
    const body = JSON.stringify({ query, variables })
    const response = await fetch(`${server.url}/graphql`, { method: 'POST', headers: headersOf(key), body })
    return `${JSON.stringify([...response.headers])} ${await response.text()}`
  }
  const mutate = async (key: string | undefined, name: string, input: object): Promise<string> =>
    post(
      key,
      `mutation ($input: ${inputOf(name).name}!) { ${name}(input: $input) {
        __typename ... on WriteError { code message path } ... on ValidationError { violations { code message path } }
      } }`,
      { input },
    )
  /** What an office writes, with the id of what it wrote. */
  const plant = async (name: string, returned: string, rest: object = {}): Promise<string> => {
    const input = marked(name, { province: encodeId('Province', 'TH-83'), ...rest })
    const Name = `${name[0]!.toUpperCase()}${name.slice(1)}`
    const answer = await post(
      officer,
      `mutation ($input: ${Name}Input!) { ${name}(input: $input) { ... on ${Name}Success { ${returned} { id } } } }`,
      { input },
    )
    const id = /"id":"([^"]+)"/.exec(answer)?.[1]
    if (id === undefined) throw new Error(answer)
    return id
  }
  const body = (answer: string): string => answer.slice(answer.indexOf('] {') + 2)

  beforeAll(async () => {
    vi.spyOn(console, 'error').mockImplementation((...line) => void logged.push(line.join(' ')))
    vi.spyOn(console, 'warn').mockImplementation((...line) => void logged.push(line.join(' ')))
    store = await openTestStore(kind)
    server = await serve(store, { answerCacheBytes: 4_000_000, reports: [requestLine(line => logged.push(line))] })
    const inPhuket = { provinceIds: ['TH-83'] }
    officer = await giveKey(store, ['read', 'read:office', 'write:office', 'subscribe:changes'], inPhuket)
    follower = await giveKey(store, ['read', 'subscribe:changes'])
    others['anonymous'] = undefined
    others['an office elsewhere'] = await giveKey(store, [...everything, 'read:office', 'write:office'], {
      provinceIds: ['TH-10'],
    })
    others['a key for all provinces'] = await giveKey(store, [...everything, 'read:office', 'write:office'])
    others['a key of the province without the scope'] = await giveKey(store, everything, inPhuket)
    others['a revoked key of the office'] = await giveKey(store, ['read', 'read:office'], {
      ...inPhuket,
      revokedAt: new Date(),
    })
    before = body(await post(undefined, counts))
    await written(
      store,
      'registerSource',
      { kind: 'NEWS', title: 'A page of before', language: 'en', reason: 'So that there is a public change.' },
      { viewer: office, selection: '' },
    )
    ids['OfficeNote'] = await plant('recordOfficeNote', 'note', { kind: 'GIFT' })
    ids['OfficeContact'] = await plant('recordOfficeContact', 'contact')
    ids['OfficeBudgetLine'] = await plant('recordOfficeBudgetLine', 'budgetLine')
    await plant('changeOfficeNote', 'note', { note: ids['OfficeNote'], expectedVersion: 1 })
    await plant('changeOfficeContact', 'contact', { contact: ids['OfficeContact'], expectedVersion: 1 })
    await plant('changeOfficeBudgetLine', 'budgetLine', { budgetLine: ids['OfficeBudgetLine'], expectedVersion: 1 })
  })
  afterAll(async () => {
    vi.restoreAllMocks()
    await server.stop()
    await store.close()
  })

  it('has the marked word in every text of an office, for the office', async () => {
    const answer = await post(
      officer,
      `{ office(province: "phuket") {
        notes { nodes { title text about { id } } }
        contacts { nodes { name post organization mail phone purpose note } }
        budgetLines { nodes { title amount fund note } }
        changes { nodes { reason before after } }
      } }`,
    )
    expect(findMarks(answer).sort()).toEqual([...marks].sort())
    const { notes, contacts, budgetLines } = JSON.parse(body(answer)).data.office
    const texts = [...notes.nodes, ...contacts.nodes, ...budgetLines.nodes].flatMap(node =>
      Object.values(node).filter(value => typeof value === 'string'),
    )
    expect(texts.length).toBeGreaterThanOrEqual(12)
    for (const text of texts) expect(findMarks(String(text))).not.toEqual([])
    expect(answer).toContain('"private, no-store"')
    expect(ids).toMatchObject(Object.fromEntries(officeTypes.map(type => [type, expect.any(String)])))
  })

  const callers = [
    'anonymous',
    'an office elsewhere',
    'a key for all provinces',
    'a key of the province without the scope',
    'a revoked key of the office',
  ]

  // The others are told apart by the same gates, so two stand for all here.
  it.each(callers.slice(0, 2))('%s finds it by no operation that is shipped', async caller => {
    for (const { name, document } of await shippedOperations()) {
      if (getOperationAST(document)?.operation !== 'query') continue
      const own = name.replace(/^SDK: /, '')
      const asked = queryVariables[own as keyof typeof queryVariables] ?? [{}]
      for (const variables of asked)
        expect([name, findMarks(await post(others[caller], print(document), variables))]).toEqual([name, []])
    }
  })

  it.each(callers)('%s finds it by no other question', async caller => {
    const key = others[caller]
    const values = { ...registerValues, text: [mark, thaiMark, 'Li'], id: Object.values(ids) }
    const questions = generatedOperations(schema, 20_261_129, values)
    for (let i = 0; i < 60; i++) {
      const { query, variables } = questions.next().value!
      const answer = await post(key, query, variables)
      // What was asked for stands in the message of an error.
      const found = findMarks(answer.replaceAll(mark, '').replaceAll(thaiMark, ''))
      expect([query, found]).toEqual([query, []])
    }
    for (const id of Object.values(ids)) {
      expect(body(await post(key, 'query ($id: ID!) { node(id: $id) { id } }', { id }))).not.toContain('"node":{')
      expect(findMarks(await post(key, 'query ($id: ID!) { nodes(ids: [$id]) { __typename } }', { id }))).toEqual([])
    }
    const search = await post(
      key,
      'query ($text: String!) { search(text: $text) { totalCount nodes { __typename } } }',
      {
        text: mark,
      },
    )
    expect(search).not.toContain('"nodes":[{')
    const files = await post(
      key,
      `{ sisterCities(first: 100) { nodes { officeFile { notes { totalCount } contacts { totalCount } } } } }`,
    )
    expect(files).not.toMatch(/"totalCount":[1-9]/)
  })

  it.each(callers)(
    '%s gets it from no mutation, and cannot tell what there is from what there never was',
    async caller => {
      const key = others[caller]
      const never = Object.fromEntries(officeTypes.map(type => [type, encodeId(type, 'never')]))
      for (const { name } of officeMutations) {
        const about = (those: Record<string, string>) => ({
          ...(madeUp(inputOf(name)) as object),
          province: encodeId('Province', 'TH-83'),
          note: those['OfficeNote'],
          contact: those['OfficeContact'],
          contacts: [those['OfficeContact']],
          budgetLine: those['OfficeBudgetLine'],
          officeRecord: those['OfficeNote'],
          expectedVersion: 2,
        })
        const fields = Object.keys(inputOf(name).getFields())
        const only = (input: object) =>
          Object.fromEntries(Object.entries(input).filter(([field]) => fields.includes(field)))
        const there = await mutate(key, name, only(about(ids)))
        expect(there).not.toContain('Success"')
        expect(findMarks(there)).toEqual([])
        expect(body(there)).toBe(body(await mutate(key, name, only(about(never)))))
      }
      expect(
        body(await post(officer, '{ office(province: "TH-83") { notes { totalCount } contacts { totalCount } } }')),
      ).toBe('{"data":{"office":{"notes":{"totalCount":1},"contacts":{"totalCount":1}}}}')
    },
  )

  it('is in no file of an export, no calendar, no feed, and no other page', async () => {
    const manifest = await (await fetch(`${server.url}/export/latest/manifest.json`)).json()
    const paths = [
      ...manifest.files.map(({ url }: { url: string }) => url),
      '/export/latest/manifest.json',
      '/export/',
      '/export/changes.jsonl',
      '/export/changes.jsonl?province=TH-83',
      '/export/changes.jsonl?sisterCity=xiamen',
      '/export/calendar/all.ics',
      '/export/calendar/TH-83.ics?lang=th',
      '/health/ready',
      '/version',
      '/schema.graphql',
    ]
    expect(paths.length).toBeGreaterThan(30)
    for (const path of paths)
      for (const key of [undefined, others['an office elsewhere']]) {
        const response = await fetch(`${server.url}${path}`, { headers: headersOf(key) })
        const bytes = Buffer.from(await response.arrayBuffer())
        const text = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes).toString() : bytes.toString()
        expect([path, findMarks(text + JSON.stringify([...response.headers]))]).toEqual([path, []])
      }
  })

  it('reaches no follower of the public changes, and its office at once', async () => {
    const everyone = await openStream(
      server.url,
      follower,
      'subscription { changes { revision type before after reason } }',
    )
    const own = await openStream(
      server.url,
      officer,
      'subscription { officeChanges(province: "phuket") { revision recordType after } }',
    )
    await plant('recordOfficeNote', 'note', { kind: 'DRAFT' })
    const { revision } = await written(
      store,
      'registerSource',
      { kind: 'NEWS', title: 'A page', language: 'en', reason: 'So that there is something to hear of.' },
      { viewer: office, selection: '' },
    )
    const [heard] = await everyone.take(1)
    expect(heard!.data.data.changes).toMatchObject({ revision, type: 'Source' })
    const [kept] = await own.take(1)
    expect(kept!.data.data.officeChanges).toMatchObject({ revision: revision - 1, recordType: 'OFFICE_NOTE' })
    everyone.leave()
    own.leave()
    for (const key of [others['an office elsewhere'], others['a key for all provinces'], follower]) {
      const refused = await openStream(
        server.url,
        key,
        'subscription { officeChanges(province: "phuket") { revision } }',
      )
      const [event] = await refused.take(1)
      expect(event!.data.errors[0].extensions.code).toBe('FORBIDDEN')
      refused.leave()
    }
  })

  it('ends for a follower from whose key the province is taken, before anything more is told', async () => {
    const short = await giveKey(store, ['read', 'read:office', 'subscribe:changes'], { provinceIds: ['TH-83'] })
    const stream = await openStream(server.url, short, 'subscription { officeChanges(province: "phuket") { after } }')
    const waiting = stream.take(2)
    // The state of a key may be a second old when an event is sent.
    await pause(1_200)
    await store.db.apiKey.update({ where: { id: idOf(short) }, data: { provinceIds: ['TH-10'] } })
    await plant('changeOfficeNote', 'note', { note: ids['OfficeNote'], expectedVersion: 2 })
    const events = await waiting
    expect(events.map(({ event, data }) => [event, data?.errors?.[0].extensions.code])).toEqual([
      ['next', 'FORBIDDEN'],
      ['complete', undefined],
    ])
  })

  it('shows in no public count, and in the revision as a number alone', async () => {
    const { data } = JSON.parse(body(await post(undefined, counts)))
    const { data: earlier } = JSON.parse(before)
    expect(data.register).toEqual(earlier.register)
    expect(data.changes.totalCount).toBe(2)
    const { changes } = JSON.parse(body(await post(undefined, '{ changes { nodes { revision actor } } }'))).data
    expect(changes.nodes).toEqual([
      { revision: 1, actor: 'Officer' },
      { revision: 9, actor: 'Officer' },
    ])
  })

  it('is in no kept answer: what an officer asked by GET is nobody else’s', async () => {
    const url = `${server.url}/graphql?query=${encodeURIComponent('{ office(province: "phuket") { notes { nodes { text } } } }')}`
    const own = await fetch(url, { headers: headersOf(officer) })
    expect(findMarks(await own.text())).not.toEqual([])
    expect([own.headers.get('cache-control'), own.headers.get('etag')]).toEqual(['private, no-store', null])
    for (let i = 0; i < 2; i++) {
      const foreign = await fetch(url, { headers: {} })
      expect(foreign.headers.get('cache-control')).toBe('private, no-store')
      expect(await foreign.text()).toContain('UNAUTHENTICATED')
    }
    const file = '{ sisterCity(slug: "xiamen") { officeFile { __typename } } }'
    for (let i = 0; i < 2; i++) {
      expect(await post(officer, file)).toContain('OfficeFile')
      for (const key of [undefined, others['a key of the province without the scope']])
        expect(await post(key, file)).toMatch(/UNAUTHENTICATED|FORBIDDEN/)
    }
  })

  it('is in no line of the log, not even of what went wrong', async () => {
    const ask = vi.spyOn(store.db, '$transaction').mockRejectedValueOnce(new Error(`duplicate key: (${mark})`))
    const name = 'recordOfficeNote'
    const input = marked(name, { province: encodeId('Province', 'TH-83'), kind: 'NOTE', text: mark })
    const answer = await mutate(officer, name, input)
    expect(ask).toHaveBeenCalled()
    ask.mockRestore()
    expect(findMarks(answer)).toEqual([])
    expect(logged.length).toBeGreaterThan(100)
    expect(logged.filter(line => findMarks(line).length > 0)).toEqual([])
  })

  it('leaves nothing of an erased contact, neither in the history of the office nor in the database', async () => {
    const rows = () =>
      store.db.$queryRaw<{ text: string }[]>`
        SELECT to_jsonb(c)::text AS text FROM office_change c WHERE type = 'OfficeContact'
        UNION ALL SELECT to_jsonb(c)::text FROM office_contact c
        UNION ALL SELECT to_jsonb(c)::text FROM change c
        UNION ALL SELECT to_jsonb(c)::text FROM idempotency_record c WHERE command LIKE '%Contact%'`
    expect((await rows()).some(({ text }) => findMarks(text).length > 0)).toBe(true)
    const erased = await mutate(officer, 'eraseOfficeContacts', {
      province: encodeId('Province', 'TH-83'),
      notConfirmedSince: '2026-01-01',
      reason: `${mark} asked for it.`,
    })
    expect(erased).toContain('EraseOfficeContactsSuccess')
    expect((await rows()).filter(({ text }) => findMarks(text).length > 0)).toEqual([])
    const { data } = JSON.parse(
      body(
        await post(
          officer,
          `{ office(province: "phuket") { contacts { totalCount } changes(last: 1) { nodes { operation recordType erased reason before after } } } }`,
        ),
      ),
    )
    expect(data.office).toEqual({
      contacts: { totalCount: 0 },
      changes: {
        nodes: [
          { operation: 'DELETED', recordType: 'OFFICE_CONTACT', erased: true, reason: null, before: null, after: null },
        ],
      },
    })
  })
})
