import { afterAll, beforeAll, expect, it } from 'vitest'
import { changesOf, office, refused } from '../../../test/office.ts'
import { openTestStore } from '../../../test/stores.ts'
import { viewerWith, written } from '../../../test/write.ts'
import { encodeId } from '../../store/records/global-id.ts'
import type { Store } from '../../store/store.ts'

let store: Store
let about: { partnership: string; expectedVersion: number }
beforeAll(async () => {
  store = await openTestStore()
  const tie = await store.db.partnership.findFirstOrThrow({
    where: { provinceId: 'TH-83', relationship: 'UNSPECIFIED' },
  })
  about = { partnership: encodeId('Partnership', tie.id), expectedVersion: 1 }
})
afterAll(() => store.close())

it('what a tie is called is put right', async () => {
  const input = { ...about, relationship: 'FRIENDSHIP_CITY', note: 'So the text says.', reason: 'The text came.' }
  const selection = 'partnership { relationship note version }'
  const changes = await changesOf(store, async () => {
    const { partnership } = await written(store, 'correctPartnership', input, { viewer: office, selection })
    expect(partnership).toEqual({ relationship: 'FRIENDSHIP_CITY', note: 'So the text says.', version: 2 })
  })
  expect(changes).toMatchObject([
    {
      operation: 'UPDATED',
      type: 'Partnership',
      provinceIds: ['TH-83'],
      before: { relationship: 'UNSPECIFIED', version: 1 },
      after: { relationship: 'FRIENDSHIP_CITY', version: 2 },
    },
  ])
  const emptied = { ...about, expectedVersion: 2, note: null, reason: 'It was said twice.' }
  const { partnership } = await written(store, 'correctPartnership', emptied, { viewer: office, selection })
  expect(partnership).toEqual({ relationship: 'FRIENDSHIP_CITY', note: null, version: 3 })
})

it('and refused for what it breaks', async () => {
  const now = { ...about, expectedVersion: 3 }
  expect(await refused(store, 'correctPartnership', now)).toEqual(['NOTHING_TO_CHANGE '])
  const wrong = { ...now, relationship: null, note: ' ' }
  expect(await refused(store, 'correctPartnership', wrong)).toEqual(['EMPTY relationship', 'EMPTY note'])
  const late = { ...about, note: 'x' }
  expect(await refused(store, 'correctPartnership', late)).toEqual(['VERSION_MISMATCH expectedVersion'])
  const lost = { ...now, partnership: encodeId('Partnership', 'nowhere'), note: 'x' }
  expect(await refused(store, 'correctPartnership', lost)).toEqual(['NOT_FOUND partnership'])
  const away = viewerWith(office.scopes, { provinceIds: ['TH-50'] })
  expect(await refused(store, 'correctPartnership', { ...now, note: 'x' }, away)).toEqual(['OTHER_PROVINCE '])
})
