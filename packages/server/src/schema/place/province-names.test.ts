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
import { ask, dataOf, statementsOf } from '../../../test/ask.ts'
import { madeUp } from '../../../test/made-up.ts'
import { databases, openTestStore } from '../../../test/stores.ts'
import type { Store } from '../../store/store.ts'
import { schema } from '../index.ts'

interface Place {
  /** The field, like Query.agreements */
  readonly field: string
  /** Where its arguments take names of provinces, like filter.province */
  readonly argument: string
}

/** Every argument of a query that takes names of provinces; mutations take ids, and subscriptions what the query takes. */
const places: Place[] = Object.values(schema.getTypeMap()).flatMap(type =>
  !isObjectType(type) || type === schema.getMutationType() || type === schema.getSubscriptionType()
    ? []
    : Object.values(type.getFields()).flatMap(field =>
        field.args.flatMap(arg => {
          const named = getNamedType(arg.type)
          const inside = isInputObjectType(named)
            ? Object.values(named.getFields()).map(each => ({ name: `${arg.name}.${each.name}`, type: each.type }))
            : [arg]
          return inside
            .filter(({ name, type }) => /provinces?$/.test(name) && isScalarType(getNamedType(type)))
            .map(({ name }) => ({ field: `${type.name}.${field.name}`, argument: name }))
        }),
      ),
)

/** The one argument given, beside made-up values for those that the field must have. */
const query = ({ field, argument }: Place, names: string[]): { source: string; variables: Record<string, unknown> } => {
  const [type, name] = field.split('.') as [string, string]
  const { args } = (schema.getType(type) as GraphQLObjectType).getFields()[name]!
  const [top, inner] = argument.split('.') as [string, string | undefined]
  const given = args.filter(arg => arg.name === top || isRequiredArgument(arg))
  const valueFor = (arg: (typeof args)[number]) => {
    if (arg.name !== top) return madeUp(arg.type)
    if (inner) return { [inner]: names }
    return isScalarType(getNullableType(arg.type)) ? names[0] : names
  }
  const call = `${name}(${given.map(arg => `${arg.name}: $${arg.name}`).join(', ')}) { __typename }`
  const parents: Record<string, string> = {
    Query: call,
    Province: `province(code: "TH-10") { ${call} }`,
    Municipality: `municipality(slug: "phuket-city") { ${call} }`,
    SisterCity: `sisterCity(slug: "xiamen") { ${call} }`,
    Sector: `sector(code: TRADE) { ${call} }`,
    Partnership: `partnerships(first: 1) { nodes { ${call} } }`,
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
    const cost = async (source: string) => (await statementsOf(fresh, () => ask(fresh, source))).length
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
    ])
      expect(coordinates).toContain(each)
  })

  it.each(places.map((place): [string, Place] => [`${place.field}(${place.argument}:)`, place]))(
    '%s takes codes and slugs in either case, and refuses what is neither',
    async (_, place) => {
      expect(await refusal(place, ['TH-83'])).toBeUndefined()
      expect(await refusal(place, ['th-83'])).toBeUndefined()
      expect(await refusal(place, ['Phuket'])).toBeUndefined()
      expect(await refusal(place, ['phukett', 'TH-83'])).toEqual([
        {
          code: 'BAD_INPUT',
          message: `${place.argument}: "phukett" is no province; give its ISO 3166-2 code or its slug, like TH-83 or phuket. Did you mean phuket (TH-83)?`,
        },
      ])
    },
  )

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
