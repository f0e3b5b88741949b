import { builder } from '../builder.ts'
import { scanning } from '../cost/price.ts'
import { asOfDescription } from '../day.ts'
import { Relationship, SectorCode } from '../enums.ts'
import { provinceWords } from '../place/province-names.ts'

export const PartnershipFilter = builder.inputType('PartnershipFilter', {
  description: 'Keeps the ties that answer to every condition given. Within a list, one is enough.',
  fields: t => ({
    country: t.stringList({ description: 'Countries of the sister city, ISO 3166-1 alpha-2.' }),
    province: t.stringList({ description: `Provinces of the Thai party: ${provinceWords.many}` }),
    sector: t.field({ type: [SectorCode], description: 'With an agreement that names one of these sectors.' }),
    relationship: t.field({ type: [Relationship], description: 'What the sides call the tie.' }),
    dormantMonths: t.int({
      extensions: scanning,
      description: 'Only ties in force that have been silent for this many months, see `dormant`.',
    }),
    asOf: t.field({ type: 'Date', description: `For \`dormantMonths\`: ${asOfDescription}` }),
  }),
})
