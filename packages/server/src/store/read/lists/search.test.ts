import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { databases, openTestStore } from '../../../../test/stores.ts'
import type { Store } from '../../store.ts'
import { readPages, readTotals, root } from '../list/pages.ts'
import { searchList } from './search.ts'

describe.each(databases)('%s', kind => {
  let store: Store
  beforeAll(async () => {
    store = await openTestStore(kind)
  })
  afterAll(() => store.close())

  const find = async (text: string, first = 100): Promise<string[]> =>
    (await readPages(store.db, searchList(text), [root], { first })).get(root)!.rows.map(({ id }) => id)
  const typesOf = (ids: string[]) => [...new Set(ids.map(id => id.split(':')[0]!))]

  it.each([
    ['ภูเก็ต', 'Province:TH-83'],
    ['Phuket', 'Province:TH-83'],
    ['PHUKET', 'Province:TH-83'],
    ['จังหวัดภูเก็ต', 'Province:TH-83'],
    ['Phuket Province', 'Province:TH-83'],
    ['phukett', 'Province:TH-83'],
    ['Phukhet', 'Province:TH-83'],
    ['เทศบาลนครภูเก็ต', 'Municipality:phuket-city'],
    ['เซี่ยเหมิน', 'SisterCity:xiamen'],
    ['เซียเหมิน', 'SisterCity:xiamen'],
    ['Xiamen', 'SisterCity:xiamen'],
    ['  xiamen ', 'SisterCity:xiamen'],
    ['厦门', 'SisterCity:xiamen'],
    ['Hue', 'SisterCity:hue'],
    ['Huế', 'SisterCity:hue'],
    ['HUẾ', 'SisterCity:hue'],
    ['Chiang Mai', 'Province:TH-50'],
    ['Chiangmai', 'Province:TH-50'],
    ['เชียงใหม่', 'Province:TH-50'],
    ['กทม.', 'Province:TH-10'],
    ['Krungthep', 'Province:TH-10'],
    ['Xiamn', 'SisterCity:xiamen'],
    ['Hokaido', 'SisterCity:hokkaido'],
    ['Zhanjang', 'SisterCity:zhanjiang'],
    ['Qinzhu', 'SisterCity:qinzhou'],
    ['Las Vegass', 'SisterCity:las-vegas'],
    ['Nakodka', 'SisterCity:nakhodka'],
    ['Inter-Islands Tourism Policy Forum', 'Network:itop'],
    ['ITOP', 'Network:itop'],
  ])('"%s" finds %s first', async (text, first) => {
    expect((await find(text))[0]).toBe(first)
  })

  it.each(['ภูเก็ต', 'Phuket', 'เซี่ยเหมิน', 'Xiamen', '厦门', 'Hue', 'Chiang Mai'])(
    '"%s": the place, then its agreements, then its visits, and sources last',
    async text => {
      const order = ['Province', 'SisterCity', 'Municipality', 'Agreement', 'Engagement', 'Source']
      const types = typesOf(await find(text, 30)).filter(type => order.includes(type))
      expect(types.length).toBeGreaterThan(1)
      expect(types).toEqual([...types].sort((a, b) => order.indexOf(a) - order.indexOf(b)))
    },
  )

  it('a name finds the ties of its place', async () => {
    const ids = await find('Xiamen')
    expect(ids).toContain('Agreement:phuket-xiamen')
    expect(ids).toContain('Engagement:phuket-xiamen-2015')
    expect(ids).not.toContain('Agreement:phuket-hainan')
  })

  it('both names of a tie, in either order and script, find it first', async () => {
    for (const text of ['xiamen phuket', 'Phuket Xiamen', 'ภูเก็ต เซี่ยเหมิน', 'Phuket เซี่ยเหมิน'])
      expect((await find(text))[0]).toBe('Agreement:phuket-xiamen')
  })

  it('a Thai phrase is found within a text that has no spaces', async () => {
    const agreements = await store.db.agreement.findMany({ where: { titleTh: { contains: 'เมืองพี่เมืองน้อง' } } })
    const total = await readTotals(store.db, searchList('เมืองพี่เมืองน้อง'), [root])
    expect(agreements.length).toBeGreaterThan(20)
    expect(total.get(root)).toBeGreaterThanOrEqual(agreements.length)
    expect((await find('เมืองพี่เมืองน้อง'))[0]).toMatch(/^Agreement:/)
    expect(await find('บันทึกความเข้าใจ')).toContain('Agreement:phuket-macao')
  })

  it('MOU and LOI, which titles spell out, find every agreement of the kind', async () => {
    for (const kind of ['LOI', 'MOU'] as const) {
      const agreements = await store.db.agreement.findMany({ where: { kind } })
      const found = await find(kind)
      expect(agreements.map(({ id }) => `Agreement:${id}`).filter(id => !found.includes(id))).toEqual([])
    }
  })

  it('a name typed well finds nothing that is only like it', async () => {
    for (const text of ['Hue', 'Nice', 'Port Blair', 'Yantai']) {
      const entries = await store.db.searchEntry.findMany()
      const lacking = (await find(text)).filter(id => {
        const { names, related, words } = entries.find(entry => `${entry.type}:${entry.nodeId}` === id)!
        return !`${names} ${related} ${words}`.includes(text.toLowerCase())
      })
      expect(lacking).toEqual([])
    }
  })

  it('one letter missing, doubled or swapped finds most sister cities among the first five', async () => {
    const cities = await store.db.sisterCity.findMany({ select: { id: true, nameEn: true } })
    const slips = cities
      .filter(({ nameEn }) => /^[A-Z][a-z]{5,11}$/.test(nameEn!))
      .map(({ id, nameEn }, index) => {
        const name = nameEn!
        const middle = Math.floor(name.length / 2)
        const [before, letter, next, after] = [
          name.slice(0, middle),
          name[middle],
          name[middle + 1],
          name.slice(middle + 2),
        ]
        const texts = [
          `${before}${next}${after}`,
          `${before}${letter}${letter}${next}${after}`,
          `${before}${next}${letter}${after}`,
        ]
        return { id, text: texts[index % 3]! }
      })
    const missed: string[] = []
    for (const { id, text } of slips) if (!(await find(text, 5)).includes(`SisterCity:${id}`)) missed.push(text)
    expect(slips.length).toBeGreaterThan(40)
    expect(missed.length / slips.length, missed.join(' ')).toBeLessThan(0.15)
  })

  it.each(['Chiang Mai', 'xiamen', 'quang tri', 'Hokaidoo prefectur'])(
    'pages of 3 through "%s" give every hit once',
    async text => {
      const list = searchList(text)
      const seen: string[] = []
      for (let after: string | undefined; ; ) {
        const page = (await readPages(store.db, list, [root], { first: 3, after })).get(root)!
        seen.push(...page.rows.map(({ id }) => id))
        if (!page.hasNextPage) break
        after = page.rows.at(-1)!.cursor
      }
      expect(new Set(seen).size).toBe(seen.length)
      expect(seen).toHaveLength((await readTotals(store.db, list, [root])).get(root)!)
      expect(seen.slice(0, 100)).toEqual(await find(text))
      expect(seen.length).toBeGreaterThan(3)
    },
  )

  it.each(['%', '_', '\\', '%%%', '__', '***', '!!!', '\u200b zzzz'])(
    'what no name holds finds nothing: %s',
    async text => {
      expect(await find(text)).toEqual([])
    },
  )

  it.each(['ph%et', '%hai%', "'; DROP TABLE agreement; --"])('a pattern stands for itself: %s', async text => {
    expect(await find(text)).not.toContain('Province:TH-83')
  })

  it.each(['', '   ', '\n', '\0', '\u200b', 'x'.repeat(201), 'ก'.repeat(201)])('refuses %j', async text => {
    expect(() => searchList(text)).toThrow(expect.objectContaining({ code: 'BAD_INPUT' }))
  })

  it('takes 200 characters', async () => {
    expect(await find('ภูเก็ต '.repeat(40).slice(0, 200))).toContain('Province:TH-83')
  })
})
