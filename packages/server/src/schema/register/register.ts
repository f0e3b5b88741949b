import { type RegisterState, registerOf, registerView } from '../../store/read/views/register.ts'
import { builder } from '../builder.ts'
import { priced } from '../cost/price.ts'
import { publishedSchema } from '../error-propagation.ts'
import { viewField } from '../reads/view-field.ts'
import { Counts } from '../view/counts.ts'
import { schemaHash } from './schema-hash.ts'

const Register = builder.objectRef<RegisterState>('Register').implement({
  description: 'The register as a whole.',
  fields: t => ({
    revision: t.exposeInt('revision', {
      description:
        'The number of the latest committed change; 0 when nothing has changed since the open data set was loaded.',
    }),
    schemaHash: t.string({
      description: 'SHA-256 of this schema, in hexadecimal: changes when, and only when, the API does.',
      resolve: (_, __, ___, info) => schemaHash(publishedSchema(info.schema)),
    }),
    updatedAt: t.expose('updatedAt', {
      type: 'DateTime',
      description: 'When it last changed: the last committed change, or the loading of the open data set.',
    }),
    counts: t.field({
      type: Counts,
      description: 'The numbers of all its agreements, of every status, and of their sister cities and countries.',
      resolve: ({ counts }) => counts,
    }),
    license: t.string({
      description: 'The license of the data.',
      resolve: () => 'CC BY 4.0; place data © GeoNames (CC BY 4.0)',
    }),
  }),
})

builder.queryField('register', t =>
  t.field({
    type: Register,
    description: 'The register as a whole: its revision, its size and the terms of use.',
    ...viewField({ sql: () => registerView, of: registerOf, extensions: priced({ once: 20 }) }),
  }),
)
