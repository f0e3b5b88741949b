import type { Counts as CountsShape } from '../../store/read/counts.ts'
import { builder } from '../builder.ts'
import { noRow } from '../cost/price.ts'

export const Counts = builder.objectRef<CountsShape>('Counts').implement({
  extensions: noRow,
  description:
    'Three honest counts. Agreements, sister cities and countries are different numbers, and officials have mixed them up: a bare number is never offered where the unit could be mistaken.',
  fields: t => ({
    agreements: t.exposeInt('agreements', { description: 'Papers.' }),
    sisterCities: t.exposeInt('sisterCities', { description: 'Different sister cities among them.' }),
    countries: t.exposeInt('countries', { description: 'Different countries of those sister cities.' }),
  }),
})
