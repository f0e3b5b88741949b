import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { databases, openTestStore } from '../../../test/stores.ts'
import { fingerprint, write, written } from '../../../test/write.ts'
import { encodeId } from '../records/global-id.ts'
import type { Store } from '../store.ts'

// The same name twice: it is refused until the officer says that there are two.

describe.each(databases)('%s', kind => {
  let store: Store
  let base: Record<string, unknown>
  beforeAll(async () => {
    store = await openTestStore(kind)
    const source = await store.db.source.findFirstOrThrow()
    base = { sources: [encodeId('Source', source.id)], reason: 'A letter names it.' }
  })
  afterAll(() => store.close())

  const province = encodeId('Province', 'TH-82')
  const elsewhere = encodeId('Province', 'TH-84')
  const city = { level: 'CITY', country: 'PT' }

  // What is registered, a field of the mutation, what makes it one of its place, and the same name written otherwise.
  const types: [type: string, field: string, own: object, others: object[], free: object][] = [
    [
      'SisterCity',
      'sisterCity',
      { ...city, nameEn: 'São Miguel', nameTh: 'เซามิเกล', nameLocal: 'サン・ミゲル', aliases: ['The Green Island'] },
      [
        { ...city, nameEn: 'Sao  miguel' },
        { ...city, nameEn: 'Ilha', nameTh: 'เซามิเกล' },
        { ...city, nameEn: 'the green island' },
        { ...city, nameEn: 'Ilha', aliases: ['SÃO MIGUEL'] },
      ],
      { ...city, nameEn: 'São Miguel', country: 'BR' },
    ],
    [
      'Municipality',
      'municipality',
      { province, nameEn: 'Ban Rim Nam', nameTh: 'เทศบาลตำบลบ้านริมน้ำ', aliases: ['Rim Nam'] },
      [
        { province, nameEn: 'ban rim nam' },
        { province, nameEn: 'Another', nameTh: 'เทศบาลตำบลบ้านริมนํ้า' },
        { province, nameEn: 'Another', aliases: ['Rim-Nam'] },
      ],
      { province: elsewhere, nameEn: 'Ban Rim Nam' },
    ],
    [
      'Organization',
      'organization',
      { province, kind: 'OFFICE', nameEn: 'Foreign Relations Group', nameTh: 'กลุ่มงานวิเทศสัมพันธ์' },
      [
        { province, kind: 'COMMITTEE', nameEn: 'Foreign relations group' },
        { province, kind: 'OFFICE', nameEn: 'Another', nameTh: 'กลุ่มงานวิเทศสัมพันธ์' },
      ],
      { province: elsewhere, kind: 'OFFICE', nameEn: 'Foreign Relations Group' },
    ],
    [
      'Network',
      'network',
      { nameEn: 'League of Lighthouses', acronym: 'LOLI' },
      [{ nameEn: 'League of lighthouses' }, { nameEn: 'Another', acronym: 'Loli' }],
      { nameEn: 'League of Lightships' },
    ],
  ]

  it.each(types)('%s', async (type, field, own, others, free) => {
    const mutation = `register${type}`
    const selection = `${field} { id }`
    const made = (await written(store, mutation, { ...base, ...own }, { selection }))[field]
    for (const other of others) {
      const before = await fingerprint(store)
      const refused = await write(store, mutation, { ...base, ...other }, { selection })
      expect(refused, JSON.stringify(other)).toMatchObject({
        __typename: 'ConflictError',
        code: 'POSSIBLE_DUPLICATE',
        path: ['input', 'nameEn'],
        possibleDuplicates: [{ id: made.id, name: (own as { nameEn: string }).nameEn }],
      })
      expect(refused.message).toContain(`"${(own as { nameEn: string }).nameEn}" (${made.id})`)
      expect(await fingerprint(store)).toEqual(before)
    }
    await written(store, mutation, { ...base, ...free }, { selection })

    // The officer knows that there are two, and then there are.
    const distinctFrom = [made.id]
    const second = (await written(store, mutation, { ...base, ...own, distinctFrom }, { selection }))[field]
    const third = await write(store, mutation, { ...base, ...own, distinctFrom }, { selection })
    expect(third).toMatchObject({ code: 'POSSIBLE_DUPLICATE', possibleDuplicates: [{ id: second.id }] })
  })

  // What is named in Thai alone, what else has that name, and where the input has it.
  const thaiAlone: [type: string, field: string, own: object, others: [input: object, path: string][]][] = [
    [
      'SisterCity',
      'sisterCity',
      { ...city, nameTh: 'เมืองทดสอบซ้ำ' },
      [
        [{ ...city, nameTh: 'เมืองทดสอบซํ้า' }, 'nameTh'],
        [{ ...city, nameEn: 'Alias', aliases: ['เมืองทดสอบซ้ำ'] }, 'nameEn'],
      ],
    ],
    [
      'Municipality',
      'municipality',
      { province, nameTh: 'เทศบาลตำบลทดสอบ', aliases: ['บ้านทดสอบ'] },
      [
        [{ province, nameTh: 'เทศบาลตำบลทดสอบ' }, 'nameTh'],
        [{ province, nameTh: 'บ้านทดสอบ' }, 'nameTh'],
      ],
    ],
    [
      'Organization',
      'organization',
      { province, kind: 'OFFICE', nameTh: 'กลุ่มงานทดสอบ' },
      [[{ province, kind: 'OFFICE', nameEn: 'Testing Group', nameTh: 'กลุ่มงานทดสอบ' }, 'nameEn']],
    ],
    ['Network', 'network', { nameTh: 'เครือข่ายทดสอบ' }, [[{ nameTh: 'เครือข่ายทดสอบ' }, 'nameTh']]],
  ]

  it.each(thaiAlone)('%s with a name in Thai alone', async (type, field, own, others) => {
    const mutation = `register${type}`
    const selection = `${field} { id version name }`
    const made = (await written(store, mutation, { ...base, ...own }, { selection }))[field]
    for (const [other, path] of others)
      expect(await write(store, mutation, { ...base, ...other }, { selection }), JSON.stringify(other)).toMatchObject({
        code: 'POSSIBLE_DUPLICATE',
        path: ['input', path],
        possibleDuplicates: [{ id: made.id, name: made.name }],
      })
    const distinctFrom = [made.id]
    const second = (await written(store, mutation, { ...base, ...own, distinctFrom }, { selection }))[field]
    const change = { ...base, [field]: second.id, expectedVersion: second.version }
    await written(store, `correct${type}`, { ...change, nameTh: `${second.name}สอง` }, { selection })
    const back = { ...change, expectedVersion: second.version + 1, nameTh: second.name }
    expect(await write(store, `correct${type}`, back, { selection })).toMatchObject({
      code: 'POSSIBLE_DUPLICATE',
      path: ['input', 'nameTh'],
    })
  })

  it('a correction does not give a record the name of another, and leaves alone what is so already', async () => {
    const selection = 'sisterCity { id version }'
    const register = async (rest: object) =>
      (await written(store, 'registerSisterCity', { ...base, ...city, ...rest }, { selection })).sisterCity
    const one = await register({ nameEn: 'Horta', aliases: ['Blue Town'] })
    const two = await register({ nameEn: 'Orta' })
    const about = ({ id, version }: { id: string; version: number }) => ({
      ...base,
      sisterCity: id,
      expectedVersion: version,
    })
    for (const change of [{ nameEn: 'HORTA' }, { aliases: ['Blue Town'] }])
      expect(await write(store, 'correctSisterCity', { ...about(two), ...change }, { selection })).toMatchObject({
        code: 'POSSIBLE_DUPLICATE',
        possibleDuplicates: [{ id: one.id }],
      })
    const distinctFrom = [one.id]
    const renamed = await written(
      store,
      'correctSisterCity',
      { ...about(two), nameEn: 'Horta', distinctFrom },
      { selection },
    )
    await written(store, 'correctSisterCity', { ...about(renamed.sisterCity), nameEn: 'horta' }, { selection })

    const abroad = await register({ nameEn: 'Horta', country: 'ES' })
    expect(await write(store, 'correctSisterCity', { ...about(abroad), country: 'PT' }, { selection })).toMatchObject({
      code: 'POSSIBLE_DUPLICATE',
    })
  })
})
