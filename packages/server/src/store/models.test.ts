import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dataOf } from '../../test/ask.ts'
import { databases, openTestStore } from '../../test/stores.ts'
import { getDatamodel } from '../generated/pothos.ts'
import { type Model, modelNames, modelOf, type Relation } from './models.ts'
import type { Store } from './store.ts'

// The rules by which models.ts names tables and columns, beside what the database says that there is. A name in
// prisma/schema.prisma that is not the snake case of its model or field is found here.

interface Column {
  readonly table: string
  readonly name: string
  readonly required: boolean
  readonly list: boolean
  readonly date: boolean
}

interface Catalogue {
  readonly columns: readonly Column[]
  /** The tables and their primary keys, as `a, b` */
  readonly keys: ReadonlyMap<string, string>
  /** The foreign keys of one column, as `table.column -> table.column` */
  readonly references: ReadonlySet<string>
  /** The columns without two equal values, as `table.column` */
  readonly unique: ReadonlySet<string>
}

const catalogueOf = async ({ db }: Store): Promise<Catalogue> => {
  const columns = await db.$queryRaw<Column[]>`
    SELECT relname::text AS table, attname::text AS name, attnotnull AS required, typcategory = 'A' AS list, typcategory = 'D' AS date
    FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid JOIN pg_type ON pg_type.oid = atttypid
    WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND attnum > 0 AND NOT attisdropped`
  const indexes = await db.$queryRaw<{ table: string; columns: string; primary: boolean }[]>`
    SELECT relname::text AS table, indisprimary AS primary,
      (SELECT string_agg(attname, ', ' ORDER BY place) FROM unnest(indkey) WITH ORDINALITY AS k (number, place)
       JOIN pg_attribute ON attrelid = indrelid AND attnum = number) AS columns
    FROM pg_index JOIN pg_class ON pg_class.oid = indrelid
    WHERE relnamespace = 'public'::regnamespace AND indisunique AND indpred IS NULL AND indexprs IS NULL`
  const references = await db.$queryRaw<{ reference: string }[]>`
    SELECT near.relname || '.' || a.attname || ' -> ' || far.relname || '.' || b.attname AS reference
    FROM pg_constraint c JOIN pg_class near ON near.oid = conrelid JOIN pg_class far ON far.oid = confrelid
    JOIN pg_attribute a ON a.attrelid = conrelid AND a.attnum = conkey[1]
    JOIN pg_attribute b ON b.attrelid = confrelid AND b.attnum = confkey[1]
    WHERE contype = 'f' AND cardinality(conkey) = 1`
  return {
    columns,
    keys: new Map(indexes.filter(({ primary }) => primary).map(({ table, columns }) => [table, columns])),
    references: new Set(references.map(({ reference }) => reference)),
    unique: new Set(indexes.map(({ table, columns }) => `${table}.${columns}`)),
  }
}

const unquoted = (name: string): string => name.replaceAll('"', '')
const tableOf = ({ table }: Model): string => unquoted(table)
const columnOf = (model: Model, field: string): string => unquoted(model.column(field))

const models = modelNames.map(name => [name, modelOf(name)] as const)

/** The relations of a model that a statement can follow: those of one column, or over a table of links. */
const relationsOf = (name: string): [field: string, relation: Relation][] =>
  getDatamodel()
    .datamodel.models[name]!.fields.filter(({ kind }) => kind === 'object')
    .flatMap(({ name: field }) =>
      ofTwoColumns.has(`${name}.${field}`) ? [] : [[field, modelOf(name).relation(field)]],
    )

/** Which nothing reads. */
const ofTwoColumns = new Set([
  'AgreementSpan.next',
  'AgreementSpan.previous',
  'Agreement.places',
  'Partnership.placed',
  'Agreement.cityOfCountry',
  'SisterCity.agreements',
])

describe.each(databases)('the models on %s', kind => {
  let store: Store
  let catalogue: Catalogue
  beforeAll(async () => {
    store = await openTestStore(kind)
    catalogue = await catalogueOf(store)
  })
  afterAll(() => store.close())

  it('have all tables of the database, but those of links and of migrations', () => {
    const tables = [...new Set(catalogue.columns.map(({ table }) => table))]
    const others = tables.filter(table => !table.startsWith('_'))
    expect(models.map(([, model]) => tableOf(model)).sort()).toEqual(others.sort())

    const links = modelNames.flatMap(name =>
      relationsOf(name).flatMap(([, { on }]) => (on.kind === 'link' ? [unquoted(on.table)] : [])),
    )
    const linked = tables.filter(table => table.startsWith('_') && table !== '_prisma_migrations')
    expect([...new Set(links)].sort()).toEqual(linked.sort())
  })

  it.each(models)('%s has all columns of its table, and knows which are lists or dates', (_, model) => {
    const found = catalogue.columns
      .filter(({ table }) => table === tableOf(model))
      .map(({ name, list, date }) => ({ name, list, date }))
    const known = model.fields.map(field => ({
      name: columnOf(model, field),
      list: model.isList(field),
      date: model.isDate(field),
    }))
    const byName = (one: { name: string }, other: { name: string }) => (one.name < other.name ? -1 : 1)
    expect(known.sort(byName)).toEqual(found.sort(byName))
  })

  it.each(models)('%s has the key of its table, where that is one column', (_, model) => {
    const key = catalogue.keys.get(tableOf(model))
    expect(key).toBeTruthy()
    if (key!.includes(',')) expect(() => model.column(model.key)).toThrow('has no field')
    else expect(columnOf(model, model.key)).toBe(key)
  })

  it.each(models)('%s finds the other end of each relation by a foreign key', (name, model) => {
    for (const [field, relation] of relationsOf(name)) {
      for (const reference of referencesOf(model, relation))
        expect(catalogue.references, `${name}.${field}`).toContain(reference)
      expect([relation.isList, relation.nullable], `${name}.${field}`).toEqual(endsOf(model, relation))
    }
  })

  /** The foreign keys that a relation goes along. */
  const referencesOf = (model: Model, { on, model: end }: Relation): string[] => {
    const [own, other] = [tableOf(model), tableOf(end)]
    const keyed = (table: string): string => `${table}.${catalogue.keys.get(table)}`
    if (on.kind === 'link') {
      const link = unquoted(on.table)
      return [`${link}.${on.near} -> ${keyed(own)}`, `${link}.${on.far} -> ${keyed(other)}`]
    }
    const [column, key] = [unquoted(on.column), unquoted(on.key)]
    return [on.kind === 'own' ? `${own}.${column} -> ${other}.${key}` : `${other}.${column} -> ${own}.${key}`]
  }

  /** Whether there can be many rows at the other end, and whether there may be none. */
  const endsOf = (model: Model, { on, model: end, nullable }: Relation): [isList: boolean, nullable: boolean] => {
    if (on.kind === 'link') return [true, nullable]
    const column = unquoted(on.column)
    if (on.kind === 'other') return [!catalogue.unique.has(`${tableOf(end)}.${column}`), true]
    const found = catalogue.columns.find(({ table, name }) => table === tableOf(model) && name === column)
    return [false, !found?.required]
  }

  it.each([...ofTwoColumns])('%s, a relation of two columns, is refused rather than joined by one of them', path => {
    const [name, field] = path.split('.') as [string, string]
    expect(() => modelOf(name).relation(field)).toThrow('more than one column')
  })

  it('a list that is null is an empty one, as Prisma has it', async () => {
    const lists = catalogue.columns.filter(({ list, required, table }) => list && !required && table === 'province')
    expect(lists.map(({ name }) => name)).toEqual(['aliases'])
    await store.db.$executeRaw`UPDATE province SET aliases = NULL WHERE id = 'TH-83'`
    expect(await store.db.province.findUnique({ where: { id: 'TH-83' }, select: { aliases: true } })).toEqual({
      aliases: [],
    })
    const { province } = await dataOf(store, '{ province(code: "TH-83") { names { aliases } } }')
    expect(province).toEqual({ names: { aliases: [] } })
  })

  it('a row can be written as JSON at once, which the database does for fifty columns', () => {
    expect(modelNames.filter(name => modelOf(name).fields.length > 50)).toEqual([])
  })
})
