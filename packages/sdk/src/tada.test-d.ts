// Checked by tsc, never run. What is wrong with a query of one's own by the schema does not compile, and says why.
import { expectTypeOf } from 'vitest'
import type { Client } from './index.ts'
import { graphql, type VariablesOf } from './tada.ts'

declare const client: Client

/** What `graphql` wants in place of a text: a text without mistakes as it is, or else what is wrong with it. */
type Wanted<Text extends string> = Parameters<typeof graphql<Text>>[0]
type Right<Text extends string> = [Wanted<Text>] extends [Text] ? true : false

// @ts-expect-error Province has no field "nmae".
graphql(`query Misspelled { province(code: "TH-83") { nmae } }`)
// @ts-expect-error not known to the compiler
graphql(String('query Late { register { revision } }'))

// Fields.
expectTypeOf<Wanted<'{ province(code: "1") { nmae } }'>>().toEqualTypeOf<'GraphQL: Province has no field "nmae".'>()
expectTypeOf<Wanted<'{ provinze(code: "1") { name } }'>>().toEqualTypeOf<'GraphQL: Query has no field "provinze".'>()
expectTypeOf<
  Wanted<'mutation { province(code: "1") { name } }'>
>().toEqualTypeOf<'GraphQL: Mutation has no field "province".'>()
expectTypeOf<Wanted<'{ a: province(code: "1") { b: nmae c: nam } }'>>().toEqualTypeOf<
  'GraphQL: Province has no field "nmae".' | 'GraphQL: Province has no field "nam".'
>()
expectTypeOf<
  Wanted<'{ province(code: "1") { names { enn } } }'>
>().toEqualTypeOf<'GraphQL: Names has no field "enn".'>()
expectTypeOf<Wanted<'{ register }'>>().toEqualTypeOf<'GraphQL: Query.register needs a selection of its fields.'>()
expectTypeOf<
  Wanted<'{ register { revision { number } } }'>
>().toEqualTypeOf<'GraphQL: Register.revision has no fields of its own.'>()
expectTypeOf<
  Wanted<'{ search(text: "x") { nodes { id } } }'>
>().toEqualTypeOf<'GraphQL: SearchResult has no field "id".'>()
expectTypeOf<
  Wanted<'{ search(text: "x") { nodes { ... on Province { cod } ... on Provinz { code } ... { x } } } }'>
>().toEqualTypeOf<
  | 'GraphQL: Province has no field "cod".'
  | 'GraphQL: There is no type Provinz to have fields of.'
  | 'GraphQL: SearchResult has no field "x".'
>()

// Arguments and inputs.
expectTypeOf<Wanted<'{ province { name } }'>>().toEqualTypeOf<'GraphQL: Query.province needs "code".'>()
expectTypeOf<
  Wanted<'{ province(code: "1", slug: "x") { name } }'>
>().toEqualTypeOf<'GraphQL: Query.province does not take "slug".'>()
expectTypeOf<
  Wanted<'{ province(code: 83) { name } }'>
>().toEqualTypeOf<'GraphQL: Query.province: code is of the type String.'>()
expectTypeOf<
  Wanted<'{ province(code: null) { name } }'>
>().toEqualTypeOf<'GraphQL: Query.province: code cannot be null.'>()
expectTypeOf<
  Wanted<'{ agreements(filter: { stats: [] }) { totalCount } }'>
>().toEqualTypeOf<'GraphQL: AgreementFilter does not take "stats".'>()
expectTypeOf<
  Wanted<'{ agreements(filter: 1) { totalCount } }'>
>().toEqualTypeOf<'GraphQL: Query.agreements: filter is of the type AgreementFilter, an object.'>()
expectTypeOf<
  Wanted<'mutation { registerSource(input: { kind: NEWS, title: "x", language: "en" }) { __typename } }'>
>().toEqualTypeOf<'GraphQL: RegisterSourceInput needs "reason".'>()

// Values of enums.
expectTypeOf<
  Wanted<'{ agreements(filter: { status: [IN_FORCE, ACTIVE] }) { totalCount } }'>
>().toEqualTypeOf<'GraphQL: AgreementStatus has no value ACTIVE.'>()
expectTypeOf<
  Wanted<'{ agreements(orderBy: "SIGNED_ON_ASC") { totalCount } }'>
>().toEqualTypeOf<'GraphQL: Query.agreements: orderBy is of the type AgreementOrder, a name without quotes.'>()
expectTypeOf<
  Wanted<'{ agreements(orderBy: SIGNED) { totalCount } }'>
>().toEqualTypeOf<'GraphQL: AgreementOrder has no value SIGNED.'>()

// Variables.
expectTypeOf<Wanted<'{ province(code: $code) { name } }'>>().toEqualTypeOf<'GraphQL: $code is not declared.'>()
expectTypeOf<
  Wanted<'query Q($code: String) { province(code: $code) { name } }'>
>().toEqualTypeOf<'GraphQL: $code is String, where String! is wanted.'>()
expectTypeOf<
  Wanted<'query Q($a: Int) { register { revision } }'>
>().toEqualTypeOf<'GraphQL: $a is declared and not used.'>()
expectTypeOf<
  Wanted<'query Q($s: [String!]) { agreements(filter: { status: $s }) { totalCount } }'>
>().toEqualTypeOf<'GraphQL: $s is [String!], where [AgreementStatus!] is wanted.'>()
expectTypeOf<Wanted<'query Q($f: AgreementFilta) { agreements(filter: $f) { totalCount } }'>>().toEqualTypeOf<
  'GraphQL: $f: there is no type AgreementFilta.' | 'GraphQL: $f is AgreementFilta, where AgreementFilter is wanted.'
>()
expectTypeOf<
  Wanted<'query Q($f: Province) { agreements(filter: $f) { totalCount } }'>
>().toExtend<`GraphQL: $f${string}`>()
expectTypeOf<
  Wanted<'query Q($n: Int = "1") { agreements(first: $n) { totalCount } }'>
>().toEqualTypeOf<'GraphQL: $n is of the type Int.'>()
expectTypeOf<Wanted<'{ register { revision @include(if: $all) } }'>>().toEqualTypeOf<'GraphQL: $all is not declared.'>()

// Fragments bring the variables that they use.
const Line = graphql(
  `fragment Line on Agreement { slug status(asOf: $asOf) sisterCity { ...City } } fragment City on SisterCity { slug }`,
)
const Outer = graphql(`fragment Outer on Agreement { ...Line }`, [Line])
const InForceOn = graphql(`query InForceOn($asOf: Date) { agreements { nodes { ...Outer } } }`, [Outer])
expectTypeOf<VariablesOf<typeof InForceOn>>().toEqualTypeOf<{ asOf?: string | null }>()
expectTypeOf((await client.request(InForceOn)).agreements.nodes[0]!.sisterCity.slug).toEqualTypeOf<string>()
// @ts-expect-error $asOf is not declared.
graphql(`query Undeclared { agreements { nodes { ...Outer } } }`, [Outer])
// @ts-expect-error $asOf is Int, where Date is wanted.
graphql(`query Otherwise($asOf: Int) { agreements { nodes { ...Line } } }`, [Line])
// @ts-expect-error Agreement has no field "sluk".
graphql(`fragment Wrong on Agreement { sluk }`)
expectTypeOf<
  Wanted<'{ agreements { nodes { ...Line } } }'>
>().toEqualTypeOf<'GraphQL: The fragment Line is neither here nor in the list behind the text.'>()

// And what is not.
expectTypeOf<Wanted<'querry { register { revision } }'>>().toExtend<`GraphQL: this is not a document${string}`>()
expectTypeOf<Wanted<'{ register { revision @live } }'>>().toEqualTypeOf<'GraphQL: There is no directive @live.'>()
expectTypeOf<
  Right<'{ __typename register { __typename revision } __schema { types { name } } }'>
>().toEqualTypeOf<true>()
expectTypeOf<Right<'{ node(id: 1) { id ... on Province { code } } }'>>().toEqualTypeOf<true>()
expectTypeOf<
  Right<'{ agreements(filter: { status: IN_FORCE, province: [], text: null }) { totalCount } }'>
>().toEqualTypeOf<true>()
expectTypeOf<
  Right<'query Q($n: Int = 5, $all: Boolean!, $s: AgreementStatus!, $p: String! = "phuket") { province(code: $p) { name @skip(if: $all) } agreements(first: $n, filter: { status: [$s, EXPIRED] }) { nodes { slug } } }'>
>().toEqualTypeOf<true>()
expectTypeOf<Right<'subscription S($after: String) { changes(after: $after) { cursor } }'>>().toEqualTypeOf<true>()
expectTypeOf<Right<'query Q($f: AgreementFilter!) { agreements(filter: $f) { totalCount } }'>>().toEqualTypeOf<true>()
