import { expect, it } from 'vitest'
import { placeViolations } from './place-content.ts'

const broken = (content: Parameters<typeof placeViolations>[0]) =>
  placeViolations(content).map(({ code, path }) => `${code} ${path.slice(1).join('.')}`)

it('a point lies on the globe', () => {
  for (const [latitude, longitude] of [
    [90, 180],
    [-90, -180],
    [0, 0],
  ] as const)
    expect(broken({ location: { latitude, longitude } })).toEqual([])
  expect(broken({ location: { latitude: 90.1, longitude: -180.1 } })).toEqual([
    'BAD_VALUE location.latitude',
    'BAD_VALUE location.longitude',
  ])
})

it('an item of Wikidata is a Q and a number', () => {
  expect(broken({ wikidataId: 'Q42' })).toEqual([])
  for (const wikidataId of ['42', 'Q042', 'q42', 'Q42 ', 'P31', ''])
    expect(broken({ wikidataId })).toEqual(['BAD_VALUE wikidataId'])
})

it('other names are named once', () => {
  expect(broken({ aliases: ['a', 'b'] })).toEqual([])
  expect(broken({ aliases: ['a', ' ', 'a'] })).toEqual(['EMPTY aliases.1', 'REPEATED aliases'])
})

it('what is not given breaks nothing', () => {
  expect(broken({})).toEqual([])
  expect(broken({ aliases: null, location: null, wikidataId: null })).toEqual([])
})
