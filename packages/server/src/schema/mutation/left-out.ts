import {
  type GraphQLInputObjectType,
  type GraphQLInputType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql'
import type { CommandMeta } from '../../store/write/execute.ts'

/** An input whose left-out fields are null, at every depth. */
export type Complete<T> = T extends readonly (infer Item)[]
  ? Complete<Item>[]
  : T extends object
    ? { [K in keyof T]-?: Complete<Exclude<T[K], undefined>> }
    : T

/** An input whose left-out fields are undefined; those of the objects in it are null. */
export type Partially<T> = { [K in keyof T]: Complete<T[K]> }

/** The fields of an input that are for its command: without those of every mutation. */
export type Fields<Input> = Omit<Input, keyof CommandMeta>

type Values = Readonly<Record<string, unknown>>

/** The fields of an input; one that was left out is null. */
export const withNulls = (input: object, type: GraphQLInputObjectType): Values =>
  fieldsOf(type, name => (input as Values)[name] ?? null)

/** The fields of an input without those that were left out. */
export const asSent = (input: object, type: GraphQLInputObjectType): Values =>
  fieldsOf(type, name => (input as Values)[name])

const metaFields = new Set<string>(['reason', 'idempotencyKey'] satisfies (keyof CommandMeta)[])

const fieldsOf = (type: GraphQLInputObjectType, sent: (name: string) => unknown): Values =>
  Object.fromEntries(
    Object.values(type.getFields())
      .filter(({ name }) => !metaFields.has(name))
      .flatMap(field => {
        const value = sent(field.name)
        return value === undefined ? [] : [[field.name, complete(value, field.type)]]
      }),
  )

const complete = (value: unknown, type: GraphQLInputType): unknown => {
  if (value === null) return null
  if (isNonNullType(type)) return complete(value, type.ofType)
  if (isListType(type)) return (value as readonly unknown[]).map(item => complete(item, type.ofType))
  return isInputObjectType(type) ? withNulls(value as object, type) : value
}
