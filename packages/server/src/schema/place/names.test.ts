import {
  type GraphQLObjectType,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isObjectType,
  isRequiredArgument,
  isScalarType,
} from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask, byResolvers, dataOf, statementsOf } from '../../../test/ask.ts'
import { madeUp } from '../../../test/made-up.ts'
import { databases, openTestStore } from '../../../test/stores.ts'
import type { Store } from '../../store/store.ts'
import { schema } from '../index.ts'

interface Place {
  /** The field, like Query.agreements */
  readonly field: string
  /** Where its arguments take names, like filter.province */
  readonly argument: string
}

const words = ['province', 'provinces', 'country', 'sisterCity', 'region'] as const

const wordOf = ({ argument }: Place) => argument.split('.').at(-1) as (typeof words)[number]

const province = {
  good: ['TH-83', 'th-83', 'Phuket'],
  wrong: 'phukett',
  message:
    '"phukett" is no province; give its ISO 3166-2 code or its slug, like TH-83 or phuket. Did you mean phuket (TH-83)?',
}

/** What is taken by each, what is not, and what is said about that. */
const samples = {
  province,
  provinces: province,
  country: {
    good: ['JP', 'jp', 'JPN', 'FR', 'BWA'],
    wrong: 'Japon',
    message: '"Japon" is no country; give its ISO 3166-1 code, like JP or JPN. Did you mean JP (Japan)?',
  },
  sisterCity: {
    good: ['xiamen', 'Xiamen'],
    wrong: 'xiamenn',
    message: '"xiamenn" is no sister city on the register; give its slug, like xiamen. Did you mean xiamen?',
  },
  region: {
    good: ['South', 'south', 'ภาคใต้'],
    wrong: 'Southh',
    message:
      '"Southh" is no region; give its English or Thai name: North, Northeast, Central, East, West or South. Did you mean South?',
  },
} satisfies Record<(typeof words)[number], { good: string[]; wrong: string; message: string }>

/** Every argument of a query that takes names of places; mutations take ids, and subscriptions what the query takes. */
const places: Place[] = Object.values(schema.getTypeMap()).flatMap(type =>
  !isObjectType(type) || type === schema.getMutationType() || type === schema.getSubscriptionType()
    ? []
    : Object.values(type.getFields()).flatMap(field =>
        // Those that need a key take the same, and are asked for with one elsewhere.
        ('scope' in field.extensions ? [] : field.args).flatMap(arg => {
          const named = getNamedType(arg.type)
          const inside = isInputObjectType(named)
            ? Object.values(named.getFields()).map(each => ({ name: `${arg.name}.${each.name}`, type: each.type }))
            : [arg]
          return inside
            .filter(
              ({ name, type }) =>
                words.some(word => word === name.split('.').at(-1)) && isScalarType(getNamedType(type)),
            )
            .map(({ name }) => ({ field: `${type.name}.${field.name}`, argument: name }))
        }),
      ),
)

/** Names for those places that are not the one in question. */
const elsewhere: Record<string, string> = { province: 'phuket', sisterCity: 'xiamen' }

/** The one argument given, beside made-up values for those that the field must have. */
const query = ({ field, argument }: Place, names: string[]): { source: string; variables: Record<string, unknown> } => {
  const [type, name] = field.split('.') as [string, string]
  const { args } = (schema.getType(type) as GraphQLObjectType).getFields()[name]!
  const [top, inner] = argument.split('.') as [string, string | undefined]
  const given = args.filter(arg => arg.name === top || isRequiredArgument(arg))
  const valueFor = (arg: (typeof args)[number]) => {
    if (arg.name !== top) return elsewhere[arg.name] ?? madeUp(arg.type)
    if (inner) return { [inner]: names }
    return isScalarType(getNullableType(arg.type)) ? names[0] : names
  }
  const call = `${name}(${given.map(arg => `${arg.name}: $${arg.name}`).join(', ')}) { __typename }`
  const parents: Record<string, string> = {
    Query: call,
    Province: `province(code: "TH-10") { ${call} }`,
    Municipality: `municipality(slug: "phuket-city") { ${call} }`,
    SisterCity: `sisterCity(slug: "xiamen") { ${call} }`,
    Country: `country(code: "CN") { ${call} }`,
    EngagementSeries: `engagementSeries(slug: "phuket-meeting-with-consuls") { ${call} }`,
    Sector: `sector(code: TRADE) { ${call} }`,
    Partnership: `partnerships(first: 1) { nodes { ${call} } }`,
    Organization: `organizations(first: 1) { nodes { ${call} } }`,
    Person: `people(first: 1) { nodes { ${call} } }`,
  }
  if (!parents[type]) throw new Error(`Say where a ${type} is found.`)
  return {
    source: `query (${given.map(arg => `$${arg.name}: ${arg.type}`).join(', ')}) { ${parents[type]} }`,
    variables: Object.fromEntries(given.map(arg => [arg.name, valueFor(arg)])),
  }
}

describe.each(databases)('%s', kind => {
  let store: Store
  beforeAll(async () => {
    store = await openTestStore(kind)
  })
  afterAll(() => store.close())

  const refusal = async (place: Place, names: string[]) => {
    const { source, variables } = query(place, names)
    const { errors } = await ask(store, source, variables)
    return errors?.map(({ message, originalError }) => ({ message, code: (originalError as { code?: string })?.code }))
  }

  it('of the whole country are read once, and again only for a name that is none', async () => {
    const fresh = await openTestStore(kind)
    const cost = async (source: string) => (await statementsOf(fresh, () => byResolvers(fresh, source))).length
    const fifty =
      '{ provinces(first: 50) { nodes { agreements(filter: { province: ["phuket"] }) { totalCount } partnerships(filter: { province: ["TH-10"] }) { totalCount } } } }'
    expect([await cost(fifty), await cost(fifty)]).toEqual([5, 4])
    const none =
      '{ a: worklist(province: "nowhere") { __typename } b: graph(filter: { province: ["nobody"] }) { __typename } }'
    expect([await cost(none), await cost(none), await cost(fifty)]).toEqual([1, 1, 4])
    await fresh.close()
  })

  it('are taken in many places', () => {
    const coordinates = places.map(({ field, argument }) => `${field}(${argument})`)
    for (const each of [
      'Query.agreements(filter.province)',
      'Query.changes(province)',
      'Query.coverage(provinces)',
      'Query.registerGap(province)',
      'Query.worklist(province)',
      'Province.engagements(filter.province)',
      'Query.agreements(filter.sisterCity)',
      'Query.graph(filter.country)',
      'Query.stats(filter.country)',
      'Query.sisterCities(filter.country)',
      'SisterCity.engagements(filter.sisterCity)',
      'Query.provinces(filter.region)',
    ])
      expect(coordinates).toContain(each)
  })

  it.each(places.map((place): [string, Place] => [`${place.field}(${place.argument}:)`, place]))(
    '%s takes what there is in either case, and refuses what there is not',
    async (_, place) => {
      const { good, wrong, message } = samples[wordOf(place)]
      for (const name of good) expect([name, await refusal(place, [name])]).toEqual([name, undefined])
      expect(await refusal(place, [wrong, ...good])).toEqual([
        { code: 'BAD_INPUT', message: `${place.argument}: ${message}` },
      ])
    },
  )

  it.each([
    ['province(code: "PHUKET") { slug }', { slug: 'phuket' }],
    ['province(code: "th-83") { slug }', { slug: 'phuket' }],
    ['province(code: "nowhere") { slug }', null],
    ['country(code: "jpn") { code }', { code: 'JP' }],
    ['country(code: "Japan") { code }', null],
    ['sisterCity(slug: "nowhere") { slug }', null],
  ])('of one record: %s', async (field, answer) => {
    expect(await dataOf(store, `{ one: ${field} }`)).toEqual({ one: answer })
  })

  it('of sectors are an enum, and what is none of them is answered with what is like it', async () => {
    const inText = await ask(store, '{ agreements(filter: { sector: [TRADDE] }) { totalCount } }')
    const inVariable = await ask(
      store,
      'query ($sector: [SectorCode!]) { agreements(filter: { sector: $sector }) { totalCount } }',
      { sector: ['TRADDE'] },
    )
    for (const { errors } of [inText, inVariable])
      expect(errors?.map(({ message }) => message)).toEqual([
        expect.stringContaining('Did you mean the enum value "TRADE"'),
      ])
  })

  it('of a country mean the same however they are written', async () => {
    const count = (code: string) =>
      dataOf(
        store,
        'query ($code: [String!]) { agreements(filter: { country: $code }) { totalCount } sisterCities(filter: { country: $code }) { totalCount } }',
        { code: [code] },
      )
    const two = await count('JP')
    expect(two.agreements.totalCount).toBeGreaterThan(0)
    expect(await count('JPN')).toEqual(two)
    expect(await count('BWA')).toEqual({ agreements: { totalCount: 0 }, sisterCities: { totalCount: 0 } })
  })

  it.each([
    ['xiaman', 'xiamen'],
    ['ฮอกไกโด', 'hokkaido'],
    ['penang', 'penang-island'],
    ['qqqqqq', null],
    ['', null],
    ['\0', null],
    ['x'.repeat(200_000), null],
  ])('of a name that is no sister city, %#, the nearest is found', async (name, nearest) => {
    const { errors } = await ask(
      store,
      'query ($name: [String!]) { agreements(filter: { sisterCity: $name }) { totalCount } }',
      { name: [name] },
    )
    const [, found = null] = /Did you mean (.*)\?$/.exec(errors![0]!.message) ?? []
    expect(found).toBe(nearest)
  })

  it('of sister cities are looked up together, whatever their number', async () => {
    const names = (given: string[]) =>
      statementsOf(store, () =>
        byResolvers(
          store,
          `{ ${given.map((name, i) => `f${i}: agreements(filter: { sisterCity: ["${name}"] }) { __typename }`).join(' ')} }`,
        ),
      )
    expect(await names(['xiamen', 'hokkaido', 'nice'])).toHaveLength(1)
    expect(await names(['xiamenn', 'hokaido', 'nicee', 'a', 'b', 'c', 'd'])).toHaveLength(2)
  })

  it.each([
    ['ภูเก็ต', 'phuket (TH-83)'],
    ['จังหวัดภูเก็ต', 'phuket (TH-83)'],
    ['Chiang Mai Province', 'chiang-mai (TH-50)'],
    ['nakornratchasima', 'nakhon-ratchasima (TH-30)'],
    ['Bankok', 'bangkok (TH-10)'],
    ['TH-99', null],
    ['', null],
    ['\0', null],
    ['Xiamen', null],
    ['x'.repeat(200_000), null],
  ])('of "%.20s" the nearest is %s', async (name, nearest) => {
    const { errors } = await ask(store, 'query ($name: String!) { registerGap(province: $name) { recorded } }', {
      name,
    })
    const [, found = null] = /Did you mean (.*)\?$/.exec(errors![0]!.message) ?? []
    expect(found).toBe(nearest)
    expect(errors![0]!.message.length).toBeLessThan(200)
  })

  it('mean the same however they are written', async () => {
    const counts = (name: string) =>
      dataOf(
        store,
        'query ($name: String!) { agreements(filter: { province: [$name] }) { totalCount } worklist(province: $name, asOf: "2026-06-30") { incomplete { id } } }',
        { name },
      )
    const byCode = await counts('TH-83')
    expect(byCode.agreements.totalCount).toBeGreaterThan(0)
    expect(await counts('PHUKET')).toEqual(byCode)
  })

  it('the country as a whole is asked about without them, and nothing with none', async () => {
    const data = await dataOf(
      store,
      '{ all: agreements(filter: { province: null }) { totalCount } none: agreements(filter: { province: [] }) { totalCount } coverage(provinces: []) { __typename } }',
    )
    expect(data.all.totalCount).toBeGreaterThan(0)
    expect([data.none.totalCount, data.coverage]).toEqual([0, []])
  })
})
