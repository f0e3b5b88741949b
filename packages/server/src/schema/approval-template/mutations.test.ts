import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dataOf } from '../../../test/ask.ts'
import { changesOf, found, office, refused } from '../../../test/office.ts'
import { databases, openTestStore } from '../../../test/stores.ts'
import { viewerWith, written } from '../../../test/write.ts'
import { encodeId } from '../../store/records/global-id.ts'
import type { Store } from '../../store/store.ts'

const source = encodeId('Source', 'seed-phuket-2016')
const phuket = encodeId('Province', 'TH-83')
const away = viewerWith(office.scopes, { provinceIds: ['TH-50'] })
const reason = 'The office wrote.'

const steps = [
  { body: 'PROVINCIAL_COMMITTEE', nameEn: 'Approve the idea', nameTh: 'เห็นชอบในหลักการ', usualDays: 30 },
  { body: 'CABINET', nameEn: 'Approve the draft', legalBasisEn: 'A resolution', sources: [source] },
]
const path = { province: phuket, nameEn: 'Lighthouse path', nameTh: 'เส้นทางประภาคาร', steps, sources: [source], reason }

describe.each(databases)('%s', kind => {
  let store: Store
  beforeAll(async () => {
    store = await openTestStore(kind)
  })
  afterAll(() => store.close())

  const selection = `approvalTemplate {
    id slug name nameTh: name(lang: TH) province { slug } note version sources { slug }
    steps { position body name nameTh: name(lang: TH) usualDays legalBasis sources { slug } }
  }`
  const send = async (mutation: string, input: object) =>
    (await written(store, mutation, { reason, ...input }, { viewer: office, selection })).approvalTemplate

  it('a path comes onto the register, changes, and is removed', async () => {
    let template = ''
    const changes = await changesOf(store, async () => {
      const registered = await send('registerApprovalTemplate', path)
      template = registered.id
      expect(registered).toMatchInlineSnapshot(
        { id: expect.any(String) },
        `
        {
          "id": Any<String>,
          "name": "Lighthouse path",
          "nameTh": "เส้นทางประภาคาร",
          "note": null,
          "province": {
            "slug": "phuket",
          },
          "slug": "lighthouse-path",
          "sources": [
            {
              "slug": "seed-phuket-2016",
            },
          ],
          "steps": [
            {
              "body": "PROVINCIAL_COMMITTEE",
              "legalBasis": null,
              "name": "Approve the idea",
              "nameTh": "เห็นชอบในหลักการ",
              "position": 1,
              "sources": [],
              "usualDays": 30,
            },
            {
              "body": "CABINET",
              "legalBasis": "A resolution",
              "name": "Approve the draft",
              "nameTh": "Approve the draft",
              "position": 2,
              "sources": [
                {
                  "slug": "seed-phuket-2016",
                },
              ],
              "usualDays": null,
            },
          ],
          "version": 1,
        }
      `,
      )
      const about = { approvalTemplate: template, expectedVersion: 1 }
      expect(
        await send('correctApprovalTemplate', { ...about, steps: steps.slice(1), note: 'Since 2020.' }),
      ).toMatchObject({
        note: 'Since 2020.',
        version: 2,
        steps: [{ position: 1, body: 'CABINET' }],
      })
      expect(await found(store, 'lighthouse path')).toContain(template)
      await written(
        store,
        'removeRecord',
        { record: template, expectedVersion: 2, reason },
        { viewer: office, selection: '' },
      )
    })
    expect(changes).toMatchObject([
      { operation: 'CREATED', type: 'ApprovalTemplate', provinceIds: ['TH-83'] },
      {
        operation: 'UPDATED',
        before: { steps: [{ usualDays: 30 }, {}] },
        after: { steps: [{ sources: ['seed-phuket-2016'] }] },
      },
      { operation: 'DELETED', before: { slug: 'lighthouse-path' } },
    ])
    const query = '{ approvalTemplate(slug: "lighthouse-path") { slug } }'
    expect((await dataOf(store, query)).approvalTemplate).toBeNull()
  })

  it('every rule that it breaks is told at once', async () => {
    const wrong = {
      ...path,
      nameEn: '',
      slug: '-',
      steps: [
        { body: 'CABINET', usualDays: 0, legalBasisTh: 'มติ' },
        { body: 'CABINET', nameEn: ' ', sources: [source, source] },
      ],
      sources: [],
      reason: '',
    }
    expect(await refused(store, 'registerApprovalTemplate', wrong)).toEqual([
      'EMPTY nameEn',
      'NAME_MISSING steps.0.nameEn',
      'BAD_VALUE steps.0.usualDays',
      'SOURCE_MISSING steps.0.sources',
      'EMPTY steps.1.nameEn',
      'REPEATED steps.1.sources',
      'BAD_VALUE slug',
      'SOURCE_MISSING sources',
      'REASON_MISSING reason',
    ])
    expect(await refused(store, 'registerApprovalTemplate', { ...path, steps: [] })).toEqual(['EMPTY steps'])
    const long = Array.from({ length: 21 }, () => steps[0])
    expect(await refused(store, 'registerApprovalTemplate', { ...path, steps: long })).toEqual(['BAD_VALUE '])
    expect(
      await refused(store, 'registerApprovalTemplate', { ...path, province: encodeId('Province', 'TH-00') }),
    ).toEqual(['NOT_FOUND province'])
    const { id } = await send('registerApprovalTemplate', { ...path, nameEn: 'Second path', nameTh: null })
    expect(await refused(store, 'registerApprovalTemplate', { ...path, nameEn: 'second  path' })).toEqual([
      'POSSIBLE_DUPLICATE nameEn',
    ])
    const about = { approvalTemplate: id, expectedVersion: 1 }
    expect(await refused(store, 'correctApprovalTemplate', about)).toEqual(['NOTHING_TO_CHANGE '])
    expect(await refused(store, 'correctApprovalTemplate', { ...about, steps: null })).toEqual(['EMPTY steps'])
    expect(await refused(store, 'correctApprovalTemplate', { ...about, expectedVersion: 3, note: 'x' })).toEqual([
      'VERSION_MISMATCH expectedVersion',
    ])
  })

  it('one of a province is written by keys of the province, one of the whole country by keys for all provinces', async () => {
    const { province: _, ...ofAll } = { ...path, nameEn: 'Country path', nameTh: null }
    expect(await refused(store, 'registerApprovalTemplate', path, away)).toEqual(['OTHER_PROVINCE '])
    expect(await refused(store, 'registerApprovalTemplate', ofAll, away)).toEqual(['OTHER_PROVINCE '])
    const { id, province } = await send('registerApprovalTemplate', ofAll)
    expect(province).toBeNull()
    const about = { approvalTemplate: id, expectedVersion: 1, note: 'x' }
    expect(await refused(store, 'correctApprovalTemplate', about, away)).toEqual(['OTHER_PROVINCE '])
    expect(await refused(store, 'removeRecord', { record: id, expectedVersion: 1 }, away)).toEqual(['OTHER_PROVINCE '])
    expect(await send('correctApprovalTemplate', about)).toMatchObject({ note: 'x', version: 2 })
  })

  it('are found by where they may be used, by whom they ask, and by their words', async () => {
    const chiangMai = { ...path, province: encodeId('Province', 'TH-50'), nameEn: 'Northern path', nameTh: null }
    await send('registerApprovalTemplate', chiangMai)
    const listed = async (filter: string) => {
      const query = `{ approvalTemplates(filter: ${filter}) { nodes { slug } } }`
      return (await dataOf(store, query)).approvalTemplates.nodes.map(({ slug }: { slug: string }) => slug)
    }
    expect(await listed('{ province: ["chiang-mai"] }')).toEqual([
      'country-path',
      'sister-city-guideline-2018',
      'northern-path',
    ])
    expect(await listed('{ province: ["TH-50"], wholeCountry: false }')).toEqual(['northern-path'])
    expect(await listed('{ wholeCountry: true, body: [OTHER] }')).toEqual(['sister-city-guideline-2018'])
    expect(await listed('{ body: [TREATIES_DEPARTMENT] }')).toEqual([])
    expect(await listed('{ text: "งบประมาณ" }')).toEqual(['sister-city-guideline-2018'])
  })

  it('the guideline of 2018 is in the open data, with what its pages say and no more', async () => {
    const query = `{
      approvalTemplate(slug: "sister-city-guideline-2018") {
        name province { slug } steps { position body usualDays sources { slug } } sources { slug }
      }
    }`
    expect(await dataOf(store, query)).toMatchInlineSnapshot(`
      {
        "approvalTemplate": {
          "name": "Guideline for sister-city relations of provinces (2018)",
          "province": null,
          "sources": [
            {
              "slug": "nsc-guideline-2018",
            },
            {
              "slug": "nsc-steps-2018",
            },
          ],
          "steps": [
            {
              "body": "OTHER",
              "position": 1,
              "sources": [
                {
                  "slug": "nsc-steps-2018",
                },
              ],
              "usualDays": null,
            },
            {
              "body": "OTHER",
              "position": 2,
              "sources": [
                {
                  "slug": "nsc-steps-2018",
                },
              ],
              "usualDays": null,
            },
          ],
        },
      }
    `)
  })
})
