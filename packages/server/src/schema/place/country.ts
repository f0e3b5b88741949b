import { countryCode } from '../../register/country.ts'
import { largestAnswers, largestLists } from '../../store/read/largest-lists.ts'
import { sisterCityList } from '../../store/read/lists/sister-cities.ts'
import { builder } from '../builder.ts'
import { connect, pageArgs } from '../connection.ts'
import { priced } from '../cost/price.ts'
import { langArgs, nameIn } from '../language.ts'
import { Country, SisterCityConnection } from '../refs.ts'

builder.prismaObjectFields(Country, t => ({
  code: t.exposeString('code', { description: 'ISO 3166-1 alpha-2, like JP.' }),
  name: t.string({
    args: langArgs(t.arg),
    description: 'Its short name.',
    select: { nameEn: true, nameTh: true, nameLocal: true },
    resolve: ({ nameEn, nameTh, nameLocal }, { lang }) => nameIn({ en: nameEn, th: nameTh, local: nameLocal }, lang),
  }),
  sisterCities: t.field({
    type: SisterCityConnection,
    args: pageArgs(t.arg),
    description:
      'The places of this country that have, had or seek a partnership with a Thai party, ordered by English name.',
    resolve: ({ code }, args, _, info) => connect(info, 'SisterCity', sisterCityList({}, 'Country'), args, code),
  }),
  consulates: t.relation('consulates', {
    query: { orderBy: { id: 'asc' } },
    description: 'Its consulates in Thai provinces, as far as they are on the register.',
    extensions: priced({ atMost: largestLists.consulates }),
  }),
}))

builder.queryFields(t => ({
  countries: t.prismaField({
    type: [Country],
    description: 'All countries on the register, by code.',
    extensions: priced({ atMost: largestAnswers.countries }),
    resolve: (query, _, __, { store }) => store.db.country.findMany({ ...query, orderBy: { code: 'asc' } }),
  }),
  country: t.prismaField({
    type: Country,
    nullable: true,
    args: { code: t.arg.string({ required: true, description: 'ISO 3166-1 code, like JP or JPN, in either case.' }) },
    description: 'One country by its code. Null when nothing on the register belongs to it.',
    resolve: (query, _, { code }, { store }) =>
      store.db.country.findUnique({ ...query, where: { code: countryCode(code) ?? '' } }),
  }),
}))
