import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { changesOf, found, office, refused } from '../../../test/office.ts'
import { databases, openTestStore } from '../../../test/stores.ts'
import { viewerWith, write, written } from '../../../test/write.ts'
import { encodeId } from '../../store/records/global-id.ts'
import type { Store } from '../../store/store.ts'

const source = encodeId('Source', 'seed-phuket-2016')
const other = encodeId('Source', 'itop-about')
const phuket = encodeId('Province', 'TH-83')
const id = (key: string) => encodeId('SisterCity', key)
const reason = 'A letter came.'

describe.each(databases)('places on %s', kind => {
  let store: Store
  beforeAll(async () => {
    store = await openTestStore(kind)
  })
  afterAll(() => store.close())

  const brno = {
    nameEn: 'Brno',
    nameTh: 'เบอร์โน',
    nameLocal: 'Brno',
    aliases: ['Brünn'],
    level: 'CITY',
    country: 'SVN',
    location: { latitude: 49.195, longitude: 16.608 },
    locationOf: 'its town hall',
    wikidataId: 'Q14960',
    sources: [source],
    note: 'Asked for a tie.',
    reason,
  }
  const named =
    '{ id slug name(lang: TH) level location { latitude of } country { code name name_th: name(lang: TH) } wikidataId version }'
  // Each test has one of its own, all of the same names but the English one.
  const others = async () =>
    (await store.db.sisterCity.findMany({ where: { countryCode: { in: ['SI', 'MT'] } } })).map(({ id }) =>
      encodeId('SisterCity', id),
    )
  const register = async (rest: object = {}) =>
    (
      await written(
        store,
        'registerSisterCity',
        { ...brno, distinctFrom: await others(), ...rest },
        { viewer: office, selection: `sisterCity ${named}` },
      )
    ).sisterCity

  it('a sister city comes onto the register, with its country where that is new', async () => {
    let city: Awaited<ReturnType<typeof register>>
    const changes = await changesOf(store, async () => {
      city = await register()
    })
    expect(city).toEqual({
      id: city.id,
      slug: 'brno',
      name: 'เบอร์โน',
      level: 'CITY',
      location: { latitude: 49.195, of: 'its town hall' },
      country: { code: 'SI', name: 'Slovenia', name_th: 'สโลวีเนีย' },
      wikidataId: 'Q14960',
      version: 1,
    })
    expect(changes).toMatchObject([
      { operation: 'CREATED', type: 'Country', before: null, after: { code: 'SI', nameEn: 'Slovenia' }, reason },
      { operation: 'CREATED', type: 'SisterCity', before: null, provinceIds: [], reason },
    ])
    expect(changes[1]?.after).toMatchObject({ nameEn: 'Brno', aliases: ['Brünn'], sources: ['seed-phuket-2016'] })
    expect(await found(store, 'Brünn')).toContain(city.id)
  })

  it('a second place of the name gets a slug of its own', async () => {
    expect((await register({ wikidataId: null, country: 'CZ' })).slug).toBe('brno-2')
  })

  it('every rule that a new place breaks is told at once', async () => {
    const wrong = {
      ...brno,
      nameEn: ' ',
      aliases: ['Brünn', 'Brünn', ''],
      country: 'TH',
      location: { latitude: 91, longitude: -181 },
      slug: 'Brno!',
      sources: [],
      reason: '',
    }
    expect(await refused(store, 'registerSisterCity', wrong)).toEqual([
      'EMPTY nameEn',
      'EMPTY aliases.2',
      'REPEATED aliases',
      'BAD_VALUE location.latitude',
      'BAD_VALUE location.longitude',
      'DOMESTIC_PARTY country',
      'IN_USE wikidataId',
      'BAD_VALUE slug',
      'SOURCE_MISSING sources',
      'REASON_MISSING reason',
    ])
    const odd = { ...brno, country: 'ZZ', wikidataId: '14960', location: null, slug: 'xiamen' }
    expect(await refused(store, 'registerSisterCity', odd)).toEqual([
      'BAD_VALUE wikidataId',
      'BAD_VALUE locationOf',
      'BAD_VALUE country',
      'IN_USE slug',
    ])
    const unknown = { ...brno, sources: [source, encodeId('Source', 'nowhere')] }
    expect(await refused(store, 'registerSisterCity', unknown)).toEqual(['NOT_FOUND sources.1'])
    expect(await refused(store, 'registerSisterCity', { ...brno, sources: [phuket, 'x'] })).toEqual([
      'BAD_ID sources.0',
      'BAD_ID sources.1',
    ])
  })

  it('a sister city is corrected: what is left out stays, null empties, lists replace', async () => {
    const { id: sisterCity } = await register({ nameEn: 'Ostrava', wikidataId: 'Q8385', slug: 'ostrava' })
    const input = {
      sisterCity,
      expectedVersion: 1,
      nameEn: 'Opava',
      nameTh: null,
      aliases: ['Troppau'],
      country: 'MT',
      location: null,
      wikidataId: null,
      slug: 'opava',
      successor: id('xiamen'),
      sources: [other],
      reason: 'The names were mixed up.',
    }
    const changes = await changesOf(store, () =>
      written(store, 'correctSisterCity', input, { viewer: office, selection: '' }),
    )
    expect(changes).toMatchObject([
      { operation: 'CREATED', type: 'Country', after: { code: 'MT', nameEn: 'Malta' } },
      {
        operation: 'UPDATED',
        before: { nameEn: 'Ostrava', nameTh: 'เบอร์โน', wikidataId: 'Q8385', latitude: 49.195, version: 1 },
      },
    ])
    const { sources, ...after } = changes[1]!.after
    expect(sources).toEqual(['itop-about'])
    expect(after).toEqual({
      id: after.id,
      slug: 'opava',
      nameEn: 'Opava',
      nameLocal: 'Brno',
      aliases: ['Troppau'],
      level: 'CITY',
      countryCode: 'MT',
      successorId: 'xiamen',
      note: 'Asked for a tie.',
      version: 2,
    })
    const row = await store.db.sisterCity.findUniqueOrThrow({ where: { id: after.id } })
    expect(row.sortEn).toBe('opava')
    expect(await found(store, 'Opava')).toContain(sisterCity)
  })

  it('a correction is refused for what it breaks', async () => {
    const { id: sisterCity } = await register({ nameEn: 'Zlín', wikidataId: null, slug: 'zlin' })
    const about = { sisterCity, expectedVersion: 1, reason }
    const wrong = {
      ...about,
      nameEn: null,
      nameTh: null,
      level: null,
      aliases: null,
      country: 'XX',
      wikidataId: 'Q14960',
      slug: 'brno',
      successor: sisterCity,
      sources: [],
    }
    expect(await refused(store, 'correctSisterCity', wrong)).toEqual([
      'EMPTY aliases',
      'EMPTY level',
      'NAME_MISSING nameEn',
      'BAD_VALUE country',
      'IN_USE wikidataId',
      'IN_USE slug',
      'UNRELATED successor',
      'SOURCE_MISSING sources',
    ])
    expect(await refused(store, 'correctSisterCity', about)).toEqual(['NOTHING_TO_CHANGE '])
    expect(await refused(store, 'correctSisterCity', { ...about, country: 'TH' })).toEqual(['DOMESTIC_PARTY country'])
    expect(await refused(store, 'correctSisterCity', { ...about, expectedVersion: 4, note: 'x' })).toEqual([
      'VERSION_MISMATCH expectedVersion',
    ])
    const gone = { ...about, sisterCity: id('nowhere'), note: 'x' }
    expect(await refused(store, 'correctSisterCity', gone)).toEqual(['NOT_FOUND sisterCity'])
    const lost = { ...about, successor: id('nowhere') }
    expect(await refused(store, 'correctSisterCity', lost)).toEqual(['NOT_FOUND successor'])
  })

  it('succession does not go round in a circle', async () => {
    const first = await register({ nameEn: 'First', wikidataId: null })
    const second = await register({ nameEn: 'Second', wikidataId: null })
    const about = { expectedVersion: 1, reason }
    const input = { ...about, sisterCity: first.id, successor: second.id }
    await written(store, 'correctSisterCity', input, { viewer: office, selection: '' })
    const back = { ...about, sisterCity: second.id, successor: first.id }
    expect(await refused(store, 'correctSisterCity', back)).toEqual(['UNRELATED successor'])
  })

  it('a key of one province corrects what only that province is tied to', async () => {
    const shared = await store.db.sisterCity.findFirstOrThrow({
      where: {
        AND: [
          { partnerships: { some: { provinceId: 'TH-83' } } },
          { partnerships: { some: { provinceId: { not: 'TH-83' } } } },
        ],
      },
    })
    const own = await store.db.sisterCity.findFirstOrThrow({
      where: { partnerships: { some: {}, every: { provinceId: 'TH-83' } } },
    })
    const local = viewerWith(office.scopes, { provinceIds: ['TH-83'] })
    const correct = (key: string) => ({ sisterCity: id(key), expectedVersion: 1, note: 'Looked up again.', reason })
    expect(await refused(store, 'correctSisterCity', correct(shared.id), local)).toEqual(['OTHER_PROVINCE '])
    const changes = await changesOf(store, () =>
      written(store, 'correctSisterCity', correct(own.id), { viewer: local, selection: '' }),
    )
    expect(changes).toMatchObject([{ provinceIds: ['TH-83'], after: { note: 'Looked up again.' } }])
    const away = viewerWith(office.scopes, { provinceIds: ['TH-50'] })
    expect(await refused(store, 'correctSisterCity', { ...correct(own.id), expectedVersion: 2 }, away)).toEqual([
      'OTHER_PROVINCE ',
    ])
  })

  it('what is corrected is asked for with the scope to publish', async () => {
    const clerk = viewerWith(['read', 'write:registry'])
    const input = { sisterCity: id('xiamen'), expectedVersion: 1, note: 'x' }
    expect(await refused(store, 'correctSisterCity', input, clerk)).toEqual(['MISSING_SCOPE '])
  })

  it('a municipality comes onto the register and is corrected', async () => {
    const input = {
      province: phuket,
      nameEn: 'Rawai',
      nameTh: 'ราไวย์',
      aliases: ['Rawai Subdistrict Municipality'],
      location: { latitude: 7.77, longitude: 98.32 },
      wikidataId: 'Q13022817',
      sources: [source],
      reason,
    }
    const selection = 'municipality { id slug name version province { slug } }'
    let town = ''
    const changes = await changesOf(store, async () => {
      const { municipality } = await written(store, 'registerMunicipality', input, { viewer: office, selection })
      town = municipality.id
      expect(municipality).toEqual({ id: town, slug: 'rawai', name: 'Rawai', version: 1, province: { slug: 'phuket' } })
    })
    expect(changes).toMatchObject([{ operation: 'CREATED', type: 'Municipality', provinceIds: ['TH-83'] }])
    expect(await found(store, 'ราไวย์')).toContain(town)

    const correct = {
      municipality: town,
      expectedVersion: 1,
      nameEn: 'Rawai Town',
      location: null,
      note: 'Grew.',
      reason,
    }
    const corrected = await changesOf(store, () =>
      written(store, 'correctMunicipality', correct, { viewer: office, selection: '' }),
    )
    expect(corrected).toMatchObject([
      {
        before: { nameEn: 'Rawai', latitude: 7.77 },
        after: { nameEn: 'Rawai Town', nameTh: 'ราไวย์', note: 'Grew.', version: 2 },
      },
    ])
    expect(corrected[0]?.after).not.toHaveProperty('latitude')
    expect(await found(store, 'Rawai Town')).toContain(town)

    expect(await refused(store, 'correctMunicipality', correct)).toEqual(['VERSION_MISMATCH expectedVersion'])
    const wrong = { municipality: town, expectedVersion: 2, nameEn: '', aliases: ['a', 'a'], slug: null, sources: [] }
    expect(await refused(store, 'correctMunicipality', wrong)).toEqual([
      'EMPTY slug',
      'EMPTY nameEn',
      'REPEATED aliases',
      'SOURCE_MISSING sources',
    ])
    const again = { ...input, nameTh: '', slug: 'phuket-city', sources: [source, source] }
    expect(await refused(store, 'registerMunicipality', again)).toEqual([
      'EMPTY nameTh',
      'IN_USE wikidataId',
      'IN_USE slug',
      'REPEATED sources',
    ])
    const nowhere = { ...input, province: encodeId('Province', 'TH-00') }
    expect(await refused(store, 'registerMunicipality', nowhere)).toEqual(['NOT_FOUND province'])
    const local = viewerWith(office.scopes, { provinceIds: ['TH-50'] })
    const ours = { ...input, wikidataId: null }
    expect(await refused(store, 'registerMunicipality', ours, local)).toEqual(['OTHER_PROVINCE '])
  })

  it('asked twice with one key, a place is registered once', async () => {
    const input = {
      ...brno,
      nameEn: 'Maribor',
      nameTh: null,
      nameLocal: null,
      aliases: [],
      wikidataId: null,
      idempotencyKey: 'maribor',
    }
    const selection = 'sisterCity { id }'
    const first = await write(store, 'registerSisterCity', input, { viewer: office, selection })
    const second = await write(store, 'registerSisterCity', input, { viewer: office, selection })
    expect(second).toEqual(first)
    expect(await store.db.sisterCity.count({ where: { nameEn: 'Maribor' } })).toBe(1)
  })

  it('slugs by which ties are named stay with them', async () => {
    const propose = async (rest: object) => {
      const paper = { kind: 'LOI', titleEn: 'Letter', sectors: ['TOURISM'], on: '2019', sources: [source], reason }
      const selection = 'agreement { partnership { id } }'
      return (await written(store, 'proposeAgreement', { ...paper, ...rest }, { viewer: office, selection })).agreement
        .partnership.id
    }
    const city = await register({ nameEn: 'Celje', wikidataId: null })
    const tie = await propose({ thaiParty: phuket, sisterCity: city.id })
    expect(tie).toBe(encodeId('Partnership', 'phuket--celje'))
    const moved = { sisterCity: city.id, expectedVersion: 1, slug: 'celje-city', reason }
    await written(store, 'correctSisterCity', moved, { viewer: office, selection: '' })
    const taken = { ...brno, nameEn: 'Celje', wikidataId: null, slug: 'celje' }
    expect(await refused(store, 'registerSisterCity', taken)).toEqual(['IN_USE slug'])
    const second = await register({ nameEn: 'Celje', wikidataId: null })
    expect(second.slug).toBe('celje-2')
    await propose({ thaiParty: phuket, sisterCity: second.id })
    const back = { ...moved, expectedVersion: 2, slug: 'celje' }
    await written(store, 'correctSisterCity', back, { viewer: office, selection: '' })

    const town = { province: phuket, nameEn: 'Phuket', sources: [source], reason }
    expect(await refused(store, 'registerMunicipality', { ...town, slug: 'phuket' })).toEqual(['IN_USE slug'])
    const selection = 'municipality { id slug }'
    const { municipality } = await written(store, 'registerMunicipality', town, { viewer: office, selection })
    expect(municipality.slug).toBe('phuket-2')
    await propose({ thaiParty: municipality.id, sisterCity: city.id })
    const renamed = { municipality: municipality.id, expectedVersion: 1, slug: 'phuket-town', reason }
    await written(store, 'correctMunicipality', renamed, { viewer: office, selection: '' })
    expect(await refused(store, 'registerMunicipality', { ...town, slug: 'phuket-2' })).toEqual(['IN_USE slug'])
    const again = { ...renamed, expectedVersion: 2, slug: 'phuket-2' }
    await written(store, 'correctMunicipality', again, { viewer: office, selection: '' })
  })
})
