import type { partnershipOrders } from '../../store/read/lists/partnerships.ts'
import { builder } from '../builder.ts'
import { atLeastDescription, silenceDescription } from '../contact/contact.ts'
import { ContactState, ContactWeight } from '../contact/enums.ts'
import { scanning } from '../cost/price.ts'
import { ofListDescription } from '../day.ts'
import { replacedBy } from '../deprecated.ts'
import { AgreementStatus, Relationship, SectorCode } from '../enums.ts'
import { bothWays, orderType } from '../order.ts'
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
    status: t.field({
      type: [AgreementStatus],
      extensions: scanning,
      description:
        'Partnerships with an agreement that has one of these statuses on the day of the list, or today. With `sector`, it has to be an agreement that names one of the sectors.',
    }),
    contact: t.field({
      type: [ContactState],
      extensions: scanning,
      description:
        'Partnerships whose contact is in one of these states on the day of the list, or today, see `contact`; whatever the status of their agreements.',
    }),
    contactMonths: t.int({ description: `For \`contact\`. ${silenceDescription} Default: 24.` }),
    contactAtLeast: t.field({ type: ContactWeight, description: `For \`contact\`. ${atLeastDescription}` }),
    dormantMonths: t.int({
      extensions: scanning,
      deprecationReason: replacedBy('contact', '2027-12-31'),
      description: 'Only partnerships in force without an engagement for this many months, see `dormant`.',
    }),
    asOf: t.field({
      type: 'Date',
      description: `The partnerships of this day, of which an agreement was there, with what had happened by then, also in the fields below. ${ofListDescription}`,
    }),
  }),
})

export const PartnershipOrder = orderType(
  'PartnershipOrder',
  'partnerships',
  {
    ...bothWays('ID', 'By id, A to Z.', 'By id, Z to A.'),
    ...bothWays(
      'SISTER_CITY_EN',
      'By English name of the sister city, A to Z.',
      'By English name of the sister city, Z to A.',
    ),
    ...bothWays(
      'SISTER_CITY_TH',
      'By Thai name of the sister city, ก to ฮ.',
      'By Thai name of the sister city, ฮ to ก.',
    ),
    ...bothWays('SINCE', 'Oldest partnership first, see `since`.', 'Latest partnership first, see `since`.'),
  } satisfies Record<keyof typeof partnershipOrders, unknown>,
  'Partnerships without a dated signature come last in either direction.',
)
