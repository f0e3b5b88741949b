// The promises of docs/guides/api-changes.md: a deprecated name says what to use and until when it is kept, and nothing
// is taken away before that day.
import {
  findBreakingChanges,
  type GraphQLEnumValue,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql'

const promise = /^Use `([\w.]+)`\. (?:[^.]+\. )?Kept until (\d{4}-\d{2}-\d{2})\.$/

interface Deprecated {
  readonly at: string
  readonly reason: string
  readonly siblings: readonly string[]
}

/** What is wrong with the deprecations of a schema. */
export const badDeprecations = (schema: GraphQLSchema): string[] =>
  deprecatedIn(schema).flatMap(({ at, reason, siblings }) => {
    const [, replacement] = promise.exec(reason) ?? []
    if (replacement === undefined) return [`${at}: say "Use \`name\`. Kept until YYYY-MM-DD."`]
    const [type, field] = replacement.split('.')
    const exists = field === undefined ? siblings.includes(replacement) : hasField(schema, type!, field)
    return exists ? [] : [`${at}: there is no ${replacement}`]
  })

/** What programs built on the released schema lose before the day that they were told. */
export const brokenPromises = (released: GraphQLSchema, current: GraphQLSchema, today: string): string[] => {
  const over = deprecatedIn(released)
    .filter(({ reason }) => (promise.exec(reason)?.[2] ?? '9999') < today)
    .map(({ at }) => at)
  return findBreakingChanges(released, current)
    .map(({ description }) => description)
    .filter(description => !(/removed/.test(description) && over.some(at => description.includes(`${at} `))))
}

const deprecatedIn = (schema: GraphQLSchema): Deprecated[] =>
  Object.values(schema.getTypeMap()).flatMap(type => {
    if (type.name.startsWith('__')) return []
    const of = (
      where: string,
      all: readonly (GraphQLField<unknown, unknown> | GraphQLInputField | GraphQLEnumValue)[],
    ): Deprecated[] =>
      all.flatMap(({ name, deprecationReason }) =>
        deprecationReason == null
          ? []
          : [{ at: `${where}.${name}`, reason: deprecationReason, siblings: all.map(each => each.name) }],
      )
    if (isEnumType(type)) return of(type.name, type.getValues())
    if (isInputObjectType(type)) return of(type.name, Object.values(type.getFields()))
    if (!isObjectType(type) && !isInterfaceType(type)) return []
    const fields = Object.values(type.getFields())
    return [...of(type.name, fields), ...fields.flatMap(({ name, args }) => of(`${type.name}.${name}`, args as never))]
  })

const hasField = (schema: GraphQLSchema, name: string, field: string): boolean => {
  const type = schema.getType(name)
  return (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)) && field in type.getFields()
}
