import {
  type GraphQLField,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isInputObjectType,
  isObjectType,
} from 'graphql'
import { today } from '../register/today.ts'
import type { Context } from './context.ts'

// The day of an answer. A field with records that is asked for a day, by `asOf` or `filter.asOf`, answers for that day
// with all that is below it: a list of 2018 does not show what was signed in 2019. A field below may name another day.

/** The day of an `asOf` argument; default: today. */
export const asOfDay = (asOf: string | null | undefined): string => asOf ?? today()

export const asOfDescription =
  'The day to answer for. Default: the day of the list or view around it, else today in Bangkok.'

/** The relations with memberships are selected before anything around them is known. */
export const memberDayDescription =
  'The day to answer for. Default: today in Bangkok. Memberships of unknown date are always included.'

/** Of a list that has a filter, which may have a day of its own. */
export const listDayDescription =
  'The day of the list: what it keeps, and what the fields below show. `filter.asOf` goes over it for what is kept. Default: the day of the list or view around it, else all that is on record, as it is today.'

export const ofListDescription =
  'Default: the day of the list or view around it, else all that is on record, as it is today.'

export const onRecordDescription =
  'Show only what had happened by this day. Default: the day of the list or view around it, else all that is on record.'

/** The place of a field in the answer, without positions in lists: there, all have the same arguments. */
const keyOf = ({ prev, key, typename }: GraphQLResolveInfo['path']): string =>
  `${prev ? keyOf(prev) : ''}${typeof key === 'string' ? `/${typename}.${key}` : ''}`

/** The day that a field is asked for, or that something around it is; null when there is none. */
export const dayAt = (
  { days }: Pick<Context, 'days'>,
  { path }: Pick<GraphQLResolveInfo, 'path'>,
  given: string | null | undefined,
): string | null => {
  if (given != null) return given
  if (days.size === 0) return null
  for (let at: typeof path | undefined = path; at; at = at.prev) {
    const day = typeof at.key === 'string' && days.get(keyOf(at))
    if (day) return day
  }
  return null
}

type Note = (context: Pick<Context, 'days'>, path: GraphQLResolveInfo['path'], args: object) => void

/** Notes the day that a field with records is asked for, for what is below it; null for a field that takes none. */
export const dayNoteOf = ({ type, args }: Pick<GraphQLField<unknown, unknown>, 'type' | 'args'>): Note | null =>
  isCompositeType(getNamedType(type)) && takesDay(args) ? noteDay : null

const noteDay: Note = ({ days }, path, args) => {
  const { asOf, filter } = args as { asOf?: string; filter?: { asOf?: string } }
  const day = asOf ?? filter?.asOf
  if (day) days.set(keyOf(path), day)
}

/** Makes every field with records that takes a day note it. */
export const noteDays = (schema: GraphQLSchema): GraphQLSchema => {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue
    for (const field of Object.values(type.getFields())) {
      const { resolve } = field
      const note = dayNoteOf(field)
      if (!resolve || !note) continue
      field.resolve = (source, args: object, context: Context, info) => {
        note(context, info.path, args)
        return resolve(source, args, context, info)
      }
    }
  }
  return schema
}

const takesDay = (args: readonly { name: string; type: unknown }[]): boolean =>
  args.some(({ name, type }) => {
    const named = getNamedType(type as Parameters<typeof getNamedType>[0])
    return name === 'asOf' || (name === 'filter' && isInputObjectType(named) && 'asOf' in named.getFields())
  })
