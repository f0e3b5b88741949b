import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { changesOf, found, office, refused } from '../../../test/office.ts'
import { databases, openTestStore } from '../../../test/stores.ts'
import { viewerWith, written } from '../../../test/write.ts'
import { addDays, today } from '../../register/today.ts'
import { encodeId } from '../../store/records/global-id.ts'
import type { Store } from '../../store/store.ts'

const reason = 'It was read today.'
const tomorrow = addDays(today(), 1)

describe.each(databases)('sources on %s', kind => {
  let store: Store
  beforeAll(async () => {
    store = await openTestStore(kind)
  })
  afterAll(() => store.close())

  const article = {
    kind: 'NEWS',
    title: 'Lighthouse keepers meet',
    publisher: 'The Cape Gazette',
    publishedOn: '2019-03',
    retrievedOn: '2019-04-01',
    url: 'https://gazette.example/keepers?page=1',
    language: 'en',
    note: 'Front page.',
    reason,
  }
  const selection = 'source { id slug kind title publisher publishedOn retrievedOn url language note version }'
  const send = async (mutation: string, input: object) =>
    (await written(store, mutation, { reason, ...input }, { viewer: office, selection })).source

  it('a source comes onto the register and is corrected', async () => {
    let source = ''
    const changes = await changesOf(store, async () => {
      const { reason: _, ...said } = article
      const registered = await send('registerSource', article)
      source = registered.id
      expect(registered).toEqual({ ...said, id: source, slug: 'the-cape-gazette-lighthouse-keepers-meet', version: 1 })
      expect(await found(store, 'Lighthouse keepers meet')).toContain(source)
      const correct = {
        source,
        expectedVersion: 1,
        title: 'Keepers of the light meet',
        publishedOn: null,
        slug: 'light',
      }
      expect(await send('correctSource', { ...correct, url: 'http://gazette.example' })).toEqual({
        ...said,
        id: source,
        title: 'Keepers of the light meet',
        publishedOn: null,
        slug: 'light',
        url: 'http://gazette.example',
        version: 2,
      })
    })
    expect(changes).toMatchObject([
      { operation: 'CREATED', type: 'Source', provinceIds: [] },
      { operation: 'UPDATED', type: 'Source', before: { slug: 'the-cape-gazette-lighthouse-keepers-meet' } },
    ])
    expect(await found(store, 'Keepers of the light')).toContain(source)
    const moved = { source, expectedVersion: 2, publishedOn: '2019-05', retrievedOn: '2019-06-01' }
    expect(await send('correctSource', moved)).toMatchObject({ publishedOn: '2019-05', retrievedOn: '2019-06-01' })
    expect(await send('correctSource', { source, expectedVersion: 3, retrievedOn: null })).toMatchObject({
      retrievedOn: null,
    })
  })

  it('every rule that it breaks is told at once', async () => {
    const wrong = {
      ...article,
      title: ' ',
      publishedOn: tomorrow,
      retrievedOn: '2019-04-01',
      url: 'ftp://gazette.example',
      language: 'english',
      slug: 'seed-phuket-2016',
      reason: '',
    }
    expect(await refused(store, 'registerSource', wrong)).toEqual([
      'EMPTY title',
      'DATE_IN_FUTURE publishedOn',
      'DATES_OUT_OF_ORDER retrievedOn',
      'BAD_VALUE url',
      'BAD_VALUE language',
      'IN_USE slug',
      'REASON_MISSING reason',
    ])
    expect(await refused(store, 'registerSource', { ...article, retrievedOn: tomorrow })).toEqual([
      'DATE_IN_FUTURE retrievedOn',
    ])
    const { id: source } = await send('registerSource', article)
    const about = { source, expectedVersion: 1 }
    expect(await refused(store, 'correctSource', { ...about, kind: null, language: null, url: 'gazette' })).toEqual([
      'EMPTY kind',
      'EMPTY language',
      'BAD_VALUE url',
    ])
    expect(await refused(store, 'correctSource', { ...about, publishedOn: '2019-05' })).toEqual([
      'DATES_OUT_OF_ORDER retrievedOn',
    ])
    expect(await refused(store, 'correctSource', about)).toEqual(['NOTHING_TO_CHANGE '])
    expect(await refused(store, 'correctSource', { ...about, expectedVersion: 2, note: 'x' })).toEqual([
      'VERSION_MISMATCH expectedVersion',
    ])
    const lost = { ...about, source: encodeId('Source', 'nowhere'), note: 'x' }
    expect(await refused(store, 'correctSource', lost)).toEqual(['NOT_FOUND source'])
  })

  it('who registers sources may not correct them', async () => {
    const scribe = viewerWith(['read', 'write:facts'], { provinceIds: ['TH-50'] })
    await written(store, 'registerSource', article, { viewer: scribe, selection })
    const source = encodeId('Source', 'seed-phuket-2016')
    expect(await refused(store, 'correctSource', { source, expectedVersion: 1, note: 'x' }, scribe)).toEqual([
      'MISSING_SCOPE ',
    ])
  })
})
