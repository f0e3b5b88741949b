import {
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isObjectType,
} from 'graphql'
import { NotCompiled } from '../not-compiled.ts'

// What the builder leaves on types and fields of the schema.

/** The columns and relations of a record, as Prisma selects them. */
export type Select = { readonly [name: string]: unknown }

/** The same for a selection below the field, which goes to where `nested` is called. */
export type SelectOf = (args: object, context: object, nested: (query?: unknown) => object) => Select

interface Extensions {
  readonly pothosPrismaModel?: string
  readonly pothosPrismaSelect?: Select | SelectOf
  readonly pothosPrismaRelationField?: unknown
  readonly pothosExposedField?: string
  readonly pothosOriginalResolve?: Resolve
  readonly connection?: true
  readonly rowsOf?: string
}

export type Resolve = (parent: unknown, args: object, context: object, info: object) => unknown

type Extended = { readonly extensions: object }
const of = ({ extensions }: Extended): Extensions => extensions as Extensions

/** The model of the rows behind a type; undefined when it has no table. */
export const modelOfType = (type: Extended): string | undefined => of(type).pothosPrismaModel ?? of(type).rowsOf
/** Whether a record of this type can be read by its key: sectors are values where they hang on a record. */
export const hasRows = (type: GraphQLObjectType): boolean => modelOfType(type) !== undefined || type.name === 'Sector'
export const selectOf = (field: Extended): Select | SelectOf | undefined => of(field).pothosPrismaSelect
/** Whether the field is a relation as it is, without a resolver of its own. */
export const isRelation = (field: Extended): boolean => of(field).pothosPrismaRelationField !== undefined
export const exposedBy = (field: Extended): string | undefined => of(field).pothosExposedField
/** What the resolver of a field says, without what plugins have put around it. */
export const resolverOf = (field: Extended): Resolve | undefined => of(field).pothosOriginalResolve
export const isConnection = (type: GraphQLOutputType): boolean => {
  const named = getNamedType(type)
  return isObjectType(named) && of(named).connection === true
}

/** @throws NotCompiled for a union or interface */
export const objectTypeOf = (type: GraphQLOutputType): GraphQLObjectType => {
  const named = getNamedType(type)
  if (!isObjectType(named)) throw new NotCompiled(named.name)
  return named
}

/** The types that an object of this type may have. */
export const possibleTypes = (schema: GraphQLSchema, type: GraphQLOutputType): readonly GraphQLObjectType[] => {
  const named = getNamedType(type)
  return isAbstractType(named) ? schema.getPossibleTypes(named) : [objectTypeOf(named)]
}
