import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { giveKey, send } from '../../test/keys.ts'
import { openTestStore } from '../../test/stores.ts'
import { fingerprint } from '../../test/write.ts'
import { createApp } from '../app.ts'
import { encodeId } from '../store/records/global-id.ts'
import type { Store } from '../store/store.ts'

const result = `
  __typename
  ... on WriteError { code message path }
  ... on ValidationError { violations { code message path } }`
const signing = `mutation ($input: SignAgreementInput!) { signAgreement(input: $input) { ${result} } }`

describe('what does not fit its type', () => {
  let store: Store
  let key: string
  let fetch: (request: Request) => Promise<Response>
  let agreement: string
  beforeAll(async () => {
    store = await openTestStore()
    fetch = createApp(store).fetch
    key = await giveKey(store, ['read', 'write:registry'])
    const { id } = await store.db.agreement.findFirstOrThrow()
    agreement = encodeId('Agreement', id)
  })
  afterAll(() => store.close())

  const ask = (query: string, variables: object, language?: string) =>
    send(
      request => {
        if (language) request.headers.set('accept-language', language)
        return fetch(request)
      },
      { key },
      query,
      variables,
    )
  /** Asks, and makes sure that nothing was written. */
  const refused = async (...asked: Parameters<typeof ask>) => {
    const written = async () => ({ ...(await fingerprint(store)), api_key: 'says when it was used' })
    const before = await written()
    const answer = await ask(...asked)
    expect(await written()).toEqual(before)
    return answer
  }

  it.each([
    [{ place: encodeId('Province', 'TH-83'), outsideName: 'Atlantis' }, {}],
    [{}, {}],
    // In another part of the input something else is wrong, which is told as well.
    [{ place: encodeId('Province', 'TH-83') }, { member: encodeId('Province', 'TH-83'), role: 7 }],
  ])('is %j, of which exactly one is to be given', async (who, rest) => {
    const { id } = await store.db.network.findFirstOrThrow()
    const input = { network: encodeId('Network', id), expectedVersion: 1, who, sources: [], reason: 'x', ...rest }
    const query = `mutation ($input: AddMembershipInput!) { addMembership(input: $input) { ${result} } }`
    const { data, errors } = await refused(query, { input })
    expect(errors).toBeUndefined()
    const found = data.addMembership.violations.map(
      ({ path, message }: { path: string[]; message: string }) => `${path.join('.')}: ${message}`,
    )
    expect(found).toContainEqual(expect.stringMatching(/^input\.who: Give exactly one of /))
  })

  it('in the input of a mutation is one ValidationError, with everything at its path', async () => {
    const input = {
      agreement: 'nonsense',
      on: '2569-01-05',
      place: 7,
      sectors: ['TRADE', 'FISHING'],
      term: { kind: 'FIXED', months: 'three', expiresOn: '2026-02-30' },
      awaitsEntry: 'yes',
      colour: 'red',
      sources: [null],
      reason: ' ',
    }
    const { data, errors } = await refused(signing, { input })
    expect(errors).toBeUndefined()
    expect(data.signAgreement).toMatchObject({ __typename: 'ValidationError', code: 'VALIDATION_FAILED' })
    const found = data.signAgreement.violations.map(
      ({ code, path, message }: { code: string; path: string[]; message: string }) =>
        `${path.join('.')} ${code} ${message}`,
    )
    expect(found.sort()).toEqual([
      'input.agreement BAD_ID This is not an id of this API: give the "id" of an Agreement.',
      'input.awaitsEntry BAD_VALUE "yes" is not true or false.',
      'input.colour UNKNOWN_FIELD "colour" is not a field of SignAgreementInput: check its spelling, or leave it out.',
      'input.expectedVersion MISSING expectedVersion is missing: give it.',
      'input.on BUDDHIST_YEAR 2569 is a Buddhist-era year; use 2026-01-05',
      'input.place BAD_VALUE 7 is not a text: put it in quotes.',
      'input.reason REASON_MISSING Say why, in a sentence.',
      'input.sectors.1 BAD_CHOICE "FISHING" is not one of the values of sectors.1: give one of TRADE, INVESTMENT, EDUCATION, CULTURE, ARTS, TOURISM, ENVIRONMENT, TECHNOLOGY, OTHER.',
      'input.sources.0 MISSING sources.0 is missing: give it.',
      'input.term.expiresOn BAD_DATE 2026-02-30 is not in the calendar; days of 2026-02 run from 01 to 28',
      'input.term.months BAD_VALUE "three" is not a whole number: write it in digits, like 12.',
    ])
  })

  it.each([
    ['th', '2569 เป็นปีพุทธศักราช ให้ใช้ 2026 (ค.ศ.)'],
    ['th-TH,th;q=0.9,en;q=0.8', '2569 เป็นปีพุทธศักราช ให้ใช้ 2026 (ค.ศ.)'],
    ['en-GB,en;q=0.9,th;q=0.8', '2569 is a Buddhist-era year; use 2026'],
    ['de', '2569 is a Buddhist-era year; use 2026'],
    ['th;q=0', '2569 is a Buddhist-era year; use 2026'],
  ])('is told in the language that the client prefers: %s', async (language, message) => {
    const term = { kind: 'UNKNOWN' }
    const input = { agreement, expectedVersion: 1, on: '๒๕๖๙', term, sources: [], reason: 'ลอง' }
    const { data } = await ask(signing, { input }, language)
    expect(data.signAgreement.violations).toEqual([{ code: 'BUDDHIST_YEAR', message, path: ['input', 'on'] }])
  })

  it('comes after the scope: who may not write learns no more', async () => {
    const { data } = await send(fetch, {}, signing, { input: {} })
    expect(data.signAgreement).toMatchObject({ __typename: 'ForbiddenError', code: 'UNAUTHENTICATED' })
  })

  it('is found in variables within an input too, and lets other mutations be', async () => {
    const query = `mutation ($on: PartialDate!, $kind: OrganizationKind!, $province: ID!, $source: ID!) {
      wrong: signAgreement(input: {
        agreement: "${agreement}", expectedVersion: 1, on: $on, term: { kind: UNKNOWN }, sources: [$source], reason: "To try it."
      }) { ${result} }
      right: registerOrganization(input: {
        province: $province, kind: $kind, nameEn: "Harbour Desk", sources: [$source], reason: "To try it."
      }) { __typename }
    }`
    const province = encodeId('Province', 'TH-83')
    const source = encodeId('Source', 'seed-phuket-2016')
    const { data, errors } = await ask(query, { on: 'May', kind: 'OFFICE', province, source })
    expect(errors).toBeUndefined()
    expect(data.wrong.violations).toMatchObject([{ code: 'BAD_DATE', path: ['input', 'on'] }])
    expect(data.right).toEqual({ __typename: 'RegisterOrganizationSuccess' })
  })

  it('reads Thai digits in dates and in numbers given as text', async () => {
    const { id, version } = await store.db.consulate.findFirstOrThrow({ where: { closedOn: null } })
    const query = `mutation ($input: ConfirmConsulateInput!) {
      confirmConsulate(input: $input) { ${result} ... on ConfirmConsulateSuccess { consulate { confirmedOn } } }
    }`
    const sources = [encodeId('Source', 'seed-phuket-2016')]
    const expectedVersion = String(version).replace(/\d/g, digit => '๐๑๒๓๔๕๖๗๘๙'[Number(digit)]!)
    const consulate = encodeId('Consulate', id)
    const input = { consulate, expectedVersion, confirmedOn: '๒๐๒๖-๑๑-๒๐', sources, reason: 'ลอง' }
    const { data } = await ask(query, { input })
    expect(data.confirmConsulate).toMatchObject({ consulate: { confirmedOn: '2026-11-20' } })
  })

  const filtering = 'query ($filter: AgreementFilter) { agreements(filter: $filter) { totalCount } }'

  it('elsewhere is an error of the request, with the same violations', async () => {
    const filter = { status: ['ALIVE'], signedFrom: '2561-05-09', asOf: '2018' }
    const { data, errors } = await ask(filtering, { filter }, 'th')
    expect(data).toBeUndefined()
    expect(errors).toMatchObject([
      {
        message: expect.stringContaining('filter.signedFrom: 2561 เป็นปีพุทธศักราช ให้ใช้ 2018-05-09 (ค.ศ.)'),
        extensions: {
          code: 'BAD_INPUT',
          violations: [
            { code: 'BAD_CHOICE', path: ['filter', 'status', '0'] },
            { code: 'BUDDHIST_YEAR', path: ['filter', 'signedFrom'] },
            { code: 'BAD_DATE', path: ['filter', 'asOf'] },
          ],
        },
      },
    ])
  })

  it('in a variable that is also used outside an input is an error of the request', async () => {
    const query = `mutation ($input: SignAgreementInput!, $wanted: Boolean!) {
      signAgreement(input: $input) @include(if: $wanted) { __typename }
    }`
    const { data, errors } = await refused(query, { input: {}, wanted: 'yes' })
    expect(data).toBeUndefined()
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_INPUT', violations: expect.any(Array) } }])
  })

  it('in a document comes with its violations too', async () => {
    const query = `{ agreements(filter: { status: [ALIVE], signedFrom: "๒๕๖๑-๐๕-๐๙" }) { totalCount } }`
    const { errors } = await ask(query, {})
    expect(errors).toMatchObject([
      {
        extensions: {
          violations: [
            { code: 'BAD_CHOICE', path: ['filter', 'status', '0'] },
            { code: 'BUDDHIST_YEAR', path: ['filter', 'signedFrom'], message: expect.stringContaining('2018-05-09') },
          ],
        },
      },
    ])
  })

  it.each([
    ['the value of a field', { on: 'x'.repeat(5_000) }],
    ['the name of a field', { ['x'.repeat(5_000)]: 1 }],
    ['an object', { on: { text: 'x'.repeat(5_000) } }],
    ['the value of an enum', { term: { kind: 'x'.repeat(5_000) } }],
    ['an id', { agreement: 'x'.repeat(5_000) }],
  ])('never sends back %s whole', async (_, input) => {
    const typed = JSON.stringify((await ask(signing, { input })).data)
    expect(typed).not.toMatch(/x{100}/)
    const elsewhere = await ask(filtering, { filter: { signedFrom: 'x'.repeat(5_000), ...input } })
    expect(JSON.stringify(elsewhere.errors)).not.toMatch(/x{100}/)
  })

  it('of a subscription is told too', async () => {
    const query = 'subscription ($types: [String!]) { changes(types: $types) { revision } }'
    const headers = { 'content-type': 'application/json', accept: 'text/event-stream' }
    const body = JSON.stringify({ query, variables: { types: [7] } })
    const response = await fetch(new Request('http://register.test/graphql', { method: 'POST', headers, body }))
    expect(await response.text()).toContain('"path":["types","0"]')
  })
})
