import type { Viewer as RequestViewer } from '../../access/viewer.ts'
import { builder } from '../builder.ts'
import { noRow, priced } from '../cost/price.ts'
import { replacedBy } from '../deprecated.ts'
import { Province, SisterCity } from '../refs.ts'
import { keyDescriptions, ofScopes, ScopeCode } from './key-descriptions.ts'
import { ofProvinces, provincesOf } from './provinces.ts'
import { ofSisterCity, sisterCityOf } from './sister-city.ts'

const Viewer = builder.objectRef<RequestViewer>('Viewer').implement({
  extensions: noRow,
  description: 'The caller and what they are allowed to do: the holder of a key, or anybody without one.',
  fields: t => ({
    name: t.exposeString('name', {
      description: 'The name of the key, as the history shows it; "anonymous" without a key.',
    }),
    organization: t.exposeString('organization', { nullable: true, description: keyDescriptions.organization }),
    anonymous: t.boolean({
      description: 'Whether the request came without a key. It may then read public data only.',
      resolve: ({ keyId }) => keyId === null,
    }),
    scopeCodes: t.field({
      type: [ScopeCode],
      description: 'What it is allowed to do.',
      extensions: priced(ofScopes),
      resolve: ({ scopes }) => [...scopes],
    }),
    scopes: t.stringList({
      description: keyDescriptions.scopes,
      extensions: priced(ofScopes),
      deprecationReason: replacedBy('scopeCodes', '2027-12-31'),
      resolve: ({ scopes }) => [...scopes],
    }),
    provinces: t.field({
      type: [Province],
      nullable: true,
      description: keyDescriptions.provinces,
      extensions: priced(ofProvinces),
      resolve: async (viewer, _, context, info) => (await provincesOf(viewer, context, info)) as never,
    }),
    sisterCity: t.field({
      type: SisterCity,
      nullable: true,
      description: keyDescriptions.sisterCity,
      extensions: priced(ofSisterCity),
      resolve: async (viewer, _, context, info) => (await sisterCityOf(viewer, context, info)) as never,
    }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime', nullable: true, description: keyDescriptions.expiresAt }),
  }),
})

builder.queryField('viewer', t =>
  t.field({
    type: Viewer,
    description: 'The caller, and what they are allowed to do.',
    resolve: (_, __, { viewer }) => viewer,
  }),
)
