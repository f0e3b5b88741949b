import fc from 'fast-check'
import { expect, it } from 'vitest'
import { runsOf } from './runs.ts'

const pieces = (text: string, names: readonly string[] = [], fontOf = (_cluster: string) => 'one') =>
  runsOf(text, names, fontOf).map(({ text, breakable }) => text + (breakable ? '|' : ''))

it('lets a line end between Thai words, and elsewhere where it may end anyway', () => {
  expect(pieces('แผนความร่วมมือ พ.ศ. 2568 (action plan) ของจังหวัด')).toMatchInlineSnapshot(`
    [
      "แผน|",
      "ความ|",
      "ร่วม|",
      "มือ",
      " ",
      "พ",
      ".",
      "ศ",
      ". 2568 (action plan) ",
      "ของ|",
      "จังหวัด",
    ]
  `)
})

it('keeps what belongs to the word before, and names of places that no dictionary has', () => {
  expect(pieces('อื่นๆ และกรุงเทพฯ')).toMatchInlineSnapshot(`
    [
      "อื่นๆ",
      " ",
      "และ|",
      "กรุงเทพฯ",
    ]
  `)
  expect(pieces('จังหวัดมุกดาหารกับกว๋างจิ').join('')).not.toContain('มุกดาหาร')
  expect(pieces('จังหวัดมุกดาหารกับกว๋างจิ', ['มุกดาหาร', 'กว๋างจิ'])).toMatchInlineSnapshot(`
    [
      "จังหวัด|",
      "มุกดาหาร|",
      "กับ|",
      "กว๋างจิ",
    ]
  `)
})

it('gives letters that are shaped together to one font, a SARA AM with the letter and the tone mark before it', () => {
  const clusters: string[] = []
  pieces('น้ำทำที่', [], cluster => String(clusters.push(cluster)))
  expect(clusters).toEqual(['น้ำ', 'ทำ', 'ที่'])
})

it('loses nothing, whatever is written', () => {
  const text = fc.string({ unit: fc.constantFrom(...'กาำที่้น้ฯๆเแ ะ.,(a1厦한') })
  const fontOf = (cluster: string) => (/[ก-๛]/.test(cluster) ? 'thai' : 'other')
  fc.assert(
    fc.property(text, fc.array(text, { maxLength: 2 }), (said, names) => {
      const kept = names.filter(name => name !== '')
      expect(
        runsOf(said, kept, fontOf)
          .map(run => run.text)
          .join(''),
      ).toBe(said)
    }),
  )
})
