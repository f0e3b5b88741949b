import { expect, it } from 'vitest'
import { encodeId, nodeTypes } from '../../store/records/global-id.ts'
import { idReader } from './ids.ts'

const vowels = /^[AEIOU]/

it.each(nodeTypes)('says which id it wants instead of that of %s, in proper English', type => {
  const other = nodeTypes.find(each => each !== type)!
  const reader = idReader()
  reader.key(encodeId(type, 'x'), other, 'a')
  reader.key('nonsense', type, 'b')
  const article = (name: string) => (vowels.test(name) ? 'an' : 'a')
  expect(reader.violations.map(({ message }) => message.en)).toEqual([
    `This is the id of ${article(type)} ${type}: give that of ${article(other)} ${other}.`,
    `This is not an id of this API: give the "id" of ${article(type)} ${type}.`,
  ])
})

it('names each of the types that fit', () => {
  const reader = idReader()
  reader.ref(encodeId('Source', 'x'), ['Province', 'Organization'], 'a')
  expect(reader.violations[0]?.message).toEqual({
    en: 'This is the id of a Source: give that of a Province or an Organization.',
    th: 'นี่คือ id ของ Source: ให้ระบุ id ของ Province หรือ Organization',
  })
})
