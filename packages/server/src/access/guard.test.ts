import { type GraphQLField, getNamedType, isInterfaceType, isObjectType, isRequiredArgument } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { forged, giveKey, idOf, send } from '../../test/keys.ts'
import { madeUp } from '../../test/made-up.ts'
import { oneDatabase, openTestStore } from '../../test/stores.ts'
import { fingerprint } from '../../test/write.ts'
import { createApp } from '../app.ts'
import { today } from '../register/today.ts'
import { schema } from '../schema/index.ts'
import { encodeId } from '../store/records/global-id.ts'
import type { Store } from '../store/store.ts'
import { isScope, type Scope, scopes } from './scopes.ts'
import { makeSecret } from './secret.ts'

// Every mutation and every restricted field is tried with every key that must not pass. What is to be tried comes from the
// schema, so a new mutation is tried from its first day; what it takes to be about another province has to be said below.

type Field = GraphQLField<unknown, unknown>

const everyScope = Object.keys(scopes) as Scope[]

const fieldsOf = (type: unknown): Field[] =>
  isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : []

const mutations = fieldsOf(schema.getMutationType())
const named = <Each extends { name: string }>(all: readonly Each[]): [string, Each][] =>
  all.map(each => [each.name, each])

const scopeOf = (element: { name: string; extensions: Readonly<Record<string, unknown>> }): Scope => {
  const scope = element.extensions['scope']
  if (typeof scope !== 'string' || !isScope(scope)) throw new Error(`${element.name} names no scope`)
  return scope
}

const documentOf = ({ name, args }: Field): string =>
  `mutation ($input: ${args.find(arg => arg.name === 'input')!.type}) {
    ${name}(input: $input) { __typename ... on WriteError { code message path } }
  }`

const inputOf = ({ args }: Field): Record<string, unknown> =>
  madeUp(args.find(arg => arg.name === 'input')!.type) as Record<string, unknown>

/** Everything in the database but when keys were used. */
const writtenIn = async (store: Store) => {
  const { api_key: _, ...tables } = await fingerprint(store)
  return { ...tables, keys: await store.db.apiKey.findMany({ omit: { lastUsedAt: true }, orderBy: { id: 'asc' } }) }
}

describe('the schema says who may', () => {
  it.each(named(mutations))('%s', (_, mutation) => {
    expect(mutation.description).toContain(`Requires the scope \`${scopeOf(mutation)}\`.`)
  })

  const restricted = Object.values(schema.getTypeMap()).flatMap(type =>
    type === schema.getMutationType()
      ? []
      : fieldsOf(type).flatMap(field => ('scope' in field.extensions ? [[`${type.name}.${field.name}`, field]] : [])),
  ) as [string, Field][]

  it.each(restricted)('%s', (_, field) => {
    expect(field.description).toContain(`the scope \`${scopeOf(field)}\``)
  })

  it('and of restricted fields, those of Query are tried below, others with the feed and the private layer, and there are no more', () => {
    const others = restricted.map(([coordinate]) => coordinate).filter(name => !name.startsWith('Query.'))
    expect(others.filter(name => !name.endsWith('.officeFile'))).toEqual([
      'Subscription.officeChanges',
      'Subscription.changes',
    ])
    expect(restricted.map(([coordinate]) => coordinate)).toContain('Query.keys')
  })

  it('restricted types are reached through restricted fields alone', () => {
    const open: string[] = []
    for (const type of Object.values(schema.getTypeMap()))
      for (const field of fieldsOf(type)) {
        const to = getNamedType(field.type)
        if (!('scope' in to.extensions)) continue
        const mutation = mutations.find(({ name }) => `${name}Success`.toLowerCase() === type.name.toLowerCase())
        if (scopeOf(mutation ?? field) !== scopeOf(to)) open.push(`${type.name}.${field.name}`)
      }
    expect(open).toEqual([])
  })
})

interface Bangkok {
  readonly agreement: string
  /** The foreign side of the agreement */
  readonly partner: string
  readonly version: number
  /** A sister city that Bangkok has no tie with */
  readonly stranger: string
  readonly source: string
  readonly key: string
  readonly partnership: string
  readonly sisterCity: string
  readonly engagement: string
  readonly commitment: string
  readonly document: string
  readonly consulate: string
  readonly municipality: string
  readonly organization: string
  readonly engagementSeries: string
  readonly template: string
  readonly network: string
  /** A network of which Bangkok is the only member */
  readonly ownNetwork: string
  readonly person: string
  readonly responsibility: string
  readonly fact: string
  readonly facts: readonly string[]
  readonly conflict: string
}

const province = encodeId('Province', 'TH-10')

const aboutAgreement = ({ agreement, version, source }: Bangkok) => ({
  agreement,
  expectedVersion: version,
  sources: [source],
})
const inBangkok = ({ source }: Bangkok) => ({ province, sources: [source] })
const visit = ({ source }: Bangkok) => ({
  province,
  sources: [source],
  startsOn: '2020',
  sisterCities: [],
  countries: ['JP'],
  leaders: [],
  newLeaders: [],
  agreements: [],
  sectors: [],
})

/** What makes an input about Bangkok, for each mutation about a province. */
const aboutBangkok: Record<string, (bangkok: Bangkok) => Record<string, unknown>> = {
  planApprovals: ({ agreement, version, template }) => ({
    agreement,
    expectedVersion: version,
    template,
    fromStep: 1,
  }),
  recordApproval: aboutAgreement,
  signAgreement: aboutAgreement,
  enterAgreementIntoForce: aboutAgreement,
  amendAgreement: aboutAgreement,
  renewAgreement: aboutAgreement,
  giveNotice: aboutAgreement,
  terminateAgreement: aboutAgreement,
  supersedeAgreement: bangkok => ({ ...aboutAgreement(bangkok), by: bangkok.agreement }),
  abandonAgreement: aboutAgreement,
  setTerm: ({ agreement, version }) => ({ agreement, expectedVersion: version }),
  correctAgreement: aboutAgreement,
  proposeAgreement: ({ stranger, source }) => ({
    thaiParty: encodeId('Province', 'TH-10'),
    sisterCity: stranger,
    sources: [source],
  }),
  correctPartnership: ({ partnership }) => ({ partnership, expectedVersion: 1, relationship: 'THEMATIC' }),
  correctSisterCity: ({ sisterCity }) => ({ sisterCity, expectedVersion: 1, note: 'Renamed.' }),
  registerMunicipality: inBangkok,
  correctMunicipality: ({ municipality }) => ({ municipality, expectedVersion: 1, note: 'Renamed.' }),
  registerOrganization: inBangkok,
  correctOrganization: ({ organization }) => ({ organization, expectedVersion: 1, nameTh: 'สำนักงาน' }),
  registerEngagementSeries: inBangkok,
  correctEngagementSeries: ({ engagementSeries }) => ({ engagementSeries, expectedVersion: 1, rhythm: 'MONTHLY' }),
  registerApprovalTemplate: bangkok => ({ ...inBangkok(bangkok), steps: [{ body: 'CABINET', nameEn: 'Draft' }] }),
  correctApprovalTemplate: ({ template }) => ({
    approvalTemplate: template,
    expectedVersion: 1,
    nameEn: 'Path',
    steps: [{ body: 'CABINET', nameEn: 'Draft' }],
  }),
  planEngagement: visit,
  recordEngagement: visit,
  changeEngagement: ({ engagement }) => ({ engagement, expectedVersion: 1, headcount: 3 }),
  cancelEngagement: ({ engagement, source }) => ({ engagement, expectedVersion: 1, sources: [source] }),
  recordEngagementStage: ({ engagement, source }) => ({
    engagement,
    expectedVersion: 1,
    stage: 'CANCELLED',
    on: today(),
    sources: [source],
  }),
  recordCommitment: ({ partnership, source }) => ({
    partnership,
    textEn: 'Meet again',
    owedBy: 'BOTH',
    sources: [source],
    agreement: null,
    engagement: null,
    followUpOf: null,
    organization: null,
    person: null,
    newPerson: null,
    agreedOn: '2020',
    dueOn: null,
  }),
  recordCommitmentEvent: ({ commitment, source }) => ({
    commitment,
    expectedVersion: 1,
    kind: 'DONE',
    on: '2021',
    sources: [source],
  }),
  changeCommitment: ({ commitment }) => ({ commitment, expectedVersion: 1, note: 'In Bangkok.' }),
  recordSignatories: ({ agreement, version }) => ({ agreement, expectedVersion: version, signatories: [] }),
  attachDocument: ({ agreement, source }) => ({
    agreement,
    titleEn: 'Text',
    language: 'th',
    url: 'https://office.example/text.pdf',
    mediaType: 'application/pdf',
    sources: [source],
    approvalStep: null,
    engagement: null,
    fact: null,
    sha256: null,
    pages: null,
  }),
  replaceDocument: ({ document }) => ({
    document,
    expectedVersion: 1,
    url: 'https://office.example/next.pdf',
    mediaType: 'application/pdf',
    sha256: null,
    pages: null,
  }),
  correctDocument: ({ document }) => ({ document, expectedVersion: 1, note: 'Signed.' }),
  openConsulate: bangkok => ({ ...inBangkok(bangkok), country: 'JP' }),
  confirmConsulate: ({ consulate, source }) => ({
    consulate,
    expectedVersion: 1,
    confirmedOn: '2020',
    sources: [source],
  }),
  closeConsulate: ({ consulate, source }) => ({ consulate, expectedVersion: 1, closedOn: '2020', sources: [source] }),
  correctConsulate: ({ consulate }) => ({ consulate, expectedVersion: 1, openedOn: '2019' }),
  appointConsul: ({ consulate, person, source }) => ({ consulate, expectedVersion: 1, person, sources: [source] }),
  endConsul: ({ consulate, person, source }) => ({
    consulate,
    expectedVersion: 1,
    person,
    until: '2020',
    sources: [source],
  }),
  addMember: ({ organization, person, source }) => ({
    organization,
    expectedVersion: 1,
    person,
    role: 'HEAD',
    sources: [source],
  }),
  endMember: ({ organization, person, source }) => ({
    organization,
    expectedVersion: 1,
    person,
    until: '2020',
    sources: [source],
  }),
  assignResponsibility: ({ organization, person }) => ({ organization, person, sector: 'TRADE', from: '2020' }),
  handOver: ({ organization, person }) => ({
    organization,
    fromPerson: person,
    toPerson: encodeId('Person', 'tom-tate'),
    on: '2021-01-01',
  }),
  endResponsibility: ({ responsibility }) => ({ responsibility, expectedVersion: 1, until: '2021' }),
  correctResponsibility: ({ responsibility }) => ({ responsibility, expectedVersion: 1, note: 'Of the port.' }),
  correctNetwork: ({ ownNetwork }) => ({ network: ownNetwork, expectedVersion: 1, acronym: 'MU' }),
  correctPerson: ({ person }) => ({ person, expectedVersion: 1, nameEn: 'Made up anew' }),
  correctMembership: ({ network }) => ({ network, expectedVersion: 1, member: province, role: 'member' }),
  removeMembership: ({ network }) => ({ network, expectedVersion: 1, member: province }),
  addMembership: ({ network, source }) => ({ network, expectedVersion: 1, member: province, sources: [source] }),
  endMembership: ({ network, source }) => ({
    network,
    expectedVersion: 1,
    member: province,
    leftOn: '2020',
    sources: [source],
  }),
  recordOfficeNote: () => ({ province, text: 'Said.' }),
  recordOfficeContact: () => ({ province, confirmedOn: '2020-01-02' }),
  recordOfficeBudgetLine: () => ({ province, fiscalYear: 2563 }),
  eraseOfficeContacts: () => ({ province, contacts: [] }),
  assertRecord: ({ agreement }) => ({ agreement, signedOn: '2020' }),
  recordFact: ({ source }) => ({ subject: province, source, text: 'Said.' }),
  rankFact: ({ fact }) => ({ fact, expectedRank: 'NORMAL', rank: 'DEPRECATED', rankReason: 'Out of date.' }),
  declareConflict: ({ facts }) => ({ subject: province, topic: 'How many?', facts }),
  resolveConflict: ({ conflict }) => ({ conflict, expectedVersion: 1, resolution: 'Settled.' }),
  removeRecord: ({ fact }) => ({ record: fact }),
  createKey: () => ({ scopes: ['read'], provinces: ['TH-10'] }),
  rotateKey: ({ key }) => ({ key }),
  revokeKey: ({ key }) => ({ key }),
}

/** Mutations of what only one office knows of: to all others it is not there, which is tried where that layer is. */
const ofOneOffice = ['changeOfficeNote', 'changeOfficeContact', 'changeOfficeBudgetLine', 'removeOfficeRecord']

/** Mutations about nothing that lies in a province, and why. */
const ofNoProvince: Record<string, string> = {
  registerSisterCity: 'A place abroad belongs to no province before it has a tie.',
  registerNetwork: 'A network belongs to nobody; its members do.',
  registerSource: 'A source may speak of any province.',
  correctSource: 'A source may speak of any province.',
}

it('of every mutation it is known whether it is about a province', () => {
  const known = [...Object.keys(aboutBangkok), ...Object.keys(ofNoProvince), ...ofOneOffice]
  expect(known.sort()).toEqual(mutations.map(({ name }) => name).sort())
})

/** Records of Bangkok, some of which the open data set has none of. */
const addBangkok = async ({ db }: Store) => {
  const inProvince = { provinceId: 'TH-10' }
  const { sisterCityId, id: partnershipId } = await db.partnership.findFirstOrThrow({ where: inProvince })
  const { id: engagementId } = await db.engagement.findFirstOrThrow({ where: inProvince })
  const { id: sourceId } = await db.source.findFirstOrThrow()
  const network = await db.network.findUniqueOrThrow({ where: { slug: 'uccn' } })
  await db.municipality.create({ data: { id: 'made-up', slug: 'made-up', nameEn: 'Made up', ...inProvince } })
  await db.organization.create({
    data: { id: 'made-up', slug: 'made-up', kind: 'OFFICE', nameEn: 'Made up', ...inProvince },
  })
  await db.engagementSeries.create({ data: { id: 'made-up', slug: 'made-up', nameEn: 'Made up', ...inProvince } })
  await db.approvalTemplate.create({
    data: {
      id: 'made-up',
      slug: 'made-up',
      nameEn: 'Made up',
      ...inProvince,
      steps: { create: { id: 'made-up-1', position: 1, body: 'CABINET', nameEn: 'Made up' } },
    },
  })
  await db.consulate.create({ data: { id: 'made-up', countryCode: 'JP', kind: 'CONSULATE', ...inProvince } })
  const agreed = { id: 'made-up-1', position: 1, kind: 'AGREED', recordedAt: new Date() } as const
  await db.commitment.create({
    data: { id: 'made-up', partnershipId, textEn: 'Made up', owedBy: 'BOTH', events: { create: agreed } },
  })
  const { id: agreementId } = await db.agreement.findFirstOrThrow({ where: { partnershipId } })
  const published = { mediaType: 'application/pdf', url: 'https://office.example/a.pdf' }
  await db.document.create({
    data: { id: 'made-up', kind: 'DRAFT', titleEn: 'Made up', language: 'th', agreementId, ...published },
  })
  const fact = { subjectType: 'Province', subjectId: 'TH-10', property: 'OTHER', text: 'Said.', sourceId } as const
  await db.network.create({
    data: {
      id: 'made-up',
      slug: 'made-up',
      nameEn: 'Made up',
      memberships: { create: { id: 'made-up', ...inProvince } },
    },
  })
  await db.person.create({ data: { id: 'made-up', slug: 'made-up', nameEn: 'Made up' } })
  const days = { from: '2020', fromEarliest: new Date('2020-01-01'), fromLatest: new Date('2020-12-31') }
  const who = { personId: 'made-up', organizationId: 'made-up' }
  await db.member.create({ data: { id: 'made-up', position: 1, role: 'OFFICER', ...who } })
  await db.member.create({
    data: { id: 'made-up-2', organizationId: 'made-up', personId: 'tom-tate', position: 2, role: 'OFFICER' },
  })
  await db.responsibility.create({ data: { id: 'made-up', sector: 'TRADE', ...who, ...days } })
  const stated = { statedById: 'made-up', capacity: 'Governor' }
  await db.fact.createMany({ data: ['made-up-1', 'made-up-2', 'made-up-3'].map(id => ({ ...fact, ...stated, id })) })
  await db.conflict.create({ data: { id: 'made-up', subjectType: 'Province', subjectId: 'TH-10', topic: 'How many?' } })
  return {
    partnership: encodeId('Partnership', partnershipId),
    sisterCity: encodeId('SisterCity', sisterCityId),
    engagement: encodeId('Engagement', engagementId),
    commitment: encodeId('Commitment', 'made-up'),
    document: encodeId('Document', 'made-up'),
    consulate: encodeId('Consulate', 'made-up'),
    municipality: encodeId('Municipality', 'made-up'),
    organization: encodeId('Organization', 'made-up'),
    engagementSeries: encodeId('EngagementSeries', 'made-up'),
    template: encodeId('ApprovalTemplate', 'made-up'),
    network: encodeId('Network', network.id),
    ownNetwork: encodeId('Network', 'made-up'),
    person: encodeId('Person', 'made-up'),
    responsibility: encodeId('Responsibility', 'made-up'),
    fact: encodeId('Fact', 'made-up-3'),
    facts: ['made-up-1', 'made-up-2'].map(id => encodeId('Fact', id)),
    conflict: encodeId('Conflict', 'made-up'),
  }
}

describe.each(oneDatabase)('%s', kind => {
  let store: Store
  let fetch: ReturnType<typeof createApp>['fetch']
  let master: string
  let dead: Record<string, string>
  let bangkok: Bangkok
  let partner: string | undefined
  const lacking = new Map<Scope, string>()
  const having = new Map<Scope, string>()

  beforeAll(async () => {
    store = await openTestStore(kind)
    fetch = createApp(store).fetch
    master = await giveKey(store, everyScope)
    dead = {
      expired: await giveKey(store, everyScope, { expiresAt: new Date('2021-01-01') }),
      revoked: await giveKey(store, everyScope, { revokedAt: new Date('2021-01-01') }),
      forged: forged(master),
      unknown: makeSecret().text,
      malformed: 'master',
    }
    for (const scope of everyScope) {
      lacking.set(
        scope,
        await giveKey(
          store,
          everyScope.filter(each => each !== scope),
        ),
      )
      having.set(scope, await giveKey(store, ['read', scope]))
    }
    const agreement = await store.db.agreement.findFirstOrThrow({
      where: { partnership: { provinceId: 'TH-10' } },
      include: { partnership: true },
    })
    const stranger = await store.db.sisterCity.findFirstOrThrow({
      where: { partnerships: { none: { provinceId: 'TH-10' } } },
    })
    bangkok = {
      agreement: encodeId('Agreement', agreement.id),
      version: agreement.version,
      partner: agreement.partnership.sisterCityId,
      stranger: encodeId('SisterCity', stranger.id),
      source: encodeId('Source', (await store.db.source.findFirstOrThrow()).id),
      key: idOf(await giveKey(store, ['read'], { provinceIds: ['TH-10'] })),
      ...(await addBangkok(store)),
    }
  })
  afterAll(() => store.close())

  describe('refuses whoever has not the key, before it looks at the input', () => {
    it.each(named(mutations))('%s', async (name, mutation) => {
      const scope = scopeOf(mutation)
      const ask = async (key?: string) => {
        const { status, data, errors } = await send(fetch, { key }, documentOf(mutation), { input: inputOf(mutation) })
        return { status, code: errors?.[0]?.extensions.code, result: data?.[name] }
      }
      const before = await writtenIn(store)

      const { result } = await ask()
      expect(result).toMatchObject({ __typename: 'ForbiddenError', code: 'UNAUTHENTICATED', path: [] })
      expect(result.message).toContain(scope)

      const { result: other } = await ask(lacking.get(scope))
      expect(other).toMatchObject({ __typename: 'ForbiddenError', code: 'MISSING_SCOPE', path: [] })
      expect(other.message).toContain(scope)

      for (const [what, key] of Object.entries(dead))
        expect({ what, ...(await ask(key)) }).toEqual({
          what,
          status: 401,
          code: 'UNAUTHENTICATED',
          result: undefined,
        })

      expect(await writtenIn(store)).toEqual(before)

      // The scope it names is all that it takes, so the refusals above are about the scope.
      const { status, result: through } = await ask(having.get(scope))
      expect(status).toBe(200)
      expect(through.__typename).not.toBe('ForbiddenError')
    })
  })

  describe('refuses a key of another province', () => {
    it.each(named(mutations.filter(({ name }) => name in aboutBangkok)))('%s', async (name, mutation) => {
      const scope = scopeOf(mutation)
      const input = { ...inputOf(mutation), ...aboutBangkok[name]!(bangkok) }
      const speaker = scope === 'assert' ? { sisterCityId: bangkok.partner } : {}
      const phuket = await giveKey(store, ['read', scope], { provinceIds: ['TH-83'], ...speaker })
      const both = await giveKey(store, ['read', scope], { provinceIds: ['TH-10', 'TH-83'], ...speaker })
      const ask = async (key: string) => (await send(fetch, { key }, documentOf(mutation), { input })).data[name]
      const before = await writtenIn(store)

      const result = await ask(phuket)
      expect(result).toMatchObject({ __typename: 'ForbiddenError', code: 'OTHER_PROVINCE' })
      expect(result.message).toContain('TH-10')
      expect(await writtenIn(store)).toEqual(before)

      // With a key for Bangkok too, nothing is forbidden: the refusal was about the province.
      expect((await ask(both)).__typename).not.toBe('ForbiddenError')
    })
  })

  describe('refuses the key of a partner all but its own readings', () => {
    it.each(named(mutations.filter(({ name }) => name !== 'assertRecord')))('%s', async (name, mutation) => {
      partner ??= await giveKey(store, ['read', 'export:bulk', 'subscribe:changes', 'assert'], {
        sisterCityId: bangkok.partner,
      })
      const input = { ...inputOf(mutation), ...aboutBangkok[name]?.(bangkok) }
      const before = await writtenIn(store)
      const { data } = await send(fetch, { key: partner }, documentOf(mutation), { input })
      expect(data[name]).toMatchObject({ __typename: 'ForbiddenError', code: 'MISSING_SCOPE' })
      expect(await writtenIn(store)).toEqual(before)
    })

    it('and so it stays, whoever changes the key in the database', async () => {
      const key = { sisterCityId: bangkok.partner }
      await expect(giveKey(store, ['read', 'assert', 'publish'], key)).rejects.toThrow(/api_key_speaks_for/)
      await expect(giveKey(store, ['read'], key)).rejects.toThrow(/api_key_speaks_for/)
    })
  })

  describe('hides restricted fields', () => {
    const fields = fieldsOf(schema.getQueryType()).filter(({ extensions }) => 'scope' in extensions)

    it.each(named(fields))('%s', async (name, field) => {
      const scope = scopeOf(field)
      const given = Object.fromEntries(
        field.args
          .filter(isRequiredArgument)
          .map(arg => [arg.name, arg.name === 'province' ? 'TH-83' : madeUp(arg.type)]),
      )
      const variables = field.args.filter(({ name }) => name in given)
      const head = variables.map(arg => `$${arg.name}: ${arg.type}`).join(', ')
      const tail = variables.map(arg => `${arg.name}: $${arg.name}`).join(', ')
      const query = `query ${head && `(${head})`} { ${name} ${tail && `(${tail})`} { __typename } }`
      const ask = async (key?: string) => {
        const { status, data, errors } = await send(fetch, { key }, query, given)
        return [status, errors?.[0]?.extensions.code, data?.[name] ?? null]
      }
      expect(await ask()).toEqual([200, 'UNAUTHENTICATED', null])
      expect(await ask(lacking.get(scope))).toEqual([200, 'FORBIDDEN', null])
      for (const key of Object.values(dead)) expect(await ask(key)).toEqual([401, 'UNAUTHENTICATED', null])
      const own = await giveKey(store, ['read', scope], { provinceIds: ['TH-83'] })
      expect(await ask(own)).toEqual([200, undefined, expect.anything()])
    })
  })
})
