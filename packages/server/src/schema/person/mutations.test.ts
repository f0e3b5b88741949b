import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { changesOf, office, refused } from '../../../test/office.ts'
import { databases, openTestStore } from '../../../test/stores.ts'
import { viewerWith, write, written } from '../../../test/write.ts'
import { encodeId } from '../../store/records/global-id.ts'
import type { Store } from '../../store/store.ts'

const source = encodeId('Source', 'seed-phuket-2016')
const reason = 'The name was misread.'

describe.each(databases)('people on %s', kind => {
  let store: Store
  let person: string
  beforeAll(async () => {
    store = await openTestStore(kind)
    const fact = {
      subject: encodeId('Province', 'TH-83'),
      property: 'OTHER',
      text: 'We have eight.',
      newSpeaker: { nameEn: 'Somhcai Jaidee', postEn: 'Govenor' },
      source,
      reason,
    }
    const made = await written(store, 'recordFact', fact, { viewer: office, selection: 'fact { statedBy { id } }' })
    person = made.fact.statedBy.id
  })
  afterAll(() => store.close())

  const selection = 'person { id slug name nameTh: name(lang: TH) posts { title from until sources { slug } } version }'

  it('a misspelt speaker is put right, and what they said stays theirs', async () => {
    const changes = await changesOf(store, async () => {
      const input = {
        person,
        expectedVersion: 1,
        nameEn: 'Somchai Jaidee',
        nameTh: 'สมชาย ใจดี',
        slug: 'somchai-jaidee',
        posts: [
          { titleEn: 'Vice governor', from: '2012', until: '2014', sources: [source] },
          { titleEn: 'Governor', titleTh: 'ผู้ว่าราชการจังหวัด', from: '2014', sources: [source] },
        ],
        reason,
      }
      const result = await written(store, 'correctPerson', input, { viewer: office, selection })
      const sources = [{ slug: 'seed-phuket-2016' }]
      expect(result.person).toEqual({
        id: person,
        slug: 'somchai-jaidee',
        name: 'Somchai Jaidee',
        nameTh: 'สมชาย ใจดี',
        posts: [
          { title: 'Vice governor', from: '2012', until: '2014', sources },
          { title: 'Governor', from: '2014', until: null, sources },
        ],
        version: 2,
      })
    })
    expect(changes).toMatchObject([
      { operation: 'UPDATED', type: 'Person', provinceIds: ['TH-83'], after: { nameTh: 'สมชาย ใจดี', version: 2 } },
    ])
    expect(await store.db.fact.count({ where: { statedBy: { slug: 'somchai-jaidee' } } })).toBe(1)
  })

  it('refuses what makes no record', async () => {
    const about = { person, expectedVersion: 2, reason }
    expect(await refused(store, 'correctPerson', about)).toEqual(['NOTHING_TO_CHANGE '])
    expect(await refused(store, 'correctPerson', { ...about, nameEn: null, nameTh: null, posts: null })).toEqual([
      'EMPTY posts',
      'NAME_MISSING nameEn',
    ])
    const unnamed = { from: '2014', sources: [source] }
    expect(await refused(store, 'correctPerson', { ...about, posts: [unnamed] })).toEqual([
      'NAME_MISSING posts.0.titleEn',
    ])
    const post = { titleEn: ' ', from: '2014', until: '2012', sources: [] }
    expect(await refused(store, 'correctPerson', { ...about, posts: [post] })).toEqual([
      'EMPTY posts.0.titleEn',
      'DATES_OUT_OF_ORDER posts.0.until',
      'SOURCE_MISSING posts.0.sources',
    ])
    expect(await refused(store, 'correctPerson', { ...about, posts: [] })).toEqual(['EMPTY posts'])
  })

  it('of another province may not be corrected', async () => {
    const viewer = viewerWith(['publish'], { provinceIds: ['TH-10'] })
    const input = { person, expectedVersion: 2, nameEn: 'A', reason }
    expect(await write(store, 'correctPerson', input, { viewer, selection })).toMatchObject({ code: 'OTHER_PROVINCE' })
  })
})
