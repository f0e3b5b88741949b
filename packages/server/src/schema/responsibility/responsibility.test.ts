import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { byResolvers, dataOf, statementsOf } from '../../../test/ask.ts'
import { changesOf, found, office, refused } from '../../../test/office.ts'
import { databases, openTestStore } from '../../../test/stores.ts'
import { viewerWith, written } from '../../../test/write.ts'
import { addDays, today } from '../../register/today.ts'
import { encodeId } from '../../store/records/global-id.ts'
import type { Store } from '../../store/store.ts'

const source = encodeId('Source', 'seed-phuket-2016')
const other = encodeId('Source', 'itop-about')
const phuket = encodeId('Province', 'TH-83')
const xiamen = encodeId('Partnership', 'phuket--xiamen')
const nice = encodeId('Partnership', 'phuket--nice')
const reason = 'An order of the office.'

const officeSlug = 'phuket-international-affairs-office'
const organization = encodeId('Organization', officeSlug)

describe.each(databases)('who answers for what, on %s', kind => {
  let store: Store
  let version = 1
  const people: Record<string, string> = {}
  beforeAll(async () => {
    store = await openTestStore(kind)
    for (const [nameEn, from] of [
      ['Somchai Jaidee', '2020'],
      ['Malee Suksan', '2024-10-01'],
    ] as const)
      people[nameEn.split(' ')[0]!] = await hire({ nameEn, postEn: 'Foreign relations officer' }, from)
  })
  afterAll(() => store.close())

  const inOffice = '{ organization { version members { person { id name } role roleCode post from until } } }'
  const hire = async (newPerson: object, from: string) => {
    const input = {
      organization,
      expectedVersion: version,
      newPerson,
      role: 'OFFICER',
      from,
      sources: [source],
      reason,
    }
    const { organization: now } = await written(store, 'addMember', input, {
      viewer: office,
      selection: inOffice.slice(1, -1),
    })
    version = now.version
    return now.members.at(-1).person.id as string
  }
  const selection =
    'responsibility { id version organization { slug } person { name } sector { code } partnership { id } from until note sources { slug } }'
  const assign = async (rest: object) =>
    (await written(store, 'assignResponsibility', { organization, reason, ...rest }, { viewer: office, selection }))
      .responsibility
  const answering = async (asOf: string) => {
    const { responsibilities } = await dataOf(
      store,
      `query ($asOf: Date) {
        responsibilities(asOf: $asOf, orderBy: FROM_ASC) {
          nodes { person { name } sector { code } partnership { sisterCity { name } } until }
        }
      }`,
      { asOf },
    )
    return responsibilities.nodes.map(
      (each: { person: { name: string }; sector?: { code: string }; partnership?: { sisterCity: { name: string } } }) =>
        [each.person.name, each.sector?.code, each.partnership?.sisterCity.name].filter(Boolean).join(' '),
    )
  }

  it('is recorded, and comes into the history', async () => {
    const { Somchai: person } = people
    const changes = await changesOf(store, async () => {
      expect(await assign({ person, partnership: xiamen, from: '2020', note: 'With the port.' })).toMatchObject({
        organization: { slug: officeSlug },
        person: { name: 'Somchai Jaidee' },
        sector: null,
        partnership: { id: xiamen },
        from: '2020',
        until: null,
        note: 'With the port.',
        sources: [],
        version: 1,
      })
      await assign({ person, partnership: nice, sector: 'TOURISM', from: '2021-03-01', sources: [other] })
      await assign({ person, sector: 'TOURISM', from: '2022', until: '2030' })
    })
    expect(changes).toMatchObject([
      {
        operation: 'CREATED',
        type: 'Responsibility',
        provinceIds: ['TH-83'],
        after: { partnershipId: 'phuket--xiamen' },
      },
      { operation: 'CREATED', type: 'Responsibility', after: { sector: 'TOURISM', partnershipId: 'phuket--nice' } },
      { operation: 'CREATED', type: 'Responsibility', after: { sector: 'TOURISM', until: '2030' } },
    ])
    expect(await answering('2019-12-31')).toEqual([])
    expect(await answering('2021-06-01')).toEqual(['Somchai Jaidee Xiamen', 'Somchai Jaidee TOURISM Nice'])
    expect(await answering('2024-01-01')).toHaveLength(3)
  })

  it('an officer is found by who is in the office', async () => {
    expect(await found(store, 'Malee Suksan')).toContain(organization)
  })

  it('all that is wrong with it is told at once', async () => {
    const { Somchai: person } = people
    const assignment = { organization, person, from: '2024', sources: [] }
    const nobody = encodeId('Person', 'saranyu-sema')
    expect(await refused(store, 'assignResponsibility', { ...assignment, person: nobody, until: '2023' })).toEqual([
      'EMPTY sector',
      'UNRELATED person',
      'DATES_OUT_OF_ORDER until',
    ])
    const elsewhere = { ...assignment, partnership: encodeId('Partnership', 'chiang-mai--chengdu') }
    expect(await refused(store, 'assignResponsibility', elsewhere)).toEqual(['UNRELATED partnership'])
    const lost = { ...assignment, partnership: encodeId('Partnership', 'nowhere') }
    expect(await refused(store, 'assignResponsibility', lost)).toEqual(['NOT_FOUND partnership'])
    expect(await refused(store, 'assignResponsibility', { ...assignment, partnership: xiamen })).toEqual([
      'ALREADY_EXISTS person',
    ])
    const away = viewerWith(office.scopes, { provinceIds: ['TH-50'] })
    expect(await refused(store, 'assignResponsibility', { ...assignment, sector: 'TRADE' }, away)).toEqual([
      'OTHER_PROVINCE ',
    ])
  })

  it('nobody answers for anything before they come, or once they have gone', async () => {
    const { Malee: person } = people
    const early = { organization, person, sector: 'ARTS', from: '2024-09-30' }
    expect(await refused(store, 'assignResponsibility', early)).toEqual(['DATES_OUT_OF_ORDER person'])
    const { Somchai: fromPerson } = people
    const handing = { organization, fromPerson, toPerson: person, on: '2024-09-30' }
    expect(await refused(store, 'handOver', handing)).toEqual(['DATES_OUT_OF_ORDER toPerson'])
  })

  it('one day on which a person hands over ends the old and begins the new, in one transaction', async () => {
    const { Somchai: fromPerson, Malee: toPerson } = people
    const taken = await assign({ person: toPerson, sector: 'TOURISM', from: '2025' })
    const handing = { organization, fromPerson, toPerson, on: '2025-06-01', reason: 'She takes over the desk.' }
    const handed = 'fromPerson { name } toPerson { name responsibilities(asOf: "2025-06-01") { totalCount } }'
    const changes = await changesOf(store, async () => {
      const done = await written(store, 'handOver', handing, { viewer: office, selection: handed })
      expect(done).toMatchObject({
        fromPerson: { name: 'Somchai Jaidee' },
        toPerson: { name: 'Malee Suksan', responsibilities: { totalCount: 3 } },
      })
    })
    // Three end, and two begin: she answered for tourism in the province already.
    expect(changes.map(({ operation }) => operation).sort()).toEqual([
      'CREATED',
      'CREATED',
      'UPDATED',
      'UPDATED',
      'UPDATED',
    ])
    expect(new Set(changes.map(({ reason }) => reason))).toEqual(new Set(['She takes over the desk.']))
    expect(await answering('2025-05-31')).toContain('Somchai Jaidee Xiamen')
    expect((await answering('2025-06-01')).sort()).toEqual([
      'Malee Suksan TOURISM',
      'Malee Suksan TOURISM Nice',
      'Malee Suksan Xiamen',
    ])
    expect(taken.version).toBe(1)
    expect((await answering('2029-01-01')).sort()).toEqual(await answering('2025-06-01').then(all => all.sort()))
    expect(await refused(store, 'handOver', handing)).toEqual(['EMPTY responsibilities'])
  })

  it('some of it is handed over by name', async () => {
    const { Somchai: toPerson, Malee: fromPerson } = people
    const theirs = await dataOf(
      store,
      `query ($person: String!) {
        responsibilities(filter: { person: [$person], asOf: "2026-01-01" }) { nodes { id partnership { id } sector { code } } }
      }`,
      { person: fromPerson },
    )
    const nodes = theirs.responsibilities.nodes as { id: string; partnership: { id: string } | null }[]
    const ofNice = nodes.find(({ partnership }) => partnership?.id === nice)!.id
    const handing = { organization, fromPerson, toPerson, on: '2026-03-01', responsibilities: [ofNice] }
    expect(await refused(store, 'handOver', { ...handing, toPerson: fromPerson })).toEqual(['BAD_VALUE toPerson'])
    expect(await refused(store, 'handOver', { ...handing, responsibilities: [] })).toEqual(['EMPTY responsibilities'])
    expect(await refused(store, 'handOver', { ...handing, responsibilities: [ofNice, ofNice] })).toEqual([
      'REPEATED responsibilities',
    ])
    expect(await refused(store, 'handOver', { ...handing, on: '2025-01-01' })).toEqual([
      'DATES_OUT_OF_ORDER responsibilities.0',
    ])
    expect(await refused(store, 'handOver', { ...handing, fromPerson: toPerson, toPerson: fromPerson })).toEqual([
      'UNRELATED responsibilities.0',
    ])
    const stranger = encodeId('Person', 'saranyu-sema')
    expect(await refused(store, 'handOver', { ...handing, toPerson: stranger })).toEqual(['UNRELATED toPerson'])
    const away = viewerWith(office.scopes, { provinceIds: ['TH-50'] })
    expect(await refused(store, 'handOver', handing, away)).toEqual(['OTHER_PROVINCE '])
    await written(store, 'handOver', { ...handing, reason }, { viewer: office, selection: 'organization { id }' })
    expect((await answering('2026-03-01')).sort()).toEqual([
      'Malee Suksan TOURISM',
      'Malee Suksan Xiamen',
      'Somchai Jaidee TOURISM Nice',
    ])
    // What began rests on the sources of what ended.
    const begun = await dataOf(
      store,
      `query ($id: ID!) { node(id: $id) { ... on Partnership { responsible(asOf: "2026-03-01") {
        person { name } from until sources { slug } history { nodes { operation reason } }
      } } } }`,
      { id: nice },
    )
    expect(begun.node.responsible).toEqual([
      {
        person: { name: 'Somchai Jaidee' },
        from: '2026-03-01',
        until: null,
        sources: [{ slug: 'itop-about' }],
        history: { nodes: [{ operation: 'CREATED', reason }] },
      },
    ])
  })

  it('ends, is corrected, and ends anew', async () => {
    const { Malee: person } = people
    const { id, version: first } = await assign({ person, sector: 'ARTS', from: '2025' })
    const about = { responsibility: id }
    const send = async (mutation: string, input: object) =>
      (await written(store, mutation, { ...about, reason, ...input }, { viewer: office, selection })).responsibility
    expect(await refused(store, 'endResponsibility', { ...about, expectedVersion: first, until: '2024' })).toEqual([
      'DATES_OUT_OF_ORDER until',
    ])
    expect(await send('endResponsibility', { expectedVersion: first, until: '2026-01' })).toMatchObject({
      until: '2026-01',
      version: 2,
    })
    expect(await refused(store, 'endResponsibility', { ...about, expectedVersion: 2, until: '2026' })).toEqual([
      'ALREADY_DONE responsibility',
    ])
    expect(await refused(store, 'correctResponsibility', { ...about, expectedVersion: 2, sector: null })).toEqual([
      'EMPTY sector',
    ])
    const put = { expectedVersion: 2, sector: 'CULTURE', from: '2025-05', until: null, note: 'Culture, not arts.' }
    expect(await send('correctResponsibility', put)).toMatchObject({
      sector: { code: 'CULTURE' },
      from: '2025-05',
      until: null,
      version: 3,
    })
    expect(await refused(store, 'correctResponsibility', { ...about, expectedVersion: 2, note: 'x' })).toEqual([
      'VERSION_MISMATCH expectedVersion',
    ])
    await written(store, 'removeRecord', { record: id, expectedVersion: 3, reason }, { viewer: office, selection: '' })
    expect(await answering('2025-12-01')).not.toContain('Malee Suksan CULTURE')
  })

  it('nobody leaves the office while they answer for something there', async () => {
    const { Malee: person } = people
    const leaving = { organization, expectedVersion: version, person, until: '2026-10-01', sources: [source] }
    expect(await refused(store, 'endMember', leaving)).toEqual(['STILL_REFERRED_TO person'])
    expect(
      await refused(store, 'correctOrganization', { organization, expectedVersion: version, members: [] }),
    ).toEqual(['STILL_REFERRED_TO members'])
    expect(await refused(store, 'removeRecord', { record: organization, expectedVersion: version })).toEqual([
      'STILL_REFERRED_TO record',
    ])
    await written(
      store,
      'handOver',
      { organization, fromPerson: person, toPerson: people['Somchai'], on: '2026-10-01', reason },
      { viewer: office, selection: 'organization { id }' },
    )
    const { organization: now } = await written(
      store,
      'endMember',
      { ...leaving, reason },
      { viewer: office, selection: inOffice.slice(1, -1) },
    )
    version = now.version
    const inIt = async (asOf: string) => {
      const data = await dataOf(
        store,
        'query ($slug: String!, $asOf: Date) { organization(slug: $slug) { members(asOf: $asOf) { person { name } until } } }',
        { slug: officeSlug, asOf },
      )
      return data.organization.members
    }
    expect(await inIt('2026-09-30')).toEqual([
      { person: { name: 'Somchai Jaidee' }, until: null },
      { person: { name: 'Malee Suksan' }, until: null },
    ])
    expect(await inIt('2026-10-01')).toEqual([{ person: { name: 'Somchai Jaidee' }, until: null }])
  })

  describe('the desk', () => {
    const on = (days: number) => addDays(today(), days)
    const visit = async (rest: object) => {
      const input = {
        province: phuket,
        kind: 'DELEGATION',
        direction: 'INBOUND',
        sisterCities: [encodeId('SisterCity', 'xiamen')],
        sources: [source],
        reason,
        ...rest,
      }
      const past = (rest as { startsOn: string }).startsOn < today()
      return written(store, past ? 'recordEngagement' : 'planEngagement', input, {
        viewer: office,
        selection: 'engagement { id version }',
      })
    }
    let person: string
    beforeAll(async () => {
      person = await hire({ nameEn: 'Anong Desk', postEn: 'Officer' }, '2020')
      await assign({ person, partnership: xiamen, from: '2020' })
      await assign({ person, partnership: nice, sector: 'CULTURE', from: '2020-02' })
      await assign({ person, sector: 'TECHNOLOGY', from: '2020-03' })
      await assign({ person, partnership: nice, sector: 'TOURISM', from: '2020', until: '2021' })
      const ofNice = { sisterCities: [encodeId('SisterCity', 'nice')] }
      await visit({ titleEn: 'Port talks', startsOn: on(30), sectors: ['TRADE'] })
      await visit({ titleEn: 'Farewell', startsOn: on(-20) })
      await visit({ titleEn: 'Long ago', startsOn: on(-200) })
      await visit({ titleEn: 'Carnival', startsOn: on(10), sectors: ['CULTURE'], ...ofNice })
      await visit({ titleEn: 'Something of Nice', startsOn: on(11), ...ofNice })
      await visit({ titleEn: 'Hotels of Nice', startsOn: on(12), sectors: ['TOURISM'], ...ofNice })
      await visit({ titleEn: 'Smart island', startsOn: on(40), sectors: ['TECHNOLOGY'], ...ofNice })
      const owe = (textEn: string, rest: object) =>
        written(
          store,
          'recordCommitment',
          { textEn, owedBy: 'THAI_SIDE', agreedOn: '2020', sources: [source], reason, ...rest },
          { viewer: office, selection: 'commitment { id }' },
        )
      await owe('Send the port plan', { partnership: xiamen, dueOn: '2030' })
      await owe('Answer the museum', { partnership: nice, sector: 'CULTURE', dueOn: '2029-05' })
      await owe('Answer the hotels', { partnership: nice, sector: 'TOURISM' })
      await owe('Test the sensors', {
        partnership: encodeId('Partnership', 'phuket--hainan'),
        sector: 'TECHNOLOGY',
        dueOn: '2032',
      })
      await owe('Her own', { partnership: encodeId('Partnership', 'phuket--hainan'), person, dueOn: '2031' })
      await owe('His', { partnership: xiamen, person: people['Somchai'] })
      const { engagement } = await visit({ titleEn: 'Called off', startsOn: on(5) })
      await written(
        store,
        'cancelEngagement',
        { engagement: engagement.id, expectedVersion: engagement.version, sources: [source], reason },
        { viewer: office, selection: 'engagement { id }' },
      )
    })

    const query = `query ($person: String!, $asOf: Date) {
      desk(person: $person, asOf: $asOf) {
        person { name }
        responsibilities { sector { code } partnership { sisterCity { name } } until }
        commitments { text person { name } }
        engagements { title }
      }
    }`

    it('has what an officer answers for today, and the visits of the ties and sectors', async () => {
      const answer = await dataOf(store, query, { person: 'anong-desk' })
      expect(answer).toMatchInlineSnapshot(`
        {
          "desk": {
            "commitments": [
              {
                "person": null,
                "text": "Answer the museum",
              },
              {
                "person": null,
                "text": "Send the port plan",
              },
              {
                "person": {
                  "name": "Anong Desk",
                },
                "text": "Her own",
              },
              {
                "person": null,
                "text": "Test the sensors",
              },
            ],
            "engagements": [
              {
                "title": "Farewell",
              },
              {
                "title": "Carnival",
              },
              {
                "title": "Something of Nice",
              },
              {
                "title": "Port talks",
              },
              {
                "title": "Smart island",
              },
            ],
            "person": {
              "name": "Anong Desk",
            },
            "responsibilities": [
              {
                "partnership": {
                  "sisterCity": {
                    "name": "Xiamen",
                  },
                },
                "sector": null,
                "until": null,
              },
              {
                "partnership": {
                  "sisterCity": {
                    "name": "Nice",
                  },
                },
                "sector": {
                  "code": "CULTURE",
                },
                "until": null,
              },
              {
                "partnership": null,
                "sector": {
                  "code": "TECHNOLOGY",
                },
                "until": null,
              },
            ],
          },
        }
      `)
      expect(await dataOf(store, query, { person })).toEqual(answer)
      const { data } = await byResolvers(store, query, { person })
      expect(JSON.parse(JSON.stringify(data))).toEqual(answer)
    })

    it('is read in one statement', async () => {
      expect(await statementsOf(store, () => dataOf(store, query, { person }))).toHaveLength(1)
    })

    it('of another day has what they answered for then', async () => {
      const { desk } = await dataOf(store, query, { person, asOf: '2020-06-01' })
      expect(desk.responsibilities).toHaveLength(4)
      expect((await dataOf(store, query, { person, asOf: '2019-01-01' })).desk).toMatchObject({
        responsibilities: [],
        engagements: [],
      })
    })

    it('has a visit from its request on, until it is declined', async () => {
      const asked = { titleEn: 'Asked for', startsOn: on(60), stage: 'REQUESTED', stageOn: on(-20) }
      const { engagement } = await visit(asked)
      const decline = {
        engagement: engagement.id,
        expectedVersion: 1,
        stage: 'DECLINED',
        on: on(-10),
        sources: [source],
      }
      await written(store, 'recordEngagementStage', { ...decline, reason }, { viewer: office, selection: '' })
      const titles = async (asOf: string) =>
        (await dataOf(store, query, { person, asOf })).desk.engagements.map(({ title }: { title: string }) => title)
      expect(await titles(on(-21))).not.toContain('Asked for')
      expect(await titles(on(-20))).toContain('Asked for')
      expect(await titles(on(-10))).not.toContain('Asked for')
    })

    it('a handover takes along what is open of what they owe', async () => {
      const owing = async (of: string) => {
        const { commitments } = await dataOf(
          store,
          'query ($of: ID!) { commitments(filter: { person: $of }) { nodes { text } } }',
          { of },
        )
        return commitments.nodes.map(({ text }: { text: string }) => text).sort()
      }
      const { Somchai: toPerson = '' } = people
      expect(await owing(person)).toEqual(['Her own'])
      const handing = { organization, fromPerson: person, toPerson, on: '2026-12-01', reason }
      const changes = await changesOf(store, () =>
        written(store, 'handOver', handing, { viewer: office, selection: 'organization { id }' }),
      )
      expect(changes.filter(({ type }) => type === 'Commitment')).toMatchObject([
        { operation: 'UPDATED', provinceIds: ['TH-83'], after: { textEn: 'Her own', version: 2 } },
      ])
      expect([await owing(person), await owing(toPerson)]).toEqual([[], ['Her own', 'His']])
    })

    it('of nobody is null, and what is no person is refused', async () => {
      expect(await dataOf(store, query, { person: 'nobody' })).toEqual({ desk: null })
      await expect(dataOf(store, query, { person: phuket })).rejects.toThrow(/person/)
    })
  })

  it('an organization is part of another, and of no part of its own', async () => {
    const committee = encodeId('Organization', 'phuket-foreign-strategy-committee')
    const { organization: now } = await written(
      store,
      'correctOrganization',
      { organization, expectedVersion: version, parent: committee, reason },
      { viewer: office, selection: 'organization { version parent { slug } }' },
    )
    version = now.version
    expect(now.parent).toEqual({ slug: 'phuket-foreign-strategy-committee' })
    const circle = { organization: committee, expectedVersion: 1, parent: organization }
    expect(await refused(store, 'correctOrganization', circle)).toEqual(['UNRELATED parent'])
    expect(await refused(store, 'correctOrganization', { ...circle, parent: committee })).toEqual(['UNRELATED parent'])
    const lost = { ...circle, parent: encodeId('Organization', 'nowhere') }
    expect(await refused(store, 'correctOrganization', lost)).toEqual(['NOT_FOUND parent'])
    expect(await refused(store, 'removeRecord', { record: committee, expectedVersion: 1 })).toEqual([
      'STILL_REFERRED_TO record',
    ])
  })

  it('nobody is in one role twice at a time, and a person is new or known', async () => {
    const adding = { organization, expectedVersion: version, role: 'OFFICER', from: '2026', sources: [source] }
    const { Somchai: person } = people
    expect(await refused(store, 'addMember', { ...adding, person })).toEqual(['ALREADY_EXISTS person'])
    expect(await refused(store, 'addMember', { ...adding, sources: [], until: '2025' })).toEqual([
      'BAD_VALUE person',
      'DATES_OUT_OF_ORDER until',
      'SOURCE_MISSING sources',
    ])
    const both = { ...adding, person, newPerson: { nameEn: 'A', postEn: 'B' } }
    expect(await refused(store, 'addMember', both)).toEqual(['BAD_VALUE person'])
    const away = viewerWith(office.scopes, { provinceIds: ['TH-50'] })
    expect(await refused(store, 'addMember', { ...adding, person, role: 'HEAD' }, away)).toEqual(['OTHER_PROVINCE '])
    const { organization: now } = await written(
      store,
      'addMember',
      { ...adding, person, role: 'SECTOR_LEAD', postTh: 'หัวหน้ากลุ่มงาน', reason },
      {
        viewer: office,
        selection: 'organization { version members { role roleTh: role(lang: TH) roleCode post position } }',
      },
    )
    version = now.version
    expect(now.members.at(-1)).toEqual({
      role: 'Sector lead',
      roleTh: 'หัวหน้าสาขา',
      roleCode: 'SECTOR_LEAD',
      post: 'หัวหน้ากลุ่มงาน',
      position: 4,
    })
    const ending = { organization, expectedVersion: version, person, until: '2027', sources: [source] }
    expect(await refused(store, 'endMember', ending)).toEqual(['BAD_VALUE role'])
    expect(await refused(store, 'endMember', { ...ending, role: 'CHAIR' })).toEqual(['UNRELATED person'])
    expect(await refused(store, 'endMember', { ...ending, role: 'SECTOR_LEAD', until: '2020' })).toEqual([
      'DATES_OUT_OF_ORDER until',
    ])
  })

  it('who was in it is put right as a whole', async () => {
    const { Somchai: person } = people
    const members = [{ person, role: 'HEAD', from: '2020', sources: [source] }]
    const about = { organization, expectedVersion: version }
    const twice = [...members, { ...members[0], from: '2021' }]
    expect(await refused(store, 'correctOrganization', { ...about, members: twice })).toEqual([
      'ALREADY_EXISTS members.1',
    ])
    const bad = [{ person, role: 'HEAD', from: '2020', until: '2019', sources: [] }]
    expect(await refused(store, 'correctOrganization', { ...about, members: bad })).toEqual([
      'DATES_OUT_OF_ORDER members.0.until',
      'SOURCE_MISSING members.0.sources',
    ])
  })

  it('what the other answers for only for a time goes on with them when that time is over', async () => {
    const from = await hire({ nameEn: 'Kanya Before', postEn: 'Officer' }, '2020')
    const to = await hire({ nameEn: 'Kanya After', postEn: 'Officer' }, '2020')
    const investment = { sector: 'INVESTMENT' }
    await assign({ person: from, ...investment, from: '2024-01-01' })
    await assign({ person: to, ...investment, from: '2025-03-01', until: '2025-06-01' })
    const handing = { organization, fromPerson: from, toPerson: to, on: '2025-01-01', reason }
    await written(store, 'handOver', handing, { viewer: office, selection: 'organization { id }' })
    const { responsibilities } = await dataOf(
      store,
      `query ($person: String!) {
        responsibilities(filter: { person: [$person] }, orderBy: FROM_ASC) { nodes { from until } }
      }`,
      { person: to },
    )
    expect(responsibilities.nodes).toEqual([
      { from: '2025-01-01', until: '2025-03-01' },
      { from: '2025-03-01', until: '2025-06-01' },
      { from: '2025-06-01', until: null },
    ])
  })
})
