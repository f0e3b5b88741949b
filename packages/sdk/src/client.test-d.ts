// Checked by tsc, never run.
import { expectTypeOf } from 'vitest'
import {
  Agreement,
  type AgreementStatus,
  Agreements,
  type Client,
  createClient,
  type Doc,
  type ErrorCode,
  ProposeAgreement,
  type ProposeAgreementInput,
  Province,
  type ProvinceQuery,
  Register,
  type RegistryError,
  Search,
  Stats,
  WhoSaidWhat,
} from './index.ts'

declare const client: Client

// The fetch of a runtime will do, and so will a plain function.
createClient({ endpoint: '/graphql', fetch })
createClient({ endpoint: '/graphql', fetch: async url => new Response(url) })

// Variables: required where the operation requires one, optional where it has only optional ones or none.
void client.request(Province, { code: 'TH-83' })
void client.request(Province, { code: 'TH-83', asOf: '2018-01-01' }, { timeoutMs: 1 })
// @ts-expect-error without variables
void client.request(Province)
// @ts-expect-error without the code
void client.request(Province, {})
// @ts-expect-error a province has no slug variable
void client.request(Province, { code: 'TH-83', slug: 'phuket' })
// @ts-expect-error the code is a string
void client.request(Province, { code: 83 })
// @ts-expect-error there is no such way to count
void client.request(Stats, { by: 'CONTINENT' })
void client.request(Register)
void client.request(Register, {}, { timeoutMs: 1 })
// @ts-expect-error the register takes no variables
void client.request(Register, { asOf: '2018-01-01' })
void client.request(Agreements)
void client.request(Agreements, { filter: { status: ['IN_FORCE'], asOf: '2018-01-01' }, orderBy: 'SIGNED_ON_ASC' })
// @ts-expect-error there is no such status
void client.request(Agreements, { filter: { status: ['ACTIVE'] } })
// With exactOptionalPropertyTypes, what may be left out may also be undefined: a form passes what it has.
void client.request(Agreements, { filter: undefined, after: null })

// Results: exact, null where the schema says so.
expectTypeOf(client.request(Province, { code: 'TH-83' })).resolves.toEqualTypeOf<ProvinceQuery>()
const { register } = await client.request(Register)
expectTypeOf(register).toEqualTypeOf<{
  revision: number
  schemaHash: string
  updatedAt: Date
  license: string
  counts: { agreements: number; sisterCities: number; countries: number }
}>()
const { agreement } = await client.request(Agreement, { slug: 'phuket-xiamen' })
expectTypeOf(agreement).extract<null>().toEqualTypeOf<null>()
expectTypeOf(agreement!.status).toEqualTypeOf<AgreementStatus>()
expectTypeOf(agreement!.signedOn).toEqualTypeOf<string | null>()
expectTypeOf(agreement!.events[0]!.recordedAt).toEqualTypeOf<Date>()
// @ts-expect-error not selected
void agreement?.partnership.sisterCity
const { facts } = await client.request(WhoSaidWhat, { property: 'LOI_CITY_COUNT' })
expectTypeOf(facts.nodes[0]!.quantity).toEqualTypeOf<{
  value: number
  max: number | null
  unit: string
  precision: 'ABOUT' | 'AS_MANY_AS' | 'AT_LEAST' | 'EXACT' | 'MORE_THAN' | 'RANGE' | 'UP_TO'
} | null>()

// Unions: told apart by `__typename`.
const { search } = await client.request(Search, { text: 'ภูเก็ต' })
const hit = search.nodes[0]!
if (hit.__typename === 'Province') expectTypeOf(hit.code).toEqualTypeOf<string>()
if (hit.__typename === 'Engagement') expectTypeOf(hit.startsOn).toEqualTypeOf<string>()
// @ts-expect-error not everything has a code
void hit.code
expectTypeOf<'Sector'>().not.toExtend<typeof hit.__typename>()

// What came of a mutation: each outcome has what it has, and a switch that forgets one does not compile.
const input: ProposeAgreementInput = {
  thaiParty: '1',
  sisterCity: '2',
  kind: 'LOI',
  titleEn: 'Letter of intent',
  sectors: ['TOURISM'],
  on: '2026-01',
  sources: ['3'],
  reason: 'First contact.',
}
const { proposeAgreement: result } = await client.request(ProposeAgreement, { input })
expectTypeOf(result.__typename).toEqualTypeOf<
  'ProposeAgreementSuccess' | 'ValidationError' | 'NotFoundError' | 'ConflictError' | 'ForbiddenError'
>()
switch (result.__typename) {
  case 'ProposeAgreementSuccess':
    expectTypeOf(result.agreement.version).toEqualTypeOf<number>()
    expectTypeOf(result.revision).toEqualTypeOf<number>()
    // @ts-expect-error nothing went wrong
    void result.message
    break
  case 'ValidationError':
    expectTypeOf(result.violations[0]!.path).toEqualTypeOf<string[]>()
    expectTypeOf<'SOURCE_MISSING'>().toExtend<(typeof result.violations)[number]['code']>()
    // @ts-expect-error nothing was written
    void result.agreement
    break
  case 'ConflictError':
    expectTypeOf(result.currentVersion).toEqualTypeOf<number | null>()
    break
  case 'NotFoundError':
  case 'ForbiddenError':
    expectTypeOf(result.message).toEqualTypeOf<string>()
    // @ts-expect-error only of conflicts
    void result.currentVersion
    break
  default:
    expectTypeOf(result).toBeNever()
}
switch (result.__typename) {
  case 'ProposeAgreementSuccess':
  case 'ValidationError':
  case 'NotFoundError':
  case 'ForbiddenError':
    break
  default:
    // @ts-expect-error conflicts were forgotten
    result satisfies never
}
if (result.__typename !== 'ProposeAgreementSuccess') expectTypeOf(result.message).toEqualTypeOf<string>()
// @ts-expect-error not before it is known what came of it
void result.agreement
// @ts-expect-error why it is written belongs to it
void client.request(ProposeAgreement, { input: { ...input, reason: undefined } })
void client.request(ProposeAgreement, { input: { ...input, idempotencyKey: 'form-17' }, asOf: '2026-11-22' })

// A token, as it is or as it comes.
createClient({ endpoint: '/graphql', token: 'scg_…', retry: { attempts: 1 } })
createClient({ endpoint: '/graphql', token: () => Promise.resolve('scg_…') })
createClient({ endpoint: '/graphql', token: ({ refresh }) => (refresh ? 'scg_new' : 'scg_old') })
// @ts-expect-error none is left out
createClient({ endpoint: '/graphql', token: null })

// On request, what could be read, and why the rest could not.
const partly = await client.request(Province, { code: 'TH-83' }, { partial: true })
expectTypeOf(partly.data).toEqualTypeOf<ProvinceQuery>()
expectTypeOf(partly.errors[0]!.message).toEqualTypeOf<string>()

// Whatever else carries types where graphql-codegen's client preset puts them.
declare const preset: { __apiType?: (variables: { slug: string }) => { source: { title: string } | null } } & string
expectTypeOf(client.request(preset, { slug: 'x' })).resolves.toEqualTypeOf<{ source: { title: string } | null }>()
// @ts-expect-error without the slug
void client.request(preset)
// @ts-expect-error a text without types
void client.request('query Q { register { revision } }')

// A document of one's own.
const Revision: Doc<{ register: { revision: number } }> = {
  kind: 'query',
  name: 'Revision',
  text: 'query Revision{register{revision}}',
}
expectTypeOf(client.request(Revision)).resolves.toEqualTypeOf<{ register: { revision: number } }>()
// @ts-expect-error it takes no variables
void client.request(Revision, { first: 1 })

expectTypeOf<RegistryError['code']>().toEqualTypeOf<ErrorCode>()
expectTypeOf<'BAD_CURSOR'>().toExtend<ErrorCode>()
expectTypeOf<string>().not.toExtend<ErrorCode>()
