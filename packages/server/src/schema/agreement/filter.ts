import type { agreementOrders } from '../../store/read/lists/agreements.ts'
import { builder } from '../builder.ts'
import { scanning } from '../cost/price.ts'
import { ofListDescription } from '../day.ts'
import { AgreementKind, AgreementStatus, Relationship, SectorCode } from '../enums.ts'
import { bothWays, orderType } from '../order.ts'
import { namesDescriptions } from '../place/names.ts'

export const AgreementFilter = builder.inputType('AgreementFilter', {
  description: 'Keeps the agreements that match every condition given. Of a list of values, one has to match.',
  fields: t => ({
    kind: t.field({ type: [AgreementKind], description: 'What kind of document.' }),
    relationship: t.field({
      type: [Relationship],
      description: 'What the two sides call the partnership that it belongs to.',
    }),
    status: t.field({
      type: [AgreementStatus],
      description: 'Its status on the day `asOf`.',
      extensions: scanning,
    }),
    sector: t.field({ type: [SectorCode], description: 'Agreements that name one of these sectors.' }),
    country: t.stringList({ description: `Countries of the sister city: ${namesDescriptions.countries}` }),
    province: t.stringList({ description: `Provinces of the Thai party: ${namesDescriptions.provinces}` }),
    sisterCity: t.stringList({ description: `Sister cities: ${namesDescriptions.sisterCities}` }),
    signedFrom: t.field({
      type: 'Date',
      description: 'Signed on this day or later. A date known only to the year or month matches when it may be.',
    }),
    signedTo: t.field({
      type: 'Date',
      description: 'Signed on this day or earlier. A date known only to the year or month matches when it may be.',
    }),
    expiresBefore: t.field({ type: 'Date', description: 'Certain to expire before this day.' }),
    text: t.string({
      extensions: scanning,
      description: 'Part of its title or of the names of its parties, or words of its text, in Thai or English.',
    }),
    asOf: t.field({
      type: 'Date',
      description: `The agreements of this day: those that were there, with their status and what had happened by then, also in the fields below. An agreement is there from its first dated event; without one, from the day of its first source. ${ofListDescription}`,
    }),
  }),
})

export const AgreementOrder = orderType(
  'AgreementOrder',
  'agreements',
  {
    ...bothWays('SIGNED_ON', 'Oldest signature first.', 'Latest signature first.'),
    ...bothWays('EXPIRES_ON', 'First to expire first.', 'Last to expire first.'),
    ...bothWays('TITLE', 'By English title, A to Z.', 'By English title, Z to A.'),
    ...bothWays('TITLE_TH', 'By Thai title, ก to ฮ.', 'By Thai title, ฮ to ก.'),
  } satisfies Record<keyof typeof agreementOrders, unknown>,
  'Agreements without the date in question come last in either direction.',
)
