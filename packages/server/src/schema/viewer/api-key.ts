import { requireScope } from '../../access/guard.ts'
import { isScope } from '../../access/scopes.ts'
import { type Tier, tiers } from '../../access/tiers.ts'
import { largestAnswers } from '../../store/read/largest-lists.ts'
import { listKeys, type StoredKey } from '../../store/write/keys.ts'
import { builder } from '../builder.ts'
import { priced } from '../cost/price.ts'
import { replacedBy } from '../deprecated.ts'
import { Province, SisterCity } from '../refs.ts'
import { keyDescriptions, ofScopes, ScopeCode } from './key-descriptions.ts'
import { ofProvinces, provincesOf } from './provinces.ts'
import { ofSisterCity, sisterCityOf } from './sister-city.ts'

const scope = 'admin:keys'

const KeyTier = builder.enumType('KeyTier', {
  description: 'The size of the request budget of a key per minute. The operator of the server assigns it.',
  values: Object.fromEntries(Object.entries(tiers).map(([tier, description]) => [tier, { description }])) as Record<
    Tier,
    { description: string }
  >,
})

export const ApiKey = builder.objectRef<StoredKey>('ApiKey').implement({
  description: 'An API key without its secret, which was shown only once. Readable only with the scope `admin:keys`.',
  extensions: { scope },
  fields: t => ({
    id: t.exposeID('id', { description: 'The readable part of the key, after `scg_`. Not a global id for `node`.' }),
    name: t.exposeString('name', { description: 'Who uses it, as the history of records shows it.' }),
    organization: t.exposeString('organization', { nullable: true, description: keyDescriptions.organization }),
    scopeCodes: t.field({
      type: [ScopeCode],
      description: 'What it is allowed to do.',
      extensions: priced(ofScopes),
      resolve: ({ scopes }) => scopes.filter(isScope),
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
      resolve: async (key, _, context, info) => (await provincesOf(key, context, info)) as never,
    }),
    sisterCity: t.field({
      type: SisterCity,
      nullable: true,
      description: keyDescriptions.sisterCity,
      extensions: priced(ofSisterCity),
      resolve: async (key, _, context, info) => (await sisterCityOf(key, context, info)) as never,
    }),
    tier: t.field({
      type: KeyTier,
      description: 'The size of its request budget.',
      resolve: ({ tier }) => tier,
    }),
    history: t.stringList({
      extensions: priced({ atMost: 10 }),
      description: 'Who created, rotated and revoked it, when and why: one line each, oldest first.',
      resolve: ({ history }) => [...history],
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was created.' }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime', nullable: true, description: keyDescriptions.expiresAt }),
    lastUsedAt: t.expose('lastUsedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was last used, accurate to about a minute. Null when it was never used.',
    }),
    revokedAt: t.expose('revokedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was revoked; it is refused from then on. Null when it was not revoked.',
    }),
  }),
})

builder.queryField('keys', t =>
  t.field({
    type: [ApiKey],
    nullable: true,
    description: `The keys to this API, latest first, expired and revoked ones included; only those of your provinces if your key is limited to some. At most ${largestAnswers.keys}: the oldest are left out, expired and revoked ones before valid ones. Requires the scope \`${scope}\`; without it the field is null, with an error.`,
    extensions: { scope, ...priced({ atMost: largestAnswers.keys }) },
    resolve: (_, __, { store, viewer }) => {
      requireScope(viewer, scope)
      return listKeys(store.db, viewer.provinceIds)
    },
  }),
)
