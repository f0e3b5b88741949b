import { type GraphQLInputType, getNamedType, graphql, isInputObjectType, isListType, isNonNullType } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { madeUp } from '../../../test/made-up.ts'
import { changesOf, office, refused } from '../../../test/office.ts'
import { databases, openTestStore } from '../../../test/stores.ts'
import { viewerWith, write, written } from '../../../test/write.ts'
import { scopes } from '../../access/scopes.ts'
import { createContext } from '../../schema/context.ts'
import { schema } from '../../schema/index.ts'
import { encodeId } from '../records/global-id.ts'
import type { Store } from '../store.ts'

// What no record can hold is refused wherever it stands in the input of whichever mutation, before anything is asked of
// the database. Which mutations and texts there are comes from the schema.

const everything = viewerWith(Object.keys(scopes) as (keyof typeof scopes)[])

/** Of ids whose field is not called after what they are of. */
const idTypes: Record<string, string> = {
  basedOn: 'Agreement',
  budgetLine: 'OfficeBudgetLine',
  by: 'Agreement',
  contact: 'OfficeContact',
  contacts: 'OfficeContact',
  engagementSeries: 'EngagementSeries',
  fromPerson: 'Person',
  leaders: 'Person',
  member: 'Province',
  note: 'OfficeNote',
  officeRecord: 'OfficeNote',
  record: 'Agreement',
  responsibilities: 'Responsibility',
  series: 'EngagementSeries',
  sisterCities: 'SisterCity',
  statedBy: 'Person',
  subject: 'Province',
  successor: 'SisterCity',
  template: 'ApprovalTemplate',
  thaiParty: 'Province',
  toPerson: 'Person',
}
const typeOf = (field: string): string =>
  idTypes[field] ?? `${field[0]!.toUpperCase()}${field.slice(1).replace(/s$/, '')}`

const bare = (type: GraphQLInputType): GraphQLInputType => (isNonNullType(type) ? bare(type.ofType) : type)

/** What is required of an input, its ids of the right types and of nobody. */
const inputOf = (type: GraphQLInputType): Record<string, unknown> => {
  const input = bare(type)
  if (!isInputObjectType(input)) throw new Error(`${type} is no input`)
  const made = madeUp(input) as Record<string, unknown>
  for (const field of Object.values(input.getFields()))
    if (field.name in made && getNamedType(field.type).name === 'ID') {
      const id = encodeId(typeOf(field.name), 'of-nobody')
      made[field.name] = isListType(bare(field.type)) ? [id] : id
    }
  return 'scopes' in made ? { ...made, scopes: ['read'] } : made
}

/** Every text of an input: its path, and the input with `text` there. */
const textsIn = (type: GraphQLInputType, text: string): [path: string, input: Record<string, unknown>][] => {
  const input = bare(type)
  if (!isInputObjectType(input)) return []
  return Object.values(input.getFields()).flatMap(({ name, type }): [string, Record<string, unknown>][] => {
    const named = getNamedType(type)
    const isList = isListType(bare(type))
    const rest = input.isOneOf ? {} : inputOf(input)
    const put = (value: unknown) => ({ ...rest, [name]: isList ? [value] : value })
    const path = isList ? `${name}.0` : name
    if (named.name === 'String') return [[path, put(text)]]
    if (!isInputObjectType(named)) return []
    return textsIn(named, text).map(([below, value]) => [`${path}.${below}`, put(value)])
  })
}

const mutations = Object.values(schema.getMutationType()!.getFields()).map(({ name, args }) => ({
  name,
  type: args[0]!.type,
}))

describe.each([
  ['NUL', 'A\0B'],
  ['a right-to-left override', 'A\u202eB'],
  ['a line separator', 'A\u2028B'],
  ['an escape sequence', 'A\u001b[31mB'],
])('%s in any text', (_, text) => {
  let store: Store
  beforeAll(async () => {
    store = await openTestStore()
  })
  afterAll(() => store.close())

  it.each(mutations)('of $name', async ({ name, type }) => {
    const source = `mutation ($input: ${type}) {
      ${name}(input: $input) { __typename ... on ValidationError { violations { code path } } }
    }`
    const texts = textsIn(type, text)
    expect(texts.map(([path]) => path)).toContain('reason')
    for (const [path, input] of texts) {
      const variableValues = { input: { reason: 'To try it.', ...input } }
      const contextValue = createContext(store, 'test', everything)
      expect(await graphql({ schema, source, variableValues, contextValue })).toEqual({
        data: {
          [name]: {
            __typename: 'ValidationError',
            violations: [{ code: 'BAD_VALUE', path: ['input', ...path.split('.')] }],
          },
        },
      })
    }
  })
})

describe.each(databases)('%s', kind => {
  let store: Store
  beforeAll(async () => {
    store = await openTestStore(kind)
  })
  afterAll(() => store.close())

  const source = (rest: object) => ({ kind: 'NEWS', title: 'Lighthouses', language: 'th', ...rest })

  it.each([
    ['NUL', { title: 'A\0B' }, 'title'],
    ['the first half of a character', { title: 'A\ud83dB' }, 'title'],
    ['the second half of a character', { reason: '\ude00' }, 'reason'],
    ['half a character in an idempotency key', { idempotencyKey: '\ude00' }, 'idempotencyKey'],
    ['more than a page', { note: 'ก'.repeat(10_001) }, 'note'],
    ['a slug that no index holds', { slug: 'a'.repeat(201) }, 'slug'],
  ])('refuses %s', async (_, rest, path) => {
    expect(await refused(store, 'registerSource', source(rest))).toEqual([`BAD_VALUE ${path}`])
  })

  it.each([
    ['a line break in a title', { title: 'A\nB' }, 'title'],
    ['a zero width space in a slug', { slug: 'a\u200bb' }, 'slug'],
    ['a byte order mark in a publisher', { publisher: '\ufeffA' }, 'publisher'],
    ['a line break in a reason', { reason: 'Because\n' }, 'reason'],
    ['a line break in an idempotency key', { idempotencyKey: 'a\nb' }, 'idempotencyKey'],
    ['a mark without a letter', { title: '\u0e49า' }, 'title'],
  ])('refuses %s', async (_, rest, path) => {
    expect(await refused(store, 'registerSource', source(rest))).toEqual([`BAD_VALUE ${path}`])
  })

  it('says which character it was and where', async () => {
    const input = { ...source({ title: 'Light\u200bhouses' }), reason: 'To try it.' }
    const { violations } = await write(store, 'registerSource', input, { viewer: office, selection: '' })
    expect(violations).toEqual([
      {
        code: 'BAD_VALUE',
        message: 'The text has a zero width space (U+200B) as its 6th character: leave it out.',
        path: ['input', 'title'],
      },
    ])
  })

  it('takes lines in a note, joiners in names, and what web pages carry between Thai words in a reason', async () => {
    const input = { title: 'می\u200cخواهم', note: 'One.\n\nTwo.\tThree.', reason: 'ประภาคาร\u200bแห่งแรก' }
    const made = await written(store, 'registerSource', source(input) as never, {
      viewer: office,
      selection: 'source { title note }',
    })
    expect(made.source).toEqual({ title: input.title, note: input.note })
  })

  it('keeps texts composed, so that the same name is the same however it was typed', async () => {
    const named = (nameEn: string) => ({
      ...{ nameEn, level: 'CITY', country: 'CZ', reason: 'A city.', idempotencyKey: 'Plzeň' },
      ...{ sources: [encodeId('Source', 'seed-phuket-2016')], aliases: ['Pilsen'] },
    })
    const selection = 'sisterCity { id name }'
    const [apart, together] = (['NFD', 'NFC'] as const).map(form => named('Plzeň'.normalize(form)))
    const made = await written(store, 'registerSisterCity', apart!, { viewer: office, selection })
    expect(made.sisterCity.name).toBe('Plzeň'.normalize('NFC'))
    expect(await written(store, 'registerSisterCity', together!, { viewer: office, selection })).toEqual(made)
  })

  it('refuses a list without end, and an item of Wikidata', async () => {
    const city = { nameEn: 'Brno', level: 'CITY', country: 'CZ', sources: [encodeId('Source', 'seed-phuket-2016')] }
    const aliases = Array.from({ length: 101 }, (_, i) => `Brno ${i}`)
    expect(await refused(store, 'registerSisterCity', { ...city, aliases })).toEqual(['BAD_VALUE aliases'])
    const wikidataId = `Q1${'0'.repeat(15)}`
    expect(await refused(store, 'registerSisterCity', { ...city, wikidataId })).toEqual(['BAD_VALUE wikidataId'])
  })

  it('says with it what else is wrong with the request', async () => {
    expect(await refused(store, 'registerSource', source({ title: 'A\0B', reason: ' ' }))).toEqual([
      'BAD_VALUE title',
      'REASON_MISSING reason',
    ])
  })

  it('takes whole characters of any script, a page of them', async () => {
    const title = `ประภาคาร 😀 𐍈 นํ้า ${'灯台'.repeat(4_000)}`
    const note = 'ประภาคารแห่งแรกของจังหวัด'.repeat(400)
    const viewer = office
    const selection = 'source { id slug title note }'
    const [change] = await changesOf(store, async () => {
      const made = await written(
        store,
        'registerSource',
        { ...source({ title, note }), reason: '灯' },
        { viewer, selection },
      )
      expect(made.source).toMatchObject({ title, note })
    })
    expect(change?.after).toMatchObject({ title, note })
  })

  it('takes a title of any length, and orders it by its beginning', async () => {
    // Of letters that do not repeat, so that no compression makes it fit.
    const letters = Array.from({ length: 3_000 }, (_, i) => String.fromCodePoint(0x4e00 + ((i * 7919) % 20_000)))
    const nameEn = `Zlín ${letters.join('')}`
    const sources = [encodeId('Source', 'seed-phuket-2016')]
    const input = { nameEn, level: 'CITY', country: 'CZ', sources, reason: 'A long name.' }
    const selection = 'sisterCity { slug name }'
    const { sisterCity } = await written(store, 'registerSisterCity', input, { viewer: office, selection })
    expect(sisterCity).toEqual({ slug: 'zlin', name: nameEn })
  })

  it.each(['0001', '0099-12', '1799-12-31', '1800', '2399'])('takes no year before 1800: %s', async publishedOn => {
    const input = source({ publishedOn, reason: 'An old book.' })
    if (publishedOn < '1800')
      return expect(await refused(store, 'registerSource', input)).toEqual(['DATE_TOO_EARLY publishedOn'])
    if (publishedOn === '2399')
      return expect(await refused(store, 'registerSource', input)).toEqual(['DATE_IN_FUTURE publishedOn'])
    const selection = 'source { publishedOn }'
    const made = await written(store, 'registerSource', input as never, { viewer: office, selection })
    expect(made.source).toEqual({ publishedOn })
  })
})
