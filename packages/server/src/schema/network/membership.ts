import { isBy } from '../../register/presence.ts'
import { dayOrNull } from '../../store/day.ts'
import { largestLists } from '../../store/read/largest-lists.ts'
import { builder } from '../builder.ts'
import { priced } from '../cost/price.ts'
import { dayAt, onRecordDescription } from '../day.ts'
import { langArgs, nameIn } from '../language.ts'
import { readsColumns } from '../reads/declaration.ts'
import { referenceField } from '../reads/reference-field.ts'
import { Country, Membership, Municipality, Province, SisterCity } from '../refs.ts'
import { sourcesQuery } from '../source/order.ts'

interface Outsider {
  readonly outsideNameEn: string
  readonly outsideCountryCode: string | null
}

const OutsideMember = builder.objectRef<Outsider>('OutsideMember').implement({
  description: 'A member of a network that is not otherwise on the register.',
  isTypeOf: value => typeof value === 'object' && value !== null && 'outsideNameEn' in value,
  fields: t => ({
    name: t.string({
      args: langArgs(t.arg),
      description: 'Its name.',
      extensions: readsColumns('outsideNameEn'),
      resolve: ({ outsideNameEn }, { lang }) => nameIn({ en: outsideNameEn }, lang),
    }),
    country: t.field({
      type: Country,
      nullable: true,
      description: 'The country that it is in. Null when no source says.',
      ...referenceField({ keys: [{ type: 'Country', field: 'outsideCountryCode' }] }),
    }),
  }),
})

const NetworkMember = builder.unionType('NetworkMember', {
  description: 'The member of a network: a place on the register, or somebody outside it.',
  types: () => [Province, Municipality, SisterCity, OutsideMember],
})

builder.prismaObjectFields(Membership, t => ({
  network: t.relation('network', { description: 'The network.' }),
  member: t.field({
    type: NetworkMember,
    description: 'The member.',
    ...referenceField(
      {
        keys: [
          { type: 'Province', field: 'provinceId' },
          { type: 'Municipality', field: 'municipalityId' },
          { type: 'SisterCity', field: 'sisterCityId' },
        ],
      },
      { otherwise: { type: 'OutsideMember', columns: ['outsideNameEn', 'outsideCountryCode'] } },
    ),
  }),
  role: t.exposeString('role', {
    nullable: true,
    description: 'The role: founder, member, observer … Null when not known.',
  }),
  joinedOn: t.expose('joinedOn', {
    type: 'PartialDate',
    nullable: true,
    description: 'When it joined. Null when not known.',
  }),
  leftOn: t.field({
    type: 'PartialDate',
    nullable: true,
    args: { asOf: t.arg({ type: 'Date', description: onRecordDescription }) },
    description: 'When it left. Null while it is a member, as far as is known, and when it left after the day `asOf`.',
    select: { leftOn: true, leftEarliest: true },
    resolve: ({ leftOn, leftEarliest }, { asOf }, context, info) =>
      isBy(dayOrNull(leftEarliest), dayAt(context, info, asOf)) ? leftOn : null,
  }),
  note: t.exposeString('note', { nullable: true, description: 'A note about it. Null when there is none.' }),
  facts: t.relation('facts', {
    query: { orderBy: { id: 'asc' } },
    description: 'What individual sources say about this membership.',
    extensions: priced({ atMost: largestLists.membershipFacts }),
  }),
  sources: t.relation('sources', {
    query: sourcesQuery,
    description: 'The sources of the record.',
    extensions: priced({ atMost: largestLists.membershipSources }),
  }),
}))

/** The memberships on a day: those that may have begun by then and are not certain to be over. */
export const memberOn = (asOf: string) => {
  const day = new Date(asOf)
  return {
    AND: [
      { OR: [{ joinedEarliest: null }, { joinedEarliest: { lte: day } }] },
      { OR: [{ leftLatest: null }, { leftLatest: { gt: day } }] },
    ],
  }
}
