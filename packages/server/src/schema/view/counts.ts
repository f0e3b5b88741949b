import type { Counts as CountsShape } from '../../store/read/counts.ts'
import { builder } from '../builder.ts'
import { noRow } from '../cost/price.ts'

export const Counts = builder.objectRef<CountsShape>('Counts').implement({
  extensions: noRow,
  description:
    'Numbers of agreements, sister cities and countries. The three differ and are easily confused, so none is given without the others.',
  fields: t => ({
    agreements: t.exposeInt('agreements', { description: 'The number of agreements.' }),
    sisterCities: t.exposeInt('sisterCities', {
      description: 'The number of distinct sister cities of those agreements.',
    }),
    countries: t.exposeInt('countries', { description: 'The number of distinct countries of those sister cities.' }),
  }),
})
