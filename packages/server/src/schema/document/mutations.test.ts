import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dataOf } from '../../../test/ask.ts'
import { changesOf, found, office, refused } from '../../../test/office.ts'
import { databases, openTestStore } from '../../../test/stores.ts'
import { viewerWith, written } from '../../../test/write.ts'
import { encodeId } from '../../store/records/global-id.ts'
import type { Store } from '../../store/store.ts'

const source = encodeId('Source', 'seed-phuket-2016')
const paper = encodeId('Agreement', 'phuket-xiamen')
const visit = encodeId('Engagement', 'phuket-xiamen-2022')
const away = viewerWith(office.scopes, { provinceIds: ['TH-50'] })
const other = viewerWith(office.scopes, { keyId: 'another' })
const reason = 'The office received it.'

const whole = `document {
  id kind title titleTh: title(lang: TH) language date mediaType bytes sha256 downloadPath url pages note version
  agreement { slug } approval { step } engagement { slug } fact { id }
  earlierVersions { position date sha256 url pages } sources { slug }
}`

const lighthouse = {
  agreement: paper,
  kind: 'DRAFT',
  titleEn: 'Draft of the lighthouse paper',
  titleTh: 'ร่างเอกสารประภาคาร',
  language: 'th',
  date: '2018',
  url: 'https://office.example/draft.pdf',
  mediaType: 'application/pdf',
  pages: 4,
  sources: [source],
}

describe.each(databases)('documents on %s', kind => {
  let store: Store
  beforeAll(async () => {
    store = await openTestStore(kind)
  })
  afterAll(() => store.close())

  const send = async (mutation: string, input: object) =>
    (await written(store, mutation, { reason, ...input }, { viewer: office, selection: whole })).document
  const about = ({ id, version }: { id: string; version: number }) => ({ document: id, expectedVersion: version })
  /** A file as an upload leaves it. */
  const uploaded = async (digit: string, sender = 'officer') => {
    const sha256 = digit.repeat(64)
    const sent = { mediaType: 'image/png', bytes: 70, senders: [sender], storedAt: new Date(), unusedSince: new Date() }
    await store.db.storedFile.create({ data: { sha256, ...sent } })
    return sha256
  }

  it('one is attached, replaced, corrected and removed', async () => {
    let document: Awaited<ReturnType<typeof send>>
    const changes = await changesOf(store, async () => {
      document = await send('attachDocument', lighthouse)
      expect(document).toMatchInlineSnapshot(
        { id: expect.any(String) },
        `
        {
          "agreement": {
            "slug": "phuket-xiamen",
          },
          "approval": null,
          "bytes": null,
          "date": "2018",
          "downloadPath": null,
          "earlierVersions": [],
          "engagement": null,
          "fact": null,
          "id": Any<String>,
          "kind": "DRAFT",
          "language": "th",
          "mediaType": "application/pdf",
          "note": null,
          "pages": 4,
          "sha256": null,
          "sources": [
            {
              "slug": "seed-phuket-2016",
            },
          ],
          "title": "Draft of the lighthouse paper",
          "titleTh": "ร่างเอกสารประภาคาร",
          "url": "https://office.example/draft.pdf",
          "version": 1,
        }
      `,
      )
      const sha256 = await uploaded('1')
      document = await send('replaceDocument', { ...about(document), sha256, date: '2018-05' })
      expect(document).toMatchObject({
        mediaType: 'image/png',
        bytes: 70,
        sha256,
        downloadPath: `/documents/${sha256}`,
        url: null,
        date: '2018-05',
        pages: null,
        version: 2,
        earlierVersions: [{ position: 1, date: '2018', sha256: null, url: lighthouse.url, pages: 4 }],
      })
      document = await send('correctDocument', { ...about(document), kind: 'AGREEMENT_TEXT', pages: 5, titleEn: null })
      expect(document).toMatchObject({ kind: 'AGREEMENT_TEXT', pages: 5, title: lighthouse.titleTh, version: 3 })
      expect(await found(store, 'ประภาคาร')).toContain(document.id)
      const { agreement } = await dataOf(store, '{ agreement(slug: "phuket-xiamen") { documents { id } } }')
      expect(agreement.documents).toEqual([{ id: document.id }])
      const inTheWay = { record: paper, expectedVersion: 1 }
      expect(await refused(store, 'removeRecord', inTheWay)).toEqual(['STILL_REFERRED_TO record'])
      await written(
        store,
        'removeRecord',
        { record: document.id, expectedVersion: 3, reason },
        { viewer: office, selection: '' },
      )
    })
    expect(changes).toMatchObject([
      { operation: 'CREATED', type: 'Document', provinceIds: ['TH-83'], after: { url: lighthouse.url } },
      { operation: 'UPDATED', after: { sha256: '1'.repeat(64), replaced: [{ position: 1, url: lighthouse.url }] } },
      { operation: 'UPDATED', before: { kind: 'DRAFT' }, after: { kind: 'AGREEMENT_TEXT' } },
      { operation: 'DELETED', before: { titleTh: lighthouse.titleTh } },
    ])
  })

  it('one belongs to a step of approval, an engagement or a fact', async () => {
    const { id: agreementId } = await store.db.agreement.findUniqueOrThrow({ where: { slug: 'phuket-almaty-region' } })
    await store.db.approval.create({
      data: { id: `${agreementId}-1`, agreementId, step: 1, body: 'CABINET', outcome: 'PENDING' },
    })
    const agreement = encodeId('Agreement', agreementId)
    const ofStep = await send('attachDocument', { ...lighthouse, agreement, approvalStep: 1 })
    expect(ofStep.approval).toEqual({ step: 1 })
    await store.db.approval.updateMany({ where: { agreementId }, data: { outcome: 'PLANNED' } })
    const template = encodeId('ApprovalTemplate', 'sister-city-guideline-2018')
    const plan = { agreement, expectedVersion: 1, template, startsOn: '2030-01-01' }
    expect(await refused(store, 'planApprovals', plan)).toEqual(['STATUS_FORBIDS agreement'])
    const { id: factId } = await store.db.fact.findFirstOrThrow({ where: { subjectId: 'TH-83' } })
    const fact = encodeId('Fact', factId)
    for (const owner of [{ engagement: visit }, { fact }]) {
      const { agreement: _, ...rest } = lighthouse
      expect(await send('attachDocument', { ...rest, ...owner })).toMatchObject({ agreement: null })
    }
    const {
      node,
      engagement,
      agreement: of,
    } = await dataOf(
      store,
      `{ node(id: "${fact}") { ... on Fact { documents { title } } }
         engagement(slug: "phuket-xiamen-2022") { documents { title } }
         agreement(slug: "phuket-almaty-region") { documents { title } approvals { documents { title } } } }`,
    )
    const documents = [{ title: lighthouse.titleEn }]
    expect([node, engagement, of]).toEqual([{ documents }, { documents }, { documents, approvals: [{ documents }] }])
    expect(await refused(store, 'removeRecord', { record: fact })).toEqual(['STILL_REFERRED_TO record'])
  })

  it('every rule that it breaks is told at once', async () => {
    const wrong = {
      ...lighthouse,
      engagement: visit,
      titleEn: null,
      titleTh: null,
      language: 'thai',
      date: '2199',
      pages: 0,
      url: 'ftp://office.example',
      mediaType: 'PDF',
      sources: [],
    }
    expect(await refused(store, 'attachDocument', wrong)).toEqual([
      'BAD_VALUE agreement',
      'NAME_MISSING titleEn',
      'DATE_IN_FUTURE date',
      'BAD_VALUE language',
      'BAD_VALUE pages',
      'BAD_VALUE url',
      'BAD_VALUE mediaType',
      'SOURCE_MISSING sources',
    ])
    const refusedWith = (input: object) => refused(store, 'attachDocument', { ...lighthouse, ...input })
    expect(await refusedWith({ url: null })).toEqual(['MISSING sha256'])
    expect(await refusedWith({ mediaType: null })).toEqual(['MISSING mediaType'])
    expect(await refusedWith({ sha256: 'abc' })).toEqual(['BAD_VALUE mediaType', 'BAD_VALUE sha256'])
    expect(await refusedWith({ approvalStep: 7 })).toEqual(['BAD_VALUE approvalStep'])
    expect(await refusedWith({ agreement: null, engagement: visit, approvalStep: 1 })).toEqual([
      'BAD_VALUE approvalStep',
    ])
    expect(await refusedWith({ agreement: encodeId('Agreement', 'nothing') })).toEqual(['NOT_FOUND agreement'])
    const document = await send('attachDocument', lighthouse)
    expect(await refused(store, 'replaceDocument', { ...about(document), ...same })).toEqual(['NOTHING_TO_CHANGE '])
    expect(await refused(store, 'correctDocument', about(document))).toEqual(['NOTHING_TO_CHANGE '])
    expect(await refused(store, 'correctDocument', { ...about(document), url: null })).toEqual(['MISSING url'])
    expect(await refused(store, 'correctDocument', { ...about(document), sources: [] })).toEqual([
      'SOURCE_MISSING sources',
    ])
    expect(await refused(store, 'correctDocument', { document: document.id, expectedVersion: 9, pages: 1 })).toEqual([
      'VERSION_MISMATCH expectedVersion',
    ])
  })
  const same = { url: lighthouse.url, mediaType: lighthouse.mediaType }

  it('a file is attached by a key that has sent it, or once everybody may have it', async () => {
    const sha256 = await uploaded('2')
    const { url: _, mediaType: __, ...rest } = lighthouse
    const input = { ...rest, sha256 }
    expect(await refused(store, 'attachDocument', input, other)).toEqual(['BAD_VALUE sha256'])
    expect(await refused(store, 'attachDocument', { ...input, sha256: '3'.repeat(64) })).toEqual(['BAD_VALUE sha256'])
    await send('attachDocument', input)
    await written(store, 'attachDocument', { ...input, reason }, { viewer: other, selection: '' })
    expect(await store.db.storedFile.findUnique({ where: { sha256 } })).toMatchObject({ unusedSince: null })
  })

  it('is written by keys of its province, once for each idempotency key', async () => {
    expect(await refused(store, 'attachDocument', lighthouse, away)).toEqual(['OTHER_PROVINCE '])
    const once = { ...lighthouse, idempotencyKey: 'draft-1' }
    const document = await send('attachDocument', once)
    expect(await send('attachDocument', once)).toEqual(document)
    const next = { ...about(document), url: 'https://office.example/next.pdf', mediaType: 'application/pdf' }
    expect(await refused(store, 'replaceDocument', next, away)).toEqual(['OTHER_PROVINCE '])
    expect(await refused(store, 'correctDocument', { ...about(document), pages: 2 }, away)).toEqual(['OTHER_PROVINCE '])
  })

  it('the speech of 2014 is in the open data, with its address and without bytes', async () => {
    const query = '{ agreement(slug: "phuket-city-penang-island") { documents { kind language mediaType bytes url } } }'
    expect((await dataOf(store, query)).agreement.documents).toEqual([
      {
        kind: 'STATEMENT',
        language: 'en',
        mediaType: 'text/html',
        bytes: null,
        url: expect.stringMatching(/^https:\/\/limguaneng\.com\//),
      },
    ])
  })
})
