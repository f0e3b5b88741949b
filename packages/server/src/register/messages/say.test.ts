import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { violationCodes } from '../violation.ts'
import { refusals } from './refusals.ts'
import { cut, quoted, say } from './say.ts'
import { violations } from './violations.ts'
import { words } from './words.ts'

const catalogue = { ...violations, ...refusals }
const sentences = Object.values(catalogue).flatMap(each => Object.entries<string>(each))
const blanks = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(([blank]) => blank).sort()

describe('what is said about a mistake', () => {
  it('is there for every code', () => {
    expect(Object.keys(violations).sort()).toEqual(Object.keys(violationCodes).sort())
    for (const [code, each] of Object.entries(catalogue)) expect(Object.keys(each).length, code).toBeGreaterThan(0)
  })

  it.each(sentences)('%s', (en, th) => {
    expect(en).not.toMatch(/[ก-๛]{3}/)
    expect(th).toMatch(/[ก-๛]/)
    expect(blanks(th)).toEqual(blanks(en))
  })

  it.each(Object.entries(words))('the word %s', (_, th) => {
    expect(th).toMatch(/^[ก-๛][ก-๛ ]+$/)
  })

  it('is said once, and somewhere', () => {
    const texts = sentences.map(([en]) => en)
    expect(new Set(texts).size).toBe(texts.length)
    const root = fileURLToPath(new URL('../../', import.meta.url))
    const code = readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter(name => name.endsWith('.ts') && !/\.test\.ts$|messages.(violations|refusals)\.ts$|generated/.test(name))
      .map(name => readFileSync(`${root}/${name}`, 'utf8'))
      .join('\n')
    expect(texts.filter(text => !code.includes(text))).toEqual([])
  })

  it('is filled in, in each language', () => {
    expect(say('There is no {what} of this id: look it up again.', { what: { en: 'source', th: 'แหล่งข้อมูล' } })).toEqual(
      {
        en: 'There is no source of this id: look it up again.',
        th: 'ไม่มีแหล่งข้อมูลที่มี id นี้: ให้ค้นหาอีกครั้ง',
      },
    )
  })

  it('never holds a long text whole', () => {
    const title = 'ก'.repeat(5_000)
    for (const text of Object.values(say('"{title}" belongs to another tie.', { title })))
      expect(text.length).toBeLessThan(500)
    expect(quoted('😀'.repeat(50))).toMatch(/^"😀+…"$/u)
    expect(cut('short', 5)).toBe('short')
  })
})
