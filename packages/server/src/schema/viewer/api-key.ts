import { hideWithout } from '../../access/guard.ts'
import { type Tier, tiers } from '../../access/tiers.ts'
import { largestAnswers } from '../../store/read/largest-lists.ts'
import { listKeys, type StoredKey } from '../../store/write/keys.ts'
import { builder } from '../builder.ts'
import { priced } from '../cost/price.ts'
import { Province } from '../refs.ts'
import { ofProvinces, provincesOf } from './provinces.ts'
import { keyWords, ofScopes } from './words.ts'

const scope = 'admin:keys'

const KeyTier = builder.enumType('KeyTier', {
  description: 'How much the holder of a key may ask in a minute. Whoever runs the server says which it is.',
  values: Object.fromEntries(Object.entries(tiers).map(([tier, description]) => [tier, { description }])) as Record<
    Tier,
    { description: string }
  >,
})

export const ApiKey = builder.objectRef<StoredKey>('ApiKey').implement({
  description: 'A key to this API, without the key itself, which was shown once. Only with the scope `admin:keys`.',
  extensions: { scope },
  fields: t => ({
    id: t.exposeID('id', { description: 'The readable part of the key, behind `scg_`. No id for `node`.' }),
    name: t.exposeString('name', { description: 'Who uses it, as the history of records shows it.' }),
    organization: t.exposeString('organization', { nullable: true, description: keyWords.organization }),
    scopes: t.stringList({
      description: keyWords.scopes,
      extensions: priced(ofScopes),
      resolve: ({ scopes }) => [...scopes],
    }),
    provinces: t.field({
      type: [Province],
      nullable: true,
      description: keyWords.provinces,
      extensions: priced(ofProvinces),
      resolve: async (key, _, context, info) => (await provincesOf(key, context, info)) as never,
    }),
    tier: t.field({
      type: KeyTier,
      description: 'How large its budget is.',
      resolve: ({ tier }) => tier,
    }),
    history: t.stringList({
      extensions: priced({ atMost: 10 }),
      description: 'Who made it, rotated it and revoked it, when and why: a line each, oldest first.',
      resolve: ({ history }) => [...history],
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was made.' }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime', nullable: true, description: keyWords.expiresAt }),
    lastUsedAt: t.expose('lastUsedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was last used, to about a minute. Null when it never was.',
    }),
    revokedAt: t.expose('revokedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was revoked, and is refused since. Null when it was not.',
    }),
  }),
})

builder.queryField('keys', t =>
  t.field({
    type: [ApiKey],
    nullable: true,
    description: `The keys to this API, latest first, dead ones too; those of your provinces if your key is limited to some. At most ${largestAnswers.keys}: the oldest are left out, dead ones before those that work. Requires the scope \`${scope}\`; null without it, beside an error.`,
    extensions: { scope, ...priced({ atMost: largestAnswers.keys }) },
    resolve: (_, __, { store, viewer }) => {
      hideWithout(viewer, scope)
      return listKeys(store.db, viewer.provinceIds)
    },
  }),
)
