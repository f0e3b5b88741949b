import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dataOf } from '../../../../test/ask.ts'
import { changesOf, office, refused } from '../../../../test/office.ts'
import { databases, openTestStore } from '../../../../test/stores.ts'
import { viewerWith, written } from '../../../../test/write.ts'
import { addDays, today } from '../../../register/today.ts'
import { encodeId } from '../../records/global-id.ts'
import type { Store } from '../../store.ts'

const source = encodeId('Source', 'seed-phuket-2016')
const other = encodeId('Source', 'itop-about')
const phuket = encodeId('Province', 'TH-83')
const reason = 'The office wrote.'

describe.each(databases)('%s', kind => {
  let store: Store
  let template: string
  let ofChiangMai: string
  beforeAll(async () => {
    store = await openTestStore(kind)
    const add = async (input: object): Promise<string> => {
      const path = { province: phuket, sources: [source], reason, ...input }
      const options = { viewer: office, selection: 'approvalTemplate { id }' }
      return (await written(store, 'registerApprovalTemplate', path, options)).approvalTemplate.id
    }
    template = await add({
      nameEn: 'Path of Phuket',
      steps: [
        { body: 'PROVINCIAL_COMMITTEE', nameEn: 'Approve the idea', nameTh: 'เห็นชอบในหลักการ', usualDays: 30 },
        {
          body: 'INTERIOR_MINISTRY',
          nameEn: 'Look at the draft',
          usualDays: 45,
          legalBasisEn: 'A rule',
          sources: [other],
        },
        { body: 'FOREIGN_MINISTRY', nameEn: 'Say whether it is a treaty' },
        { body: 'CABINET', nameEn: 'Approve the draft', usualDays: 60 },
      ],
    })
    const steps = [{ body: 'CABINET', nameEn: 'Approve' }]
    ofChiangMai = await add({ province: encodeId('Province', 'TH-50'), nameEn: 'Path of Chiang Mai', steps })
  })
  afterAll(() => store.close())

  let cities = 0
  const propose = async (on = '2024-02-01') => {
    const place = { nameEn: `Portsea ${++cities}`, level: 'CITY', country: 'AU', sources: [source], reason }
    const options = { viewer: office, selection: 'sisterCity { id }' }
    const { sisterCity } = await written(store, 'registerSisterCity', place, options)
    const paper = {
      thaiParty: phuket,
      sisterCity: sisterCity.id,
      kind: 'MOU',
      titleEn: `Paper ${cities}`,
      sectors: ['TRADE'],
    }
    const { agreement } = await written(store, 'proposeAgreement', { ...paper, on, sources: [source], reason })
    return agreement as { id: string; slug: string; version: number }
  }
  const path = `approvals {
    step body name nameTh: name(lang: TH) legalBasis outcome dueOn askedOn waitingSince decidedOn sources { slug } agreement { slug }
  }`
  const step = async (mutation: string, agreement: { id: string; version: number }, input: object) => {
    const about = { agreement: agreement.id, expectedVersion: agreement.version, reason, ...input }
    const selection = `agreement { id slug version status missing ${path} }`
    return (await written(store, mutation, about, { selection })).agreement
  }
  const brief = (agreement: { approvals: { step: number; body: string; outcome: string; dueOn: string | null }[] }) =>
    agreement.approvals.map(({ step, body, outcome, dueOn }) => `${step} ${body} ${outcome} ${dueOn ?? '-'}`)

  it('puts the steps of the template on the path, and follows them to the signature', async () => {
    let agreement = await propose()
    const changes = await changesOf(store, async () => {
      agreement = await step('planApprovals', agreement, { template, startsOn: '2024-03-01' })
    })
    expect(changes).toMatchObject([{ operation: 'UPDATED', type: 'Agreement', provinceIds: ['TH-83'] }])
    expect(agreement).toMatchInlineSnapshot(
      { id: expect.any(String) },
      `
      {
        "approvals": [
          {
            "agreement": {
              "slug": "phuket-portsea-1",
            },
            "askedOn": null,
            "body": "PROVINCIAL_COMMITTEE",
            "decidedOn": null,
            "dueOn": "2024-03-31",
            "legalBasis": null,
            "name": "Approve the idea",
            "nameTh": "เห็นชอบในหลักการ",
            "outcome": "PLANNED",
            "sources": [],
            "step": 1,
            "waitingSince": null,
          },
          {
            "agreement": {
              "slug": "phuket-portsea-1",
            },
            "askedOn": null,
            "body": "INTERIOR_MINISTRY",
            "decidedOn": null,
            "dueOn": "2024-05-15",
            "legalBasis": "A rule",
            "name": "Look at the draft",
            "nameTh": "Look at the draft",
            "outcome": "PLANNED",
            "sources": [
              {
                "slug": "itop-about",
              },
            ],
            "step": 2,
            "waitingSince": null,
          },
          {
            "agreement": {
              "slug": "phuket-portsea-1",
            },
            "askedOn": null,
            "body": "FOREIGN_MINISTRY",
            "decidedOn": null,
            "dueOn": null,
            "legalBasis": null,
            "name": "Say whether it is a treaty",
            "nameTh": "Say whether it is a treaty",
            "outcome": "PLANNED",
            "sources": [],
            "step": 3,
            "waitingSince": null,
          },
          {
            "agreement": {
              "slug": "phuket-portsea-1",
            },
            "askedOn": null,
            "body": "CABINET",
            "decidedOn": null,
            "dueOn": null,
            "legalBasis": null,
            "name": "Approve the draft",
            "nameTh": "Approve the draft",
            "outcome": "PLANNED",
            "sources": [],
            "step": 4,
            "waitingSince": null,
          },
        ],
        "id": Any<String>,
        "missing": [
          "SECOND_SOURCE",
          "UNEQUAL_RANK",
        ],
        "slug": "phuket-portsea-1",
        "status": "PROPOSED",
        "version": 2,
      }
    `,
    )
    // Planned is not submitted, and nothing that is planned counts as an approval.
    agreement = await step('recordApproval', agreement, {
      step: 1,
      body: 'PROVINCIAL_COMMITTEE',
      outcome: 'PENDING',
      askedOn: '2024-03-04',
      means: 'SUBMITTED',
      sources: [],
    })
    expect(agreement).toMatchObject({
      status: 'IN_APPROVAL',
      approvals: [
        {
          name: 'Approve the idea',
          outcome: 'PENDING',
          dueOn: '2024-03-31',
          askedOn: '2024-03-04',
          waitingSince: '2024-03-04',
        },
        {
          outcome: 'PLANNED',
          dueOn: '2024-05-15',
          waitingSince: null,
          legalBasis: 'A rule',
          sources: [{ slug: 'itop-about' }],
        },
        { outcome: 'PLANNED', dueOn: null },
        { outcome: 'PLANNED', dueOn: null },
      ],
    })
    agreement = await step('recordApproval', agreement, {
      step: 1,
      body: 'PROVINCIAL_COMMITTEE',
      outcome: 'APPROVED',
      askedOn: '2024-03-04',
      decidedOn: '2024-04-02',
      sources: [],
    })
    expect(agreement).toMatchObject({ approvals: [{ waitingSince: null, decidedOn: '2024-04-02' }, {}, {}, {}] })
    agreement = await step('signAgreement', agreement, {
      on: '2024-06-01',
      term: { kind: 'UNKNOWN' },
      sources: [source],
    })
    expect(agreement).toMatchObject({ status: 'IN_FORCE', missing: expect.not.arrayContaining(['APPROVALS']) })
  })

  it('a signed agreement of which all steps are only planned has no approval, and none after its signature', async () => {
    let agreement = await propose()
    agreement = await step('planApprovals', agreement, { template, startsOn: '2024-03-01' })
    const { missing, status } = (await step('signAgreement', agreement, {
      on: '2024-02-15',
      term: { kind: 'UNKNOWN' },
      sources: [source],
    })) as unknown as { missing: string[]; status: string }
    expect(status).toBe('IN_FORCE')
    expect(missing).toContain('APPROVALS')
    expect(missing).not.toContain('SIGNED_BEFORE_APPROVAL')
  })

  it('is made anew for what was not asked yet, from the step that comes next', async () => {
    let agreement = await propose()
    agreement = await step('planApprovals', agreement, { template, startsOn: '2024-03-01' })
    agreement = await step('recordApproval', agreement, {
      step: 1,
      body: 'PROVINCIAL_COMMITTEE',
      outcome: 'APPROVED',
      decidedOn: '2024-05-20',
      sources: [],
    })
    agreement = await step('planApprovals', agreement, { template, startsOn: '2024-06-01', fromStep: 4 })
    expect(brief(agreement as never)).toEqual([
      '1 PROVINCIAL_COMMITTEE APPROVED 2024-03-31',
      '2 CABINET PLANNED 2024-07-31',
    ])
    agreement = await step('planApprovals', agreement, { template, startsOn: '2024-06-01', fromStep: 2 })
    expect(brief(agreement as never)).toEqual([
      '1 PROVINCIAL_COMMITTEE APPROVED 2024-03-31',
      '2 INTERIOR_MINISTRY PLANNED 2024-07-16',
      '3 FOREIGN_MINISTRY PLANNED -',
      '4 CABINET PLANNED -',
    ])
  })

  it('stays as it was made when the template changes or goes', async () => {
    const steps = [{ body: 'CABINET', nameEn: 'Approve', usualDays: 10, legalBasisEn: 'A rule', sources: [other] }]
    const input = { province: phuket, nameEn: 'Short path', steps, sources: [source], reason }
    const options = { viewer: office, selection: 'approvalTemplate { id }' }
    const { approvalTemplate } = await written(store, 'registerApprovalTemplate', input, options)
    const agreement = await propose()
    const planned = await step('planApprovals', agreement, { template: approvalTemplate.id, startsOn: '2024-03-01' })
    const gone = { record: approvalTemplate.id, expectedVersion: 1, reason }
    await written(store, 'removeRecord', gone, { viewer: office, selection: '' })
    const now = await dataOf(store, `{ agreement(slug: "${agreement.slug}") { ${path} } }`)
    expect(now.agreement.approvals).toEqual((planned as unknown as { approvals: unknown }).approvals)
  })

  it('every rule that it breaks is told at once', async () => {
    const agreement = await propose()
    const about = { agreement: agreement.id, expectedVersion: agreement.version }
    const plan = { ...about, template, startsOn: '2024-03-01' }
    const wrong = { ...plan, template: ofChiangMai, startsOn: '2024-01-31', fromStep: 2 }
    expect(await refused(store, 'planApprovals', wrong)).toEqual([
      'UNRELATED template',
      'BAD_VALUE fromStep',
      'DATES_OUT_OF_ORDER startsOn',
    ])
    const gone = { ...plan, template: encodeId('ApprovalTemplate', 'gone') }
    expect(await refused(store, 'planApprovals', gone)).toEqual(['NOT_FOUND template'])
    expect(await refused(store, 'planApprovals', { ...plan, expectedVersion: 9 })).toEqual([
      'VERSION_MISMATCH expectedVersion',
    ])
    expect(await refused(store, 'planApprovals', { ...plan, startsOn: '1024-03-01' })).toEqual([
      'DATE_TOO_EARLY startsOn',
    ])
    const away = viewerWith(office.scopes, { provinceIds: ['TH-50'] })
    expect(await refused(store, 'planApprovals', plan, away)).toEqual(['OTHER_PROVINCE '])
    const signed = { agreement: encodeId('Agreement', 'phuket-xiamen'), expectedVersion: 1 }
    expect(await refused(store, 'planApprovals', { ...plan, ...signed })).toEqual(['STATUS_FORBIDS agreement'])

    const planned = await step('planApprovals', agreement, { template, startsOn: '2024-03-01' })
    const asked = { agreement: planned.id, expectedVersion: planned.version, sources: [] }
    const otherBody = { ...asked, step: 2, body: 'CABINET', outcome: 'PENDING' }
    expect(await refused(store, 'recordApproval', otherBody)).toEqual(['BAD_VALUE body'])
    const dated = {
      ...asked,
      step: 2,
      body: 'INTERIOR_MINISTRY',
      outcome: 'PLANNED',
      askedOn: '2024',
      means: 'APPROVED',
    }
    expect(await refused(store, 'recordApproval', dated)).toEqual(['BAD_VALUE askedOn', 'BAD_VALUE means'])
  })

  it('the worklist says what waits where since when, the longest wait first', async () => {
    const now = today()
    const plan = async (startsOn: string, input?: object) => {
      const agreement = await propose('2020-01-01')
      const planned = await step('planApprovals', agreement, { template, startsOn })
      return input ? step('recordApproval', planned, { sources: [], ...input }) : planned
    }
    const committee = { step: 1, body: 'PROVINCIAL_COMMITTEE' }
    const overdue = await plan(addDays(now, -31))
    await plan(addDays(now, -30))
    const waits = await plan(now, { ...committee, outcome: 'PENDING', askedOn: addDays(now, -9) })
    const unknown = await plan(now, { ...committee, outcome: 'PENDING' })
    await plan(now, { ...committee, outcome: 'APPROVED', askedOn: addDays(now, -9), decidedOn: now })
    const signed = await plan(addDays(now, -300))
    await step('signAgreement', signed, { on: now, term: { kind: 'UNKNOWN' }, sources: [source] })
    const query = `query ($asOf: Date) {
      worklist(province: "phuket", asOf: $asOf) { awaitingApproval { step body outcome dueOn waitingSince agreement { slug } } }
    }`
    const listed = async (asOf: string) => (await dataOf(store, query, { asOf })).worklist.awaitingApproval
    const mine = new Set([overdue, waits, unknown].map(({ slug }) => slug))
    const [first, ...rest] = (await listed(now)).filter((each: never) =>
      mine.has((each as { agreement: { slug: string } }).agreement.slug),
    )
    const line = (agreement: { slug: string }, fields: object) => ({
      step: 1,
      body: 'PROVINCIAL_COMMITTEE',
      waitingSince: null,
      agreement: { slug: agreement.slug },
      ...fields,
    })
    const pending = { outcome: 'PENDING', dueOn: addDays(now, 30) }
    expect(first).toEqual(line(waits, { ...pending, waitingSince: addDays(now, -9) }))
    expect(rest).toEqual([line(overdue, { outcome: 'PLANNED', dueOn: addDays(now, -1) }), line(unknown, pending)])
    const slugs = (await listed(now)).map(({ agreement }: { agreement: { slug: string } }) => agreement.slug)
    expect(slugs).not.toContain(signed.slug)
    expect(
      (await listed(addDays(now, -10))).map(({ agreement }: never) => (agreement as { slug: string }).slug),
    ).not.toContain(waits.slug)
  })
})
