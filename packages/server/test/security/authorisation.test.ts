import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type GraphQLField,
  type GraphQLNamedType,
  getNamedType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Scope, scopes } from '../../src/access/scopes.ts'
import { schema } from '../../src/schema/index.ts'
import { folderStore } from '../../src/store/files/folder.ts'
import { encodeId } from '../../src/store/records/global-id.ts'
import type { Store } from '../../src/store/store.ts'
import { calls } from '../calls.ts'
import { openStream, serve } from '../events.ts'
import { pdf } from '../files.ts'
import { forged, giveKey, idOf } from '../keys.ts'
import { madeUp } from '../made-up.ts'
import { databases, openTestStore } from '../stores.ts'
import { viewerWith, written } from '../write.ts'

// Who may do what: everything that the server answers is asked for by everybody there is, without a key and with a key of each
// scope. What comes of it is the page docs/guides/access.md, which `npx vitest run authorisation --update` writes anew; and it
// has to be what the schema says. What keys of other provinces may is tried in access/guard.test.ts and private-layer.test.ts.

type Field = GraphQLField<unknown, unknown>

const fieldsOf = (type: unknown): Field[] =>
  isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : []
const needsOf = ({ name, extensions }: Field): Scope[] => {
  const scope = extensions['scope'] as Scope | undefined
  // It follows what one office keeps for itself.
  return scope ? [scope, ...(name === 'officeChanges' ? (['read:office'] as const) : [])] : []
}

/** Nobody, whoever has one scope, and one more. Whoever makes a key that writes for an office gives it reading with that. */
const callers: readonly (readonly Scope[])[] = [
  [],
  ...(Object.keys(scopes) as Scope[]).map(scope =>
    scope === 'write:office' ? [scope, 'read:office' as const] : [scope],
  ),
  ['subscribe:changes', 'read:office'],
]
type Caller = (typeof callers)[number]

/** What may be asked for: a name, and a way to ask that tells whether it was given, refused, or the key is none. */
interface Asked {
  readonly name: string
  /** Those that it needs, as the schema says; none for what is open to all */
  readonly needs: readonly Scope[]
  ask(key: string | undefined): Promise<'given' | 'refused' | 'no key'>
}

const refusals = ['UNAUTHENTICATED', 'FORBIDDEN', 'MISSING_SCOPE']

let store: Store
let folder: string
let server: Awaited<ReturnType<typeof serve>>
const keys = new Map<Caller, string | undefined>()
const dead = new Map<string, string>()
let sha256: string

beforeAll(async () => {
  store = await openTestStore(databases.at(-1)!)
  folder = await mkdtemp(join(tmpdir(), 'authorisation-'))
  server = await serve(store, {
    files: await folderStore(join(folder, 'files')),
    exportFolder: join(folder, 'exports'),
  })
  for (const caller of callers) {
    const rest = {
      ...(caller.includes('assert') && { sisterCityId: 'xiamen' }),
      ...(caller.includes('read:office') && { provinceIds: ['TH-83'] }),
    }
    const all: Scope[] = [...new Set(['read' as const, ...caller])]
    keys.set(caller, caller.length === 0 ? undefined : await giveKey(store, all, rest))
  }
  const all = (Object.keys(scopes) as Scope[]).filter(scope => scope !== 'assert')
  const master = await giveKey(store, all)
  dead.set('expired', await giveKey(store, all, { expiresAt: new Date('2021-01-01') }))
  dead.set('revoked', await giveKey(store, all, { revokedAt: new Date('2021-01-01') }))
  dead.set('forged', forged(master))

  const upload = await fetch(`${server.url}/documents`, {
    method: 'POST',
    body: pdf('A text that anybody may read.'),
    headers: { 'content-type': 'application/pdf', authorization: `Bearer ${master}` },
  })
  sha256 = (await upload.json()).sha256
  await written(
    store,
    'attachDocument',
    {
      agreement: encodeId('Agreement', 'phuket-xiamen'),
      kind: 'AGREEMENT_TEXT',
      titleEn: 'Text',
      language: 'en',
      sha256,
      sources: [],
      note: 'The original is in the office.',
      reason: 'The office received it.',
    },
    { viewer: viewerWith(['write:registry', 'publish'], { keyId: idOf(master) }), selection: '' },
  )
})
afterAll(async () => {
  await server.stop()
  await store.close()
  await rm(folder, { recursive: true })
})

const headersOf = (key: string | undefined) => (key === undefined ? {} : { authorization: `Bearer ${key}` })

const post = async (key: string | undefined, query: string, variables: object, name: string) => {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headersOf(key) },
    body: JSON.stringify({ query, variables }),
  })
  const { data, errors } = await response.json()
  const codes = [
    ...(errors ?? []).map((error: { extensions: { code: string } }) => error.extensions.code),
    data?.[name]?.code,
  ]
  if (response.status === 401) return 'no key'
  return codes.some(code => refusals.includes(code)) ? 'refused' : 'given'
}

const selectionOf = (type: GraphQLNamedType): string => (isLeafType(type) ? '' : '{ __typename }')

const queryFields = fieldsOf(schema.getQueryType()).map((field): Asked => {
  const { name, args, type } = field
  const required = args.filter(isRequiredArgument)
  const given = Object.fromEntries(
    required.map(arg => [arg.name, arg.name === 'province' ? 'TH-83' : madeUp(arg.type)]),
  )
  const head = required.map(arg => `$${arg.name}: ${arg.type}`).join(', ')
  const tail = required.map(arg => `${arg.name}: $${arg.name}`).join(', ')
  const call = calls[name]
  const inside = selectionOf(getNamedType(type))
  const query =
    call === undefined
      ? `query ${head && `(${head})`} { ${name} ${tail && `(${tail})`} ${inside} }`
      : `{ ${name}${call} ${inside} }`
  return { name, needs: needsOf(field), ask: key => post(key, query, call === undefined ? given : {}, name) }
})

const mutations = fieldsOf(schema.getMutationType()).map((field): Asked => {
  const input = field.args.find(arg => arg.name === 'input')!
  const query = `mutation ($input: ${input.type}) { ${field.name}(input: $input) { __typename ... on WriteError { code } } }`
  const ask = (key: string | undefined) => post(key, query, { input: madeUp(input.type) }, field.name)
  return { name: field.name, needs: needsOf(field), ask }
})

const subscriptions = fieldsOf(schema.getSubscriptionType()).map((field): Asked => {
  const args = field.name === 'officeChanges' ? '(province: "TH-83")' : ''
  const ask = async (key: string | undefined) => {
    const stream = await openStream(server.url, key, `subscription { ${field.name}${args} { __typename } }`)
    if (stream.response.status === 401) return 'no key'
    // Who may follow is told nothing before there is something to tell.
    const first = await Promise.race([stream.take(1), new Promise<[]>(resolve => setTimeout(resolve, 250, []))])
    stream.leave()
    return first.some(({ data }) => refusals.includes(data?.errors?.[0]?.extensions.code)) ? 'refused' : 'given'
  }
  return { name: field.name, needs: needsOf(field), ask }
})

const path = (name: string, init: RequestInit = {}, at: () => string = () => name): Omit<Asked, 'needs'> => ({
  name: `${init.method ?? 'GET'} \`${name}\``,
  ask: async key => {
    const response = await fetch(`${server.url}${at()}`, { ...init, headers: { ...init.headers, ...headersOf(key) } })
    await response.body?.cancel()
    if (response.status === 401) return key === undefined ? 'refused' : 'no key'
    return response.status === 403 ? 'refused' : 'given'
  },
})

const open = (...paths: Omit<Asked, 'needs'>[]): Asked[] => paths.map(each => ({ ...each, needs: [] }))

const exported = (): Asked[] =>
  open(
    path('/export/'),
    path('/export/latest/manifest.json'),
    path('/export/changes.jsonl'),
    path('/export/dcat.jsonld'),
    path('/export/calendar/all.ics'),
    path('/export/calendar/TH-83.ics'),
    ...files.map(file => path(`/export/latest/${file}`)),
  )
let files: string[] = []

const documents = (): Asked[] => [
  {
    ...path('/documents', { method: 'POST', body: pdf('Made up.'), headers: { 'content-type': 'application/pdf' } }),
    needs: ['write:registry'],
  },
  ...open(path('/documents/<sha256>', {}, () => `/documents/${sha256}`)),
]

const others = open(
  path('/graphql?query={__typename}'),
  path('/schema.graphql'),
  path('/health/live'),
  path('/health/ready'),
)

/** Those who were given it. A key that is none is refused, unless `anyKey` says that keys are not looked at. */
const whoMay = async ({ name, ask }: Asked, anyKey: boolean): Promise<readonly Caller[]> => {
  await Promise.all(
    [...dead].map(async ([what, key]) =>
      expect([name, what, await ask(key)]).toEqual([name, what, anyKey ? 'given' : 'no key']),
    ),
  )
  const outcomes = await Promise.all(callers.map(caller => ask(keys.get(caller))))
  expect(outcomes, name).not.toContain('no key')
  return callers.filter((_, i) => outcomes[i] === 'given')
}

const code = (text: string): string => (text.includes('`') ? text : `\`${text}\``)

const table = async (
  what: string,
  all: readonly Asked[],
  anyKey: (name: string) => boolean = () => false,
): Promise<string> => {
  const rows: string[] = []
  for (const asked of all) {
    const { name, needs } = asked
    const expected = callers.filter(caller => needs.every(scope => caller.includes(scope)))
    expect([name, await whoMay(asked, anyKey(name))]).toEqual([name, expected])
    rows.push(`| ${code(name)} | ${needs.length === 0 ? 'everybody' : needs.map(code).join(' and ')} |`)
  }
  return [`| ${what} | who |`, '|---|---|', ...rows].join('\n')
}

it('everything is given to those alone whom the schema names, and the page says so', { timeout: 120_000 }, async () => {
  const manifest = await (await fetch(`${server.url}/export/latest/manifest.json`)).json()
  files = manifest.files.map(({ path: file }: { path: string }) => file)
  const page = `# Who may do what

Everything that the server answers, asked for without a key and with a key of each [scope](keys.md#what-a-key-may-do), all of
which have \`read\` besides. It is what came of asking: a test writes this page. A key that is expired, revoked or
not known is refused everywhere with HTTP 401, but where a server tells whether it lives, and its schema. What a key may is
limited further by its provinces: what it writes must lie in them, and what an office keeps for itself is for keys that name its
province. To all others such records are not there.

## Queries

${await table('query', queryFields)}

## Mutations

${await table('mutation', mutations)}

## Subscriptions

${await table('subscription', subscriptions)}

## Exports and calendars

${await table('address', exported())}

## Documents

The bytes of a document are given out as long as a record that everybody may see refers to them.

${await table('address', documents())}

## Other addresses

${await table('address', others, name => /health|schema/.test(name))}
`
  await expect(page).toMatchFileSnapshot('../../../../docs/guides/access.md')
})
