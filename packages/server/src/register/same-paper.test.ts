import { expect, it } from 'vitest'
import { mayBeSamePaper, type Paper } from './same-paper.ts'

const schools: Paper = {
  titleEn: 'Memorandum on schools',
  titleTh: 'บันทึกความเข้าใจเรื่องโรงเรียน',
  titleLocal: null,
  sectors: ['EDUCATION', 'CULTURE'],
  otherSector: null,
}
const water: Paper = { ...schools, titleEn: 'Memorandum on water', titleTh: null, sectors: ['ENVIRONMENT'] }

it.each<[string, Partial<Paper>, boolean]>([
  ['another title and other sectors', {}, false],
  ['a sector in common', { sectors: ['ENVIRONMENT', 'CULTURE'] }, true],
  ['no known sector', { sectors: [] }, true],
  ['the same title', { titleEn: 'MEMORANDUM on Schools' }, true],
  ['the same title in Thai', { titleTh: schools.titleTh }, true],
])('%s', (_, rest, same) => {
  expect(mayBeSamePaper(schools, { ...water, ...rest })).toBe(same)
  expect(mayBeSamePaper({ ...water, ...rest }, schools)).toBe(same)
})

it('OTHER is told apart by its name', () => {
  const sport: Paper = { ...schools, sectors: ['OTHER'], otherSector: 'Sport' }
  expect(mayBeSamePaper(sport, { ...water, sectors: ['OTHER'], otherSector: 'health' })).toBe(false)
  expect(mayBeSamePaper(sport, { ...water, sectors: ['OTHER'], otherSector: 'sport' })).toBe(true)
})
