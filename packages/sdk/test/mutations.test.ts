import { afterAll, beforeAll, expect, it } from 'vitest'
import { createApp } from '../../server/src/app.ts'
import type { Store } from '../../server/src/store/store.ts'
import { openTestStore } from '../../server/test/stores.ts'
import * as documents from '../src/generated/documents.ts'
import { type AgreementKind, type Client, createClient, type Doc } from '../src/index.ts'
import { keyTo, makeKey } from './key.ts'

// Every mutation that the SDK ships is carried out once, by a key that may do everything, by that of an office or by that of
// a partner.

const PHUKET = 'UHJvdmluY2U6VEgtODM'

type Documents = typeof documents
type VariablesOf<D> = D extends Doc<infer _, infer Variables> ? Variables : never
type Mutation = {
  [Name in keyof Documents]: VariablesOf<Documents[Name]> extends { input: { reason: string } } ? Name : never
}[keyof Documents]

let store: Store
let client: Client
let ofOffice: Client
let ofXiamen: Client
let source: string
let party: string
const cities: string[] = []
beforeAll(async () => {
  store = await openTestStore()
  const { fetch } = createApp(store)
  const clientWith = (token: string) =>
    createClient({
      endpoint: 'http://register.test/graphql',
      fetch: (url, init) => fetch(new Request(url, init)),
      token,
    })
  client = clientWith(await keyTo(store, 'Everything', 'write:registry', 'write:facts', 'publish', 'admin:keys'))
  ofOffice = clientWith(await makeKey(store, 'Office', ['read:office', 'write:office'], ['TH-83']))
  ofXiamen = clientWith(await makeKey(store, 'Xiamen', ['assert'], null, 'xiamen'))
  const { agreement } = await client.request(documents.Agreement, { slug: 'phuket-xiamen' })
  source = agreement!.sources[0]!.id
  // Of this province no tie is on record, so each city makes a new one.
  const { province } = await client.request(documents.Province, { code: 'TH-82' })
  party = province!.id
  const { sisterCities } = await client.request(documents.SisterCities, { first: 100 })
  cities.push(...sisterCities.nodes.map(({ id }) => id))
})
afterAll(() => store.close())

const reason = 'A source says so.'
const on = '2020-03-01'

const proposal = (kind: AgreementKind = 'MOU') => ({
  thaiParty: party,
  sisterCity: cities.pop()!,
  kind,
  titleEn: 'A paper',
  sectors: ['TOURISM' as const],
  on: '2020-01-01',
  sources: [source],
  reason,
})
/** What every step names: the agreement, and its version. */
const about = async (agreement: { id: string; version: number }) => ({
  agreement: agreement.id,
  expectedVersion: agreement.version,
  sources: [source],
  reason,
})
const proposed = async () => {
  const { proposeAgreement } = await client.request(documents.ProposeAgreement, { input: proposal() })
  if (proposeAgreement.__typename !== 'ProposeAgreementSuccess') throw new Error(proposeAgreement.message)
  return about(proposeAgreement.agreement)
}
const signed = async (awaitsEntry = false, pending?: Awaited<ReturnType<typeof proposed>>) => {
  const input = { ...(pending ?? (await proposed())), on, term: { kind: 'FIXED' as const, months: 36 }, awaitsEntry }
  const { signAgreement } = await client.request(documents.SignAgreement, { input })
  if (signAgreement.__typename !== 'SignAgreementSuccess') throw new Error(signAgreement.message)
  return about(signAgreement.agreement)
}
const withoutSources = ({ sources: _, ...rest }: Awaited<ReturnType<typeof proposed>>) => rest
const openEnded = async () => {
  const input = { ...withoutSources(await signed()), term: { kind: 'OPEN_ENDED' as const } }
  const { setTerm } = await client.request(documents.SetTerm, { input })
  if (setTerm.__typename !== 'SetTermSuccess') throw new Error(setTerm.message)
  return about(setTerm.agreement)
}

const key = async () => {
  const { createKey } = await client.request(documents.CreateKey, {
    input: { name: 'A partner', scopes: ['read'], reason },
  })
  if (createKey.__typename !== 'CreateKeySuccess') throw new Error(createKey.message)
  return createKey.key.id
}

const visit = (startsOn: string) => ({
  kind: 'DELEGATION' as const,
  titleEn: 'A visit',
  direction: 'INBOUND' as const,
  startsOn,
  province: party,
  sisterCities: [cities[0]!],
  sources: [source],
  reason,
})
const visited = async () => {
  const { recordEngagement } = await client.request(documents.RecordEngagement, { input: visit(on) })
  if (recordEngagement.__typename !== 'RecordEngagementSuccess') throw new Error(recordEngagement.message)
  const { id, version } = recordEngagement.engagement
  return { engagement: id, expectedVersion: version, reason }
}
const promise = async () => {
  const { agreement } = await proposed()
  return { agreement, textEn: 'Meet again', owedBy: 'BOTH' as const, agreedOn: on, sources: [source], reason }
}
const promised = async () => {
  const { recordCommitment } = await client.request(documents.RecordCommitment, { input: await promise() })
  if (recordCommitment.__typename !== 'RecordCommitmentSuccess') throw new Error(recordCommitment.message)
  const { id, version } = recordCommitment.commitment
  return { commitment: id, expectedVersion: version, reason }
}
const paper = (agreement: string) => ({
  agreement,
  kind: 'DRAFT' as const,
  titleEn: 'A draft',
  language: 'en',
  url: 'https://office.example/draft-1.pdf',
  mediaType: 'application/pdf',
  sources: [source],
  reason,
})
const attached = async () => {
  const { agreement } = await proposed()
  const { attachDocument } = await client.request(documents.AttachDocument, { input: paper(agreement) })
  if (attachDocument.__typename !== 'AttachDocumentSuccess') throw new Error(attachDocument.message)
  const { id, version } = attachDocument.document
  return { document: id, expectedVersion: version, reason }
}
const page = () => ({ kind: 'NEWS' as const, title: 'An article', language: 'en', retrievedOn: on, reason })
const pageOnRecord = async () => {
  const { registerSource } = await client.request(documents.RegisterSource, { input: page() })
  if (registerSource.__typename !== 'RegisterSourceSuccess') throw new Error(registerSource.message)
  return registerSource.source
}
const count = (value: number) => ({
  subject: party,
  property: 'MOU_CITY_COUNT' as const,
  quantity: { value, unit: 'cities', precision: 'EXACT' as const },
  asOf: on,
  source,
  reason,
})
const fact = async (value: number) => {
  const { recordFact } = await client.request(documents.RecordFact, { input: count(value) })
  if (recordFact.__typename !== 'RecordFactSuccess') throw new Error(recordFact.message)
  return recordFact.fact
}
const contradiction = async () => ({
  subject: party,
  topic: 'How many',
  facts: [(await fact(1)).id, (await fact(2)).id],
  reason,
})
const city = (nameEn: string) => ({ nameEn, level: 'CITY' as const, country: 'NL', sources: [source], reason })
const municipality = (nameEn: string) => ({ province: party, nameEn, sources: [source], reason })
const post = (country: string) => ({
  country,
  province: party,
  kind: 'HONORARY_CONSULATE' as const,
  sources: [source],
  reason,
})
const consulate = async (country: string) => {
  const { openConsulate } = await client.request(documents.OpenConsulate, { input: post(country) })
  if (openConsulate.__typename !== 'OpenConsulateSuccess') throw new Error(openConsulate.message)
  const { id, version } = openConsulate.consulate
  return { consulate: id, expectedVersion: version, sources: [source], reason }
}
const office = (nameEn: string) => ({ province: party, kind: 'OFFICE' as const, nameEn, sources: [source], reason })
const series = (nameEn: string) => ({ province: party, nameEn, sources: [source], reason })
const path = (nameEn: string) => ({
  province: party,
  nameEn,
  steps: [{ body: 'INTERIOR_MINISTRY' as const, nameEn: 'Look at the draft' }],
  sources: [source],
  reason,
})
const agency = async (nameEn: string) => {
  const { registerOrganization } = await client.request(documents.RegisterOrganization, { input: office(nameEn) })
  if (registerOrganization.__typename !== 'RegisterOrganizationSuccess') throw new Error(registerOrganization.message)
  const { id, version } = registerOrganization.organization
  return { organization: id, expectedVersion: version, sources: [source], reason }
}
const officer = (nameEn: string) => ({
  newPerson: { nameEn: `${nameEn} Officer`, postEn: 'Officer' },
  role: 'OFFICER' as const,
  from: '2020',
})
/** An organization with as many people as there are names. */
const staffed = async (nameEn: string, ...names: string[]) => {
  let input = await agency(nameEn)
  let people: string[] = []
  for (const name of names) {
    const { addMember } = await client.request(documents.AddMember, { input: { ...input, ...officer(name) } })
    if (addMember.__typename !== 'AddMemberSuccess') throw new Error(addMember.message)
    const { members, version } = addMember.organization
    input = { ...input, expectedVersion: version }
    people = members.map(({ person }) => person.id)
  }
  return { input, people }
}
/** An organization with two people, of whom the first answers for trade. */
const answered = async (name: string) => {
  const { input, people } = await staffed(`${name} agency`, `${name} first`, `${name} second`)
  const [person = '', other = ''] = people
  const { organization } = input
  const { assignResponsibility } = await client.request(documents.AssignResponsibility, {
    input: { organization, person, sector: 'TRADE', from: '2020', reason },
  })
  if (assignResponsibility.__typename !== 'AssignResponsibilitySuccess') throw new Error(assignResponsibility.message)
  return { organization, person, other, responsibility: assignResponsibility.responsibility.id }
}
const network = async (nameEn: string) => {
  const { registerNetwork } = await client.request(documents.RegisterNetwork, {
    input: { nameEn, sources: [source], reason },
  })
  if (registerNetwork.__typename !== 'RegisterNetworkSuccess') throw new Error(registerNetwork.message)
  const { id, version } = registerNetwork.network
  return { network: id, expectedVersion: version, member: party, sources: [source], reason }
}

const joined = async (nameEn: string) => {
  const input = await network(nameEn)
  const { addMembership } = await client.request(documents.AddMembership, { input })
  if (addMembership.__typename !== 'AddMembershipSuccess') throw new Error(addMembership.message)
  return { ...input, expectedVersion: addMembership.network.version }
}
const Speaker: Doc<{ speaker: { statedBy: { id: string } } }, { fact: string }> = {
  kind: 'query',
  name: 'Speaker',
  text: 'query Speaker($fact:ID!){speaker:node(id:$fact){...on Fact{statedBy{id}}}}',
}

const note = (kind: 'NOTE') => ({ province: PHUKET, kind, text: 'Coffee, no sugar.', reason })
const noteOnRecord = async () => {
  const { recordOfficeNote } = await ofOffice.request(documents.RecordOfficeNote, { input: note('NOTE') })
  if (recordOfficeNote.__typename !== 'RecordOfficeNoteSuccess') throw new Error(recordOfficeNote.message)
  return recordOfficeNote.note
}
const contact = (name: string) => ({ province: PHUKET, name, purpose: 'Visits', confirmedOn: '2026-01-01', reason })
const budgetLine = (title: string) => ({
  province: PHUKET,
  kind: 'COST' as const,
  title,
  amount: 12_000,
  fiscalYear: 2569,
  fund: 'Province',
  reason,
})

const inputs: { [Name in Mutation]: () => Promise<VariablesOf<Documents[Name]>['input']> } = {
  ProposeAgreement: async () => proposal('LOI'),
  PlanApprovals: async () => {
    const { sources: _, ...input } = await proposed()
    const { approvalTemplates } = await client.request(documents.ApprovalTemplates, {})
    return { ...input, template: approvalTemplates!.nodes[0]!.id, startsOn: on }
  },
  RecordApproval: async () => ({
    ...(await proposed()),
    body: 'FOREIGN_MINISTRY',
    outcome: 'PENDING',
    means: 'SUBMITTED',
  }),
  SignAgreement: async () => ({ ...(await proposed()), on, term: { kind: 'UNKNOWN' } }),
  EnterAgreementIntoForce: async () => ({ ...(await signed(true)), on: '2020-05' }),
  AmendAgreement: async () => ({ ...(await openEnded()), on: '2021', titleEn: 'A paper, amended' }),
  RenewAgreement: async () => ({ ...(await signed()), on: '2023-02-01', term: { kind: 'FIXED', months: 24 } }),
  GiveNotice: async () => ({ ...(await openEnded()), on: '2022-01', endsOn: '2022-06' }),
  TerminateAgreement: async () => ({ ...(await openEnded()), on: '2022-01-01' }),
  SupersedeAgreement: async () => {
    const input = proposal()
    const { proposeAgreement } = await client.request(documents.ProposeAgreement, { input })
    if (proposeAgreement.__typename !== 'ProposeAgreementSuccess') throw new Error(proposeAgreement.message)
    const old = await client.request(documents.ProposeAgreement, { input: { ...input, kind: 'LOI' } })
    if (old.proposeAgreement.__typename !== 'ProposeAgreementSuccess') throw new Error(old.proposeAgreement.message)
    const letter = await signed(false, await about(old.proposeAgreement.agreement))
    const later = await signed(false, await about(proposeAgreement.agreement))
    return { ...letter, on: '2021-01-01', by: later.agreement }
  },
  AbandonAgreement: async () => ({ ...(await proposed()), on: '2021' }),
  SetTerm: async () => ({ ...withoutSources(await signed()), term: { kind: 'FIXED', expiresOn: '2024' } }),
  CorrectAgreement: async () => ({ ...(await signed()), mistake: 'It was another day.', signedOn: '2020-03-02' }),
  PlanEngagement: async () => visit(String(new Date().getFullYear() + 1)),
  RecordEngagement: async () => visit(on),
  ChangeEngagement: async () => ({ ...(await visited()), headcount: 12 }),
  CancelEngagement: async () => ({ ...(await visited()), sources: [source] }),
  RecordEngagementStage: async () => ({ ...(await visited()), stage: 'HELD', on, sources: [source] }),
  RecordCommitment: promise,
  RecordCommitmentEvent: async () => ({ ...(await promised()), kind: 'DONE', on: '2021', sources: [source] }),
  ChangeCommitment: async () => ({ ...(await promised()), dueOn: '2022' }),
  RecordSignatories: async () => {
    const { sources, ...input } = await signed()
    const newPerson = { nameEn: 'A mayor', postEn: 'Mayor' }
    return { ...input, signatories: [{ side: 'PARTNER', newPerson, sources }] }
  },
  AttachDocument: async () => paper((await proposed()).agreement),
  ReplaceDocument: async () => ({
    ...(await attached()),
    url: 'https://office.example/draft-2.pdf',
    mediaType: 'application/pdf',
  }),
  CorrectDocument: async () => ({ ...(await attached()), pages: 3 }),
  RegisterSource: async () => page(),
  CorrectSource: async () => {
    const { id, version } = await pageOnRecord()
    return { source: id, expectedVersion: version, title: 'An article, as it is printed', reason }
  },
  RecordFact: async () => count(3),
  AssertRecord: async () => {
    const { agreement } = await client.request(documents.Agreement, { slug: 'phuket-xiamen' })
    return { agreement: agreement!.id, signedOn: '2017-05-12', kind: 'MOU', reason }
  },
  RankFact: async () => {
    const { id, rank } = await fact(4)
    return { fact: id, expectedRank: rank, rank: 'DEPRECATED', rankReason: 'The source took it back.', reason }
  },
  DeclareConflict: contradiction,
  ResolveConflict: async () => {
    const { declareConflict } = await client.request(documents.DeclareConflict, { input: await contradiction() })
    if (declareConflict.__typename !== 'DeclareConflictSuccess') throw new Error(declareConflict.message)
    const { id, version } = declareConflict.conflict
    return { conflict: id, expectedVersion: version, resolution: 'The second count came later.', reason }
  },
  RegisterSisterCity: async () => city('Delft'),
  CorrectSisterCity: async () => {
    const { registerSisterCity } = await client.request(documents.RegisterSisterCity, { input: city('Leiden') })
    if (registerSisterCity.__typename !== 'RegisterSisterCitySuccess') throw new Error(registerSisterCity.message)
    const { id, version } = registerSisterCity.sisterCity
    return { sisterCity: id, expectedVersion: version, nameTh: 'ไลเดิน', sources: [source], reason }
  },
  RegisterMunicipality: async () => municipality('Phang Nga Town'),
  CorrectMunicipality: async () => {
    const { registerMunicipality } = await client.request(documents.RegisterMunicipality, {
      input: municipality('Takua Pa Town'),
    })
    if (registerMunicipality.__typename !== 'RegisterMunicipalitySuccess') throw new Error(registerMunicipality.message)
    const { id, version } = registerMunicipality.municipality
    return { municipality: id, expectedVersion: version, nameTh: 'เมืองตะกั่วป่า', sources: [source], reason }
  },
  CorrectPartnership: async () => {
    const { province } = await client.request(documents.Province, { code: 'TH-83' })
    const [tie] = province!.partnerships.nodes
    return { partnership: tie!.id, expectedVersion: 1, note: 'Called so in the text.', reason }
  },
  OpenConsulate: async () => post('NL'),
  ConfirmConsulate: async () => ({ ...(await consulate('BE')), confirmedOn: on }),
  CloseConsulate: async () => ({ ...(await consulate('LU')), closedOn: on }),
  RegisterOrganization: async () => office('An office'),
  CorrectOrganization: async () => {
    const { registerOrganization } = await client.request(documents.RegisterOrganization, { input: office('Another') })
    if (registerOrganization.__typename !== 'RegisterOrganizationSuccess') throw new Error(registerOrganization.message)
    const { id, version } = registerOrganization.organization
    return { organization: id, expectedVersion: version, address: 'Town Hall', sources: [source], reason }
  },
  RegisterEngagementSeries: async () => series('A round table'),
  CorrectEngagementSeries: async () => {
    const made = await client.request(documents.RegisterEngagementSeries, { input: series('Another round table') })
    const { registerEngagementSeries: result } = made
    if (result.__typename !== 'RegisterEngagementSeriesSuccess') throw new Error(result.message)
    const { id, version } = result.engagementSeries
    return { engagementSeries: id, expectedVersion: version, rhythm: 'QUARTERLY', reason }
  },
  RegisterApprovalTemplate: async () => path('A path'),
  CorrectApprovalTemplate: async () => {
    const { registerApprovalTemplate } = await client.request(documents.RegisterApprovalTemplate, {
      input: path('Another path'),
    })
    if (registerApprovalTemplate.__typename !== 'RegisterApprovalTemplateSuccess')
      throw new Error(registerApprovalTemplate.message)
    const { id, version } = registerApprovalTemplate.approvalTemplate
    return { approvalTemplate: id, expectedVersion: version, note: 'As in 2020.', reason }
  },
  RegisterNetwork: async () => ({ nameEn: 'A network', sources: [source], reason }),
  AddMembership: async () => ({ ...(await network('Second network')), joinedOn: '2018' }),
  EndMembership: async () => ({ ...(await joined('Third network')), leftOn: '2019' }),
  CorrectConsulate: async () => ({ ...(await consulate('AT')), openedOn: '2019' }),
  CorrectNetwork: async () => {
    const { member: _, ...input } = await network('Fourth network')
    return { ...input, acronym: 'FN' }
  },
  CorrectMembership: async () => ({ ...(await joined('Fifth network')), role: 'founder' }),
  RemoveMembership: async () => {
    const { sources: _, ...input } = await joined('Sixth network')
    return input
  },
  AppointConsul: async () => {
    const input = { ...(await consulate('SE')), postEn: 'Consul', from: '2019' }
    return { ...input, newPerson: { nameEn: 'Made Consul', postEn: 'Consul' } }
  },
  EndConsul: async () => {
    const about = await consulate('FI')
    const { appointConsul } = await client.request(documents.AppointConsul, {
      input: { ...about, newPerson: { nameEn: 'Another Consul', postEn: 'Consul' } },
    })
    if (appointConsul.__typename !== 'AppointConsulSuccess') throw new Error(appointConsul.message)
    const { consuls, version } = appointConsul.consulate
    return { ...about, expectedVersion: version, person: consuls[0]!.person.id, until: '2020' }
  },
  AddMember: async () => ({ ...(await agency('First agency')), ...officer('First') }),
  EndMember: async () => {
    const { input, people } = await staffed('Second agency', 'Second')
    return { ...input, person: people[0]!, until: '2024' }
  },
  AssignResponsibility: async () => {
    const { input, people } = await staffed('Third agency', 'Third')
    return { organization: input.organization, person: people[0]!, sector: 'TRADE', from: '2020', reason }
  },
  HandOver: async () => {
    const { organization, person, other } = await answered('Fourth')
    return { organization, fromPerson: person, toPerson: other, on: '2024-10-01', reason }
  },
  EndResponsibility: async () => {
    const { responsibility } = await answered('Fifth')
    return { responsibility, expectedVersion: 1, until: '2024-10', reason }
  },
  CorrectResponsibility: async () => {
    const { responsibility } = await answered('Sixth')
    return { responsibility, expectedVersion: 1, sector: 'TOURISM', reason }
  },
  CorrectPerson: async () => {
    const { recordFact } = await client.request(documents.RecordFact, {
      input: { ...count(5), newSpeaker: { nameEn: 'Somhcai', postEn: 'Governor' } },
    })
    if (recordFact.__typename !== 'RecordFactSuccess') throw new Error(recordFact.message)
    const { speaker } = await client.request(Speaker, { fact: recordFact.fact.id })
    return { person: speaker.statedBy.id, expectedVersion: 1, nameEn: 'Somchai', reason }
  },
  RecordOfficeNote: async () => note('NOTE'),
  ChangeOfficeNote: async () => {
    const { id, version } = await noteOnRecord()
    return { note: id, expectedVersion: version, kind: 'PROTOCOL', text: 'Tea first.', reason }
  },
  RecordOfficeContact: async () => contact('Li Wei'),
  ChangeOfficeContact: async () => {
    const { recordOfficeContact } = await ofOffice.request(documents.RecordOfficeContact, {
      input: contact('Chen Jie'),
    })
    if (recordOfficeContact.__typename !== 'RecordOfficeContactSuccess') throw new Error(recordOfficeContact.message)
    const { id, version } = recordOfficeContact.contact
    return { contact: id, expectedVersion: version, confirmedOn: '2026-02-01', reason }
  },
  RecordOfficeBudgetLine: async () => budgetLine('A visit'),
  ChangeOfficeBudgetLine: async () => {
    const { recordOfficeBudgetLine } = await ofOffice.request(documents.RecordOfficeBudgetLine, {
      input: budgetLine('Another visit'),
    })
    if (recordOfficeBudgetLine.__typename !== 'RecordOfficeBudgetLineSuccess')
      throw new Error(recordOfficeBudgetLine.message)
    const { id, version } = recordOfficeBudgetLine.budgetLine
    return { budgetLine: id, expectedVersion: version, amount: 13_000.5, reason }
  },
  RemoveOfficeRecord: async () => {
    const { id, version } = await noteOnRecord()
    return { officeRecord: id, expectedVersion: version, reason }
  },
  EraseOfficeContacts: async () => ({ province: PHUKET, notConfirmedSince: '2020-01-01', reason }),
  RemoveRecord: async () => {
    const { id, version } = await pageOnRecord()
    return { record: id, expectedVersion: version, reason }
  },
  CreateKey: async () => ({ name: 'A partner', scopes: ['read'], provinces: ['phuket'], reason }),
  RotateKey: async () => ({ key: await key(), graceHours: 0, reason }),
  RevokeKey: async () => ({ key: await key(), reason }),
}

const mutations = Object.values(documents).filter(({ kind }) => kind === 'mutation')

it.each(mutations.map(document => [document.name, document] as const))('%s', async (name, document) => {
  const input = await inputs[name as Mutation]()
  const by = name.includes('Office') ? ofOffice : name === 'AssertRecord' ? ofXiamen : client
  const data = await by.request<object, unknown>(document as Doc<object, unknown>, { input })
  const [[field, result] = [], ...others] = Object.entries(data)
  expect(others).toEqual([])
  expect([field, result]).toEqual([
    `${name[0]?.toLowerCase()}${name.slice(1)}`,
    expect.objectContaining({ __typename: `${name}Success` }),
  ])
  expect(document.keyed).toBe(true)
})

it('there is a document for every mutation', async () => {
  const Fields: Doc<{ __schema: { mutationType: { fields: { name: string }[] } } }> = {
    kind: 'query',
    name: 'Fields',
    text: 'query Fields{__schema{mutationType{fields{name}}}}',
  }
  const { __schema: schema } = await client.request(Fields)
  const names = schema.mutationType.fields.map(({ name }) => `${name[0]?.toUpperCase()}${name.slice(1)}`)
  expect(mutations.map(({ name }) => name).sort()).toEqual(names.sort())
})
