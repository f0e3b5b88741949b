import { getDatamodel } from '../generated/pothos.ts'
import { SECTORS } from '../register/sector.ts'
import { snakeCase } from './snake-case.ts'

// The tables behind the models of Prisma. Every table and column has the name of its model and field in snake case, and
// a many-to-many relation is a table of two columns; models.test.ts holds that against the database.

type Field = ReturnType<typeof getDatamodel>['datamodel']['models'][string]['fields'][number]

/** A relation of a model, as SQL needs it. */
export interface Relation {
  readonly model: Model
  readonly isList: boolean
  /** Whether there may be no row at the other end; not of lists */
  readonly nullable: boolean
  readonly on:
    | { readonly kind: 'own'; readonly column: string; readonly key: string }
    /** The other table has the column */
    | { readonly kind: 'other'; readonly column: string; readonly key: string }
    | { readonly kind: 'link'; readonly table: string; readonly near: 'A' | 'B'; readonly far: 'A' | 'B' }
}

export interface Model {
  readonly name: string
  readonly table: string
  /** The field of the primary key */
  readonly key: string
  column(field: string): string
  isDate(field: string): boolean
  isList(field: string): boolean
  /** A column whose values JSON has as they are, but for dates */
  isPlain(field: string): boolean
  /** A relation from many to many */
  isLink(field: string): boolean
  relation(field: string): Relation
  readonly fields: readonly string[]
}

const quote = (name: string): string => `"${name}"`

const plain: ReadonlySet<string> = new Set(['Boolean', 'DateTime', 'Float', 'Int', 'String'])

const { models } = getDatamodel().datamodel
const known = new Map<string, Model>()

/** @throws Error when there is no such model */
export const modelOf = (name: string): Model => {
  const found = known.get(name) ?? describe(name)
  known.set(name, found)
  return found
}

/** The sectors as a table: a fixed vocabulary, of which the database has no more than the codes. */
export const sectorTable = `(SELECT * FROM (VALUES ${SECTORS.map(
  ({ code, en, th }, place) => `('${code}', '${en}', '${th}', ${place})`,
).join(', ')}) AS sector (code, en, th, place))`

/** The sectors, which no model describes. */
const sectors: Model = {
  name: 'Sector',
  table: sectorTable,
  key: 'code',
  column: quote,
  isDate: () => false,
  isList: () => false,
  isPlain: () => true,
  isLink: () => false,
  relation: field => {
    throw new Error(`A sector has no relation ${field}.`)
  },
  fields: ['code', 'en', 'th'],
}

const describe = (name: string): Model => {
  if (name === 'Sector') return sectors
  const fields = new Map(fieldsOf(name).map(field => [field.name, field]))
  const field = (wanted: string): Field => {
    const found = fields.get(wanted)
    if (!found) throw new Error(`${name} has no field ${wanted}.`)
    return found
  }
  const relations = new Map<string, Relation>()
  return {
    name,
    table: quote(snakeCase(name)),
    key: keyOf(name),
    column: wanted => quote(snakeCase(field(wanted).name)),
    isDate: wanted => field(wanted).type === 'DateTime',
    isList: wanted => field(wanted).isList,
    isPlain: wanted => field(wanted).kind === 'enum' || plain.has(field(wanted).type),
    isLink: wanted => {
      const end = field(wanted)
      return end.kind === 'object' && end.isList && backOf(name, end)?.isList === true
    },
    relation: wanted => {
      const found = relations.get(wanted) ?? relationOf(name, field(wanted))
      relations.set(wanted, found)
      return found
    },
    fields: [...fields.values()].flatMap(({ kind, name }) => (kind === 'object' ? [] : [name])),
  }
}

export const modelNames: readonly string[] = Object.keys(models)

const fieldsOf = (model: string): readonly Field[] => {
  const found = models[model]
  if (!found) throw new Error(`There is no model ${model}.`)
  return found.fields
}

const keyOf = (model: string): string => fieldsOf(model).find(({ isId }) => isId)?.name ?? 'id'

const relationOf = (owner: string, field: Field): Relation => {
  const common = { model: modelOf(field.type), isList: field.isList, nullable: !field.isRequired }
  const own = columnOfRelation(owner, field)
  if (own) {
    const nullable = !fieldsOf(owner).find(({ name }) => name === own)?.isRequired
    return {
      ...common,
      nullable,
      on: { kind: 'own', column: quote(snakeCase(own)), key: quote(snakeCase(keyOf(field.type))) },
    }
  }
  const back = backOf(owner, field)
  const column = back && columnOfRelation(field.type, back)
  if (column)
    return {
      ...common,
      nullable: true,
      on: { kind: 'other', column: quote(snakeCase(column)), key: quote(snakeCase(keyOf(owner))) },
    }
  // Prisma orders the two columns by the names of the models.
  const [near, far] = owner < field.type ? (['A', 'B'] as const) : (['B', 'A'] as const)
  return { ...common, on: { kind: 'link', table: quote(`_${field.relationName}`), near, far } }
}

/** The field at the other end of a relation. */
const backOf = (owner: string, { name, relationName, type }: Field): Field | undefined =>
  fieldsOf(type).find(each => each.relationName === relationName && !(type === owner && each.name === name))

/** The field with the key of the other end, if this end has it. */
const columnOfRelation = (owner: string, { name, relationFromFields }: Field): string | undefined => {
  const [own, ...others] = relationFromFields ?? []
  if (others.length > 0) throw new Error(`${owner}.${name} is a relation by more than one column.`)
  return own
}
