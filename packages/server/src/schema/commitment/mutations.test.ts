import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dataOf } from '../../../test/ask.ts'
import { changesOf, found, office, refused } from '../../../test/office.ts'
import { databases, openTestStore } from '../../../test/stores.ts'
import { officer, write, written } from '../../../test/write.ts'
import { addDays, today } from '../../register/today.ts'
import { encodeId } from '../../store/records/global-id.ts'
import type { Store } from '../../store/store.ts'

const source = encodeId('Source', 'seed-phuket-2016')
const proof = encodeId('Source', 'itop-about')
const tie = encodeId('Partnership', 'phuket--xiamen')
const elsewhere = encodeId('Partnership', 'phuket--nice')
const paper = encodeId('Agreement', 'phuket-xiamen')
const visit = encodeId('Engagement', 'phuket-xiamen-2022')
const office1 = encodeId('Organization', 'phuket-international-affairs-office')
const reason = 'The minutes of the meeting say so.'
const tomorrow = addDays(today(), 1)

const whole = `commitment {
  id text textTh: text(lang: TH) status owedBy agreedOn dueOn doneOn note version
  partnership { sisterCity { slug } } agreement { slug } engagement { slug } followUpOf { text }
  organization { slug } person { name } sector { code }
  events { position kind on note corrected sources { slug } } evidence { slug } sources { slug }
}`

describe.each(databases)('commitments on %s', kind => {
  let store: Store
  beforeAll(async () => {
    store = await openTestStore(kind)
  })
  afterAll(() => store.close())

  const lighthouse = {
    agreement: paper,
    engagement: visit,
    textEn: 'Send the plans of the lighthouse',
    textTh: 'ส่งแบบแปลนประภาคาร',
    sector: 'TECHNOLOGY',
    owedBy: 'PARTNER',
    newPerson: { nameEn: 'Lin Hai', postEn: 'Head of the lighthouse service' },
    agreedOn: '2022-06',
    dueOn: '2023',
    sources: [source],
  }
  const send = async (mutation: string, input: object) =>
    (await written(store, mutation, { reason, ...input }, { viewer: office, selection: whole })).commitment
  const about = ({ id, version }: { id: string; version: number }) => ({ commitment: id, expectedVersion: version })

  it('one is recorded, begun, and done with its evidence', async () => {
    let commitment: Awaited<ReturnType<typeof send>>
    const changes = await changesOf(store, async () => {
      commitment = await send('recordCommitment', lighthouse)
    })
    expect(commitment).toEqual({
      id: commitment.id,
      text: 'Send the plans of the lighthouse',
      textTh: 'ส่งแบบแปลนประภาคาร',
      status: 'OVERDUE',
      owedBy: 'PARTNER',
      agreedOn: '2022-06',
      dueOn: '2023',
      doneOn: null,
      note: null,
      version: 1,
      partnership: { sisterCity: { slug: 'xiamen' } },
      agreement: { slug: 'phuket-xiamen' },
      engagement: { slug: 'phuket-xiamen-2022' },
      followUpOf: null,
      organization: null,
      person: { name: 'Lin Hai' },
      sector: { code: 'TECHNOLOGY' },
      events: [
        {
          position: 1,
          kind: 'AGREED',
          on: '2022-06',
          note: null,
          corrected: false,
          sources: [{ slug: 'seed-phuket-2016' }],
        },
      ],
      evidence: [],
      sources: [{ slug: 'seed-phuket-2016' }],
    })
    expect(changes).toMatchObject([
      { operation: 'CREATED', type: 'Commitment', provinceIds: ['TH-83'], reason },
      { operation: 'CREATED', type: 'Person', provinceIds: ['TH-83'] },
    ])
    expect(changes[0]?.after).toMatchObject({
      partnershipId: 'phuket--xiamen',
      events: [{ kind: 'AGREED', on: '2022-06' }],
    })
    expect(await found(store, 'ประภาคาร')).toContain(commitment.id)
    expect(await found(store, 'plans of the lighthouse')).toContain(commitment.id)

    const begun = await send('recordCommitmentEvent', {
      ...about(commitment),
      kind: 'STARTED',
      on: '2022-07',
      note: 'By telephone.',
      sources: [],
    })
    expect(begun).toMatchObject({ status: 'OVERDUE', version: 2 })
    const done = await send('recordCommitmentEvent', {
      ...about(begun),
      kind: 'DONE',
      on: '2024-02-03',
      sources: [proof],
    })
    expect(done).toMatchObject({
      status: 'DONE',
      doneOn: '2024-02-03',
      evidence: [{ slug: 'itop-about' }],
      sources: [{ slug: 'itop-about' }, { slug: 'seed-phuket-2016' }],
      version: 3,
    })
    const life = `query ($id: ID!) { node(id: $id) { ... on Commitment {
      a: status(asOf: "2022-05-31") b: status(asOf: "2022-06-01") c: status(asOf: "2022-07-01") d: status(asOf: "2024-01-01")
      e: status(asOf: "2024-02-03") doneOn(asOf: "2024-02-02") statusLabel(lang: TH)
      history { nodes { operation } }
    } } }`
    expect((await dataOf(store, life, { id: done.id })).node).toEqual({
      a: 'NOT_YET',
      b: 'AGREED',
      c: 'STARTED',
      d: 'OVERDUE',
      e: 'DONE',
      doneOn: null,
      statusLabel: 'ดำเนินการแล้วเสร็จ',
      history: { nodes: [{ operation: 'CREATED' }, { operation: 'UPDATED' }, { operation: 'UPDATED' }] },
    })

    const again = { ...about(done), reason, sources: [proof] }
    expect(await refused(store, 'recordCommitmentEvent', { ...again, kind: 'DONE', on: '2024-03' })).toEqual([
      'ALREADY_DONE kind',
    ])
    expect(
      await refused(store, 'recordCommitmentEvent', { ...again, kind: 'DROPPED', on: '2024-03', note: 'Too dear.' }),
    ).toEqual(['STATUS_FORBIDS kind'])

    const next = await send('recordCommitment', {
      followUpOf: done.id,
      textEn: 'Build the lighthouse',
      owedBy: 'THAI_SIDE',
      organization: office1,
      note: 'Said at the meeting.',
      sources: [],
    })
    expect(next).toMatchObject({
      status: 'AGREED',
      agreedOn: null,
      followUpOf: { text: 'Send the plans of the lighthouse' },
      partnership: { sisterCity: { slug: 'xiamen' } },
      organization: { slug: 'phuket-international-affairs-office' },
    })
    const removal = { record: done.id, expectedVersion: 3, reason }
    const { code, message } = await write(store, 'removeRecord', removal, { viewer: officer, selection: '' })
    expect([code, message]).toEqual(['STILL_REFERRED_TO', expect.stringContaining('commitments that follow it (1)')])
    expect(
      (
        await write(
          store,
          'changeCommitment',
          { ...about(done), followUpOf: next.id, reason },
          { viewer: office, selection: '' },
        )
      ).violations,
    ).toMatchObject([{ code: 'UNRELATED', path: ['input', 'followUpOf'] }])
    await written(
      store,
      'removeRecord',
      { record: next.id, expectedVersion: 1, reason },
      { viewer: officer, selection: '' },
    )
    const after = await dataOf(store, 'query ($id: ID!) { node(id: $id) { id } }', { id: next.id })
    expect(after.node).toBeNull()
  })

  it('every rule that a new one breaks is told at once', async () => {
    const wrong = {
      ...lighthouse,
      partnership: elsewhere,
      textEn: '',
      textTh: 'ก'.repeat(501),
      person: encodeId('Person', 'saranyu-sema'),
      agreedOn: tomorrow,
      dueOn: '2019',
      sources: [],
      reason: '',
    }
    expect(await refused(store, 'recordCommitment', wrong)).toEqual([
      'UNRELATED agreement',
      'UNRELATED engagement',
      'EMPTY textEn',
      'BAD_VALUE textTh',
      'DATE_IN_FUTURE agreedOn',
      'DATES_OUT_OF_ORDER dueOn',
      'SOURCE_MISSING sources',
      'BAD_VALUE newPerson',
      'REASON_MISSING reason',
    ])
    const nowhere = { textEn: 'Meet', owedBy: 'BOTH', sources: [source], reason }
    expect(await refused(store, 'recordCommitment', nowhere)).toEqual(['MISSING partnership'])
    expect(await refused(store, 'recordCommitment', { ...nowhere, partnership: tie, textEn: null })).toEqual([
      'NAME_MISSING textEn',
    ])
  })

  it('what became of it has a day that fits, and what was dropped says why', async () => {
    const commitment = await send('recordCommitment', { ...lighthouse, dueOn: null, newPerson: null })
    const step = { ...about(commitment), reason, sources: [] }
    expect(await refused(store, 'recordCommitmentEvent', { ...step, kind: 'DONE', on: '2022-05' })).toEqual([
      'DATES_OUT_OF_ORDER on',
      'SOURCE_MISSING sources',
    ])
    expect(
      await refused(store, 'recordCommitmentEvent', { ...step, kind: 'DROPPED', on: tomorrow, sources: [source] }),
    ).toEqual(['DATE_IN_FUTURE on', 'REASON_MISSING note'])
    const dropped = await send('recordCommitmentEvent', {
      ...step,
      kind: 'DROPPED',
      on: today().slice(0, 4),
      note: 'Neither side has the money.',
    })
    expect(dropped).toMatchObject({ status: 'DROPPED', doneOn: null, evidence: [] })
    expect(await refused(store, 'changeCommitment', { ...step, note: 'x' })).toEqual([
      'VERSION_MISMATCH expectedVersion',
    ])
  })

  it('a mistake is withdrawn and stays on record', async () => {
    const commitment = await send('recordCommitment', { ...lighthouse, newPerson: null, dueOn: null })
    const done = await send('recordCommitmentEvent', {
      ...about(commitment),
      kind: 'DONE',
      on: '2023',
      sources: [proof],
    })
    const change = { ...about(done), reason }
    expect(await refused(store, 'changeCommitment', { ...change, withdrawEvents: [1, 2, 9] })).toEqual([
      'BAD_VALUE withdrawEvents.0',
      'BAD_VALUE withdrawEvents.2',
      'REASON_MISSING mistake',
    ])
    expect(await refused(store, 'changeCommitment', change)).toEqual(['NOTHING_TO_CHANGE '])
    const right = await send('changeCommitment', {
      ...about(done),
      withdrawEvents: [2],
      agreedOn: '2022-05-30',
      mistake: 'It was another commitment that was done.',
      dueOn: '2099',
    })
    expect(right).toMatchObject({
      status: 'AGREED',
      agreedOn: '2022-05-30',
      dueOn: '2099',
      doneOn: null,
      evidence: [],
      events: [
        { position: 1, kind: 'AGREED', on: '2022-06', corrected: true },
        { position: 2, kind: 'DONE', on: '2023', corrected: true },
        { position: 3, kind: 'CORRECTED', on: today(), note: 'It was another commitment that was done.' },
        { position: 4, kind: 'AGREED', on: '2022-05-30', corrected: false, sources: [{ slug: 'seed-phuket-2016' }] },
      ],
    })
  })

  it('an engagement keeps the parties between whom something was agreed there', async () => {
    await send('recordCommitment', { ...lighthouse, newPerson: null })
    const { engagement } = await dataOf(
      store,
      '{ engagement(slug: "phuket-xiamen-2022") { id version commitments { text } } }',
    )
    expect(engagement.commitments).toContainEqual({ text: 'Send the plans of the lighthouse' })
    const nice = { engagement: engagement.id, expectedVersion: engagement.version, agreements: [], reason }
    expect(
      await refused(store, 'changeEngagement', { ...nice, sisterCities: [encodeId('SisterCity', 'nice')] }),
    ).toEqual(['UNRELATED sisterCities'])
  })
})
