import {
  defaultFieldResolver,
  type ExecutionResult,
  execute,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isLeafType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  parse,
} from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDocumentVersion } from '../../test/add-document-version.ts'
import { addResponsibility } from '../../test/add-responsibility.ts'
import { calls } from '../../test/calls.ts'
import { databases, openTestStore } from '../../test/stores.ts'
import { createApp } from '../app.ts'
import { encodeId } from '../store/records/global-id.ts'
import type { Store } from '../store/store.ts'
import { createContext } from './context.ts'
import { publishedSchema, withNullableFields } from './error-propagation.ts'
import { schema } from './index.ts'

// What remains of an answer when a field of it fails, for each list and view: docs/adr/0018.

interface Target {
  /** Selects one leaf that is never null by its type */
  readonly selection: string
  readonly owner: GraphQLObjectType
  readonly field: string
}

const fieldOf = (type: GraphQLNamedType, name: string): GraphQLField<unknown, unknown> =>
  (type as GraphQLObjectType).getFields()[name]!

/** Which of the lists of a view has something. */
const through: Record<string, string> = { Worklist: 'incomplete' }

const targetIn = (type: GraphQLNamedType): Target => {
  if (isAbstractType(type)) {
    const province = targetIn(schema.getType('Province')!)
    return { ...province, selection: `__typename ... on Province { ${province.selection} }` }
  }
  const owner = type as GraphQLObjectType
  const fields = Object.values(owner.getFields()).filter(({ args }) => !args.some(isRequiredArgument))
  const leaf = fields.find(
    ({ name, type }) => !/^(id|totalCount)$/.test(name) && isNonNullType(type) && isLeafType(getNamedType(type)),
  )
  if (leaf) return { owner, field: leaf.name, selection: leaf.name }
  const way =
    through[owner.name] ??
    (owner.name.endsWith('Connection') ? 'nodes' : fields.find(({ type }) => isObjectType(getNamedType(type)))?.name) ??
    fields[0]!.name
  const inside = targetIn(getNamedType(fieldOf(owner, way).type))
  return { ...inside, selection: `${way} { ${inside.selection} }` }
}

const failing = async <T>({ owner, field }: Target, run: () => Promise<T>): Promise<T> => {
  const broken = fieldOf(owner, field)
  const { resolve = defaultFieldResolver } = broken
  broken.resolve = () => {
    throw new Error('broken on purpose')
  }
  try {
    return await run()
  } finally {
    broken.resolve = resolve
  }
}

/** The same answer with null for a field, wherever it is. */
const without = (value: unknown, field: string): unknown => {
  if (Array.isArray(value)) return value.map(each => without(each, field))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, key === field ? null : without(each, field)]),
  )
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

describe('of a query', () => {
  let store: Store
  beforeAll(async () => {
    store = await openTestStore('PGlite')
    await addResponsibility(store)
    await addDocumentVersion(store)
  })
  afterAll(() => store.close())

  const run = async (query: string, by: GraphQLSchema): Promise<ExecutionResult> =>
    execute({ schema: by, document: parse(query), contextValue: createContext(store, 'test') })

  // No change is in the log of a register that was just loaded.
  const names = Object.keys(calls).filter(name => name !== 'changes')

  it.each(names)('%s: all but a field of it that fails stays, for whoever asks for that', async name => {
    const { type } = fieldOf(schema.getQueryType()!, name)
    const target = targetIn(getNamedType(type))
    const query = `{ first: register { updatedAt } ${name}${calls[name]} { ${target.selection} } }`
    const whole = await run(query, schema)
    expect(whole.errors).toBeUndefined()
    const broken = await failing(target, () => run(query, withNullableFields(schema)))
    const [data] = [plain(broken.data)]
    expect({ ...(data as object), first: null }).toEqual({
      ...(without(plain(whole.data), target.field) as object),
      first: null,
    })
    expect((data as { first: unknown }).first).toEqual(plain(whole.data!['first']))
    expect(broken.errors!.length).toBeGreaterThan(0)
    for (const { path } of broken.errors!) expect(path!.at(-1)).toBe(target.field)
  })

  it.each(names)('%s: without asking, what is never null takes with it what is around it', async name => {
    const { type } = fieldOf(schema.getQueryType()!, name)
    const target = targetIn(getNamedType(type))
    const query = `{ first: sectors { code } ${name}${calls[name]} { ${target.selection} } }`
    const { data } = await failing(target, () => run(query, schema))
    const stays = name === 'nodes' || !isNonNullType(type)
    if (name === 'sectors' || name === 'sector') return
    expect(data === null ? null : data!['first'] !== null).toBe(stays ? true : null)
  })

  it('the schema to execute with is told apart from that which clients know', () => {
    const relaxed = withNullableFields(schema)
    expect(publishedSchema(relaxed)).toBe(schema)
    expect(publishedSchema(schema)).toBe(schema)
    const open = Object.values(relaxed.getTypeMap()).filter(type => isObjectType(type) && !type.name.startsWith('__'))
    const never = open.flatMap(type =>
      Object.values((type as GraphQLObjectType).getFields()).filter(field => String(field.type).includes('!')),
    )
    expect(open.length).toBeGreaterThan(100)
    expect(never).toEqual([])
  })
})

/** Lists that were published as never null. A new field of Query may be null. */
const neverNull =
  'agreements changes commitments conflicts consulates countries coverage engagements facts graph municipalities networks nodes organizations partnerships people provinces rateLimit register registerGap search sectors sisterCities sources stats timeline viewer vocabulary worklist'

it('no more fields of Query are never null than were published', () => {
  const fields = Object.values(schema.getQueryType()!.getFields())
  const found = fields.filter(({ type }) => isNonNullType(type)).map(({ name }) => name)
  expect(found.sort().join(' ')).toBe(neverNull)
})

describe.each(databases)('over HTTP, on %s', kind => {
  let store: Store
  let fetch: (request: Request) => Promise<Response>
  beforeAll(async () => {
    store = await openTestStore(kind)
    fetch = createApp(store).fetch
  })
  afterAll(() => store.close())

  const ask = async (query: string) => {
    const answer = await fetch(
      new Request('http://register.test/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      }),
    )
    const { data, errors = [] } = await answer.json()
    type Told = { path: unknown; extensions: { code: string } }
    return { data, errors: (errors as Told[]).map(({ path, extensions }) => [path, extensions.code]) }
  }
  const page = `{ name agreements(after: "x") { nodes { slug } } }`
  const fields = `{
    register { schemaHash }
    worklist(withinDays: -1) { overdue { slug } }
    provinces(filter: { text: "phuket" }) { nodes ${page} }
    node(id: "${encodeId('SisterCity', 'xiamen')}") { id ... on SisterCity ${page} }
    search(text: "xiamen", first: 1) { nodes { __typename ... on SisterCity { slug } } }
  }`

  it('a query with the directive keeps each error where it is', async () => {
    const { data, errors } = await ask(`query @experimental_disableErrorPropagation ${fields}`)
    const { register } = (await ask('{ register { schemaHash } }')).data
    expect(data).toEqual({
      // It is that of the schema that clients know.
      register,
      worklist: null,
      provinces: { nodes: [{ name: 'Phuket', agreements: { nodes: null } }] },
      node: { id: encodeId('SisterCity', 'xiamen'), name: 'Xiamen', agreements: { nodes: null } },
      search: { nodes: [{ __typename: 'SisterCity', slug: 'xiamen' }] },
    })
    expect(errors).toEqual(
      expect.arrayContaining([
        [['worklist'], 'BAD_INPUT'],
        [['provinces', 'nodes', 0, 'agreements', 'nodes'], 'BAD_CURSOR'],
        [['node', 'agreements', 'nodes'], 'BAD_CURSOR'],
      ]),
    )
    expect(errors).toHaveLength(3)
    expect((await ask(`query ${fields}`)).data).toBeNull()
  })

  it('is for queries alone', async () => {
    const { errors } = await ask('mutation @experimental_disableErrorPropagation { __typename }')
    expect(errors).toHaveLength(1)
  })
})

describe.each(databases)('what is removed while it is read, on %s', kind => {
  let store: Store
  beforeAll(async () => {
    store = await openTestStore(kind)
  })
  afterAll(() => store.close())

  /** Removes a record behind the statement that finds it. */
  const removing = (statement: RegExp, remove: () => Promise<unknown>): Store => {
    let done = false
    const db = store.db.$extends({
      query: {
        async $queryRaw({ args, query }) {
          const result = await query(args)
          if (!done && statement.test((args as { sql: string }).sql)) {
            done = true
            await remove()
          }
          return result
        },
      },
    })
    return { ...store, db: db as unknown as Store['db'] }
  }
  const run = async (query: string, statement: RegExp, remove: () => Promise<unknown>): Promise<ExecutionResult> => {
    let removed = false
    const contextValue = createContext(
      removing(statement, () => remove().then(() => (removed = true))),
      'test',
    )
    const result = await execute({ schema, document: parse(query), contextValue })
    expect(removed).toBe(true)
    return result
  }

  it('is left out of a timeline, which stays', async () => {
    const query = `{ timeline(subject: "${encodeId('Province', 'TH-83')}") { subject { id } } }`
    const visit = await store.db.engagement.findFirstOrThrow({ where: { provinceId: 'TH-83' } })
    const { data, errors } = await run(query, /UNION ALL/, () =>
      store.db.engagement.delete({ where: { id: visit.id } }),
    )
    expect(errors).toBeUndefined()
    const ids = (data!['timeline'] as { subject: { id: string } }[]).map(({ subject }) => subject.id)
    expect(ids.length).toBeGreaterThan(10)
    expect(ids).not.toContain(encodeId('Engagement', visit.id))
  })

  it('is left out of the claims of a gap, which stays', async () => {
    const query = '{ registerGap(province: "phuket") { claims { id } } }'
    const before = await execute({ schema, document: parse(query), contextValue: createContext(store, 'test') })
    const claims = (before.data!['registerGap'] as { claims: { id: string }[] }[]).flatMap(each => each.claims)
    const facts = await store.db.fact.findMany({ where: { subjectId: 'TH-83' } })
    const one = facts.find(({ id }) => claims.some(claim => claim.id === encodeId('Fact', id)))!
    const { data, errors } = await run(query, /FROM fact/, () => store.db.fact.delete({ where: { id: one.id } }))
    expect(errors).toBeUndefined()
    const left = (data!['registerGap'] as { claims: unknown[] }[]).flatMap(each => each.claims)
    expect(left).toHaveLength(claims.length - 1)
  })

  it('is left out of what waits in a worklist, which stays', async () => {
    const query = '{ worklist { stalled { agreement { slug } monthsWaiting } } }'
    const before = await execute({ schema, document: parse(query), contextValue: createContext(store, 'test') })
    type List = { stalled: { agreement: { slug: string } }[] }
    const { stalled } = before.data!['worklist'] as List
    const { slug } = stalled[0]!.agreement
    const { data, errors } = await run(query, /agreement/, () => store.db.agreement.delete({ where: { slug } }))
    expect(errors).toBeUndefined()
    expect((data!['worklist'] as List).stalled.map(({ agreement }) => agreement.slug)).toEqual(
      stalled.slice(1).map(({ agreement }) => agreement.slug),
    )
  })
})
