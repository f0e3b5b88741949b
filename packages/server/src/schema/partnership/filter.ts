import { builder } from '../builder.ts'
import { scanning } from '../cost/price.ts'
import { ofListDescription } from '../day.ts'
import { Relationship, SectorCode } from '../enums.ts'
import { namesDescriptions } from '../place/names.ts'

export const PartnershipFilter = builder.inputType('PartnershipFilter', {
  description: 'Keeps the partnerships that match every condition given. Of a list of values, one has to match.',
  fields: t => ({
    country: t.stringList({ description: `Countries of the sister city: ${namesDescriptions.countries}` }),
    province: t.stringList({ description: `Provinces of the Thai party: ${namesDescriptions.provinces}` }),
    sector: t.field({
      type: [SectorCode],
      description: 'Partnerships with an agreement that names one of these sectors.',
    }),
    relationship: t.field({ type: [Relationship], description: 'What the two sides call the partnership.' }),
    dormantMonths: t.int({
      extensions: scanning,
      description: 'Only partnerships in force without an engagement for this many months, see `dormant`.',
    }),
    asOf: t.field({
      type: 'Date',
      description: `The partnerships of this day, of which an agreement was there, with what had happened by then, also in the fields below. ${ofListDescription}`,
    }),
  }),
})
