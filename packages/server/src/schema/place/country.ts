import { countryCode } from '../../register/country.ts'
import { largestAnswers, largestLists } from '../../store/read/largest-lists.ts'
import { countryList } from '../../store/read/lists/countries.ts'
import { builder } from '../builder.ts'
import { priced } from '../cost/price.ts'
import { langArgs, nameIn } from '../language.ts'
import { NotCompiled } from '../not-compiled.ts'
import { orderedBy } from '../order.ts'
import type { AllRead } from '../reads/declaration.ts'
import { recordField } from '../reads/record-field.ts'
import { Country } from '../refs.ts'
import { CountryOrder, countryPlaces, directionOf } from './country-order.ts'
import { sisterCitiesField } from './sister-cities-field.ts'

builder.prismaObjectFields(Country, t => ({
  code: t.exposeString('code', { description: 'ISO 3166-1 alpha-2, like JP.' }),
  name: t.string({
    args: langArgs(t.arg),
    description: 'Its short name.',
    select: { nameEn: true, nameTh: true, nameLocal: true },
    resolve: ({ nameEn, nameTh, nameLocal }, { lang }) => nameIn({ en: nameEn, th: nameTh, local: nameLocal }, lang),
  }),
  sisterCities: t.field(
    sisterCitiesField(
      t.arg,
      'The places of this country that have, had or seek a partnership with a Thai party, ordered by English name.',
      'Country',
    ),
  ),
  consulates: t.relation('consulates', {
    query: { orderBy: { id: 'asc' } },
    description: 'Its consulates in Thai provinces, as far as they are on the register.',
    extensions: priced({ atMost: largestLists.consulates }),
  }),
}))

builder.queryFields(t => ({
  countries: t.prismaField({
    type: [Country],
    args: {
      orderBy: t.arg({
        type: CountryOrder,
        ...orderedBy('CODE_ASC'),
        extensions: priced({ once: largestAnswers.countries }),
      }),
    },
    description: 'All countries on the register, by code.',
    extensions: {
      ...priced({ atMost: largestAnswers.countries }),
      reads: {
        kind: 'all',
        type: 'Country',
        list: ({ orderBy }) => {
          if (orderBy !== 'CODE_ASC' && orderBy !== 'CODE_DESC') throw new NotCompiled('countries by name')
          return {
            list: countryList(directionOf(orderBy)),
            take: largestAnswers.countries,
            most: largestAnswers.countries,
          }
        },
      } satisfies AllRead,
    },
    resolve: async (query, _, { orderBy }, { store }) => {
      const order = orderBy ?? 'CODE_ASC'
      const countries = await store.db.country.findMany({ ...query, orderBy: { code: directionOf(order) } })
      if (order === 'CODE_ASC' || order === 'CODE_DESC') return countries
      const places = await countryPlaces(store.db, order)
      return countries.toSorted((a, b) => (places.get(a.code) ?? 0) - (places.get(b.code) ?? 0))
    },
  }),
  country: t.prismaField({
    type: Country,
    nullable: true,
    args: { code: t.arg.string({ required: true, description: 'ISO 3166-1 code, like JP or JPN, in either case.' }) },
    description: 'One country by its code. Null when nothing on the register belongs to it.',
    ...recordField<{ code: string }>('Country', ({ code }) => ({ field: 'code', value: countryCode(code) ?? '' })),
  }),
}))
