import type { ChangeFilter } from '../../changes/cursor.ts'
import { type Part, partText } from '../../changes/part/part.ts'
import { readPartCursor } from '../../changes/part/part-cursor.ts'
import { ReadError } from '../../store/read-error.ts'
import { type RecordType as Type, writtenTypes } from '../../store/records/index.ts'
import type { Arg } from '../builder.ts'
import type { Context } from '../context.ts'
import { priced } from '../cost/price.ts'
import { replacedBy } from '../deprecated.ts'
import { namesDescriptions, provinceCode } from '../place/names.ts'
import { readPart } from './part.ts'
import { RecordType } from './record-type.ts'

const partRule =
  'Instead of the log, the changes of a copy of that part of the register, by the rule of exports and `pull`: each record that came into the part or was changed, whole in `after`, behind those that it refers to; then a `DELETED` for each that left it. Give one of `province`, `sisterCity` and `country`.'

/** The filter arguments of the query and of the subscription. */
export const filterArgs = (arg: Arg) => ({
  recordTypes: arg({ type: [RecordType], description: 'Only records of these types.' }),
  types: arg.stringList({
    description: 'Only records of these types, like Agreement; any other name is refused with BAD_INPUT.',
    deprecationReason: replacedBy('recordTypes', '2027-12-31'),
  }),
  province: arg.string({
    description: `Only changes in the log of records that concern this province: ${namesDescriptions.province}`,
  }),
  sisterCity: arg.string({
    description: `The part of this sister city: its slug, like xiamen; anything else is refused with BAD_INPUT. ${partRule}`,
  }),
  country: arg.string({
    description: `The part of this country: ISO 3166-1 code, like JP or JPN; anything else is refused with BAD_INPUT. ${partRule}`,
  }),
})

interface FilterArgs {
  readonly recordTypes?: readonly Type[] | null | undefined
  readonly types?: readonly string[] | null | undefined
  readonly province?: string | null | undefined
  readonly sisterCity?: string | null | undefined
  readonly country?: string | null | undefined
}

/** What finding out the changes of a part costs. */
export const pricedByPart = (price: number) =>
  priced({
    once: ({ sisterCity, country, after }) => (sisterCity != null || country != null || isOfPart(after) ? price : 0),
  })

const isOfPart = (cursor: unknown): cursor is string => typeof cursor === 'string' && cursor.includes('~')

/** Either of the log, or of a part; behind a cursor of a part, of that part. */
export type Asked =
  | { readonly part: null; readonly filter: ChangeFilter }
  | { readonly part: Part; readonly types: readonly string[] | null }

/** @throws ReadError BAD_INPUT, BAD_CURSOR */
export const readFilter = async (
  context: Context,
  { recordTypes, types: names, province, sisterCity, country }: FilterArgs,
  after: string | null | undefined,
): Promise<Asked> => {
  refuseUnknown(names ?? [])
  if ([province, sisterCity, country].filter(place => place != null).length > 1)
    throw new ReadError('BAD_INPUT', 'Give one of province, sisterCity and country: a part is that of one of them.')
  const types = both(recordTypes, names)
  const part =
    sisterCity != null
      ? await readPart(context, 'sisterCity', sisterCity)
      : country != null
        ? await readPart(context, 'country', country)
        : isOfPart(after)
          ? readPartCursor(after).part
          : null
  if (!part)
    return { part, filter: { types, province: province == null ? null : await provinceCode(context, province) } }
  if (province != null)
    throw new ReadError(
      'BAD_CURSOR',
      `That cursor is of ${partText(part)}: leave out "province" to go on with the changes of that part.`,
    )
  return { part, types }
}

/** Those in both lists; null when neither is given. */
const both = (some: readonly string[] | null | undefined, others: readonly string[] | null | undefined) =>
  some && others ? some.filter(type => others.includes(type)) : (some ?? others ?? null)

const refuseUnknown = (types: readonly string[]): void => {
  const known: readonly string[] = writtenTypes
  const wrong = types.find(type => !known.includes(type))
  if (wrong !== undefined)
    throw new ReadError(
      'BAD_INPUT',
      `types: "${wrong.slice(0, 40)}" is not a type of record. The types are ${known.join(', ')}.`,
    )
}
