import type { ChangeFilter } from '../../changes/cursor.ts'
import { ReadError } from '../../store/read-error.ts'
import { writtenTypes } from '../../store/records/index.ts'
import type { Arg } from '../builder.ts'
import type { Context } from '../context.ts'
import { namesDescriptions, provinceCode } from '../place/names.ts'

/** The filter arguments of the query and of the subscription. */
export const filterArgs = (arg: Arg) => ({
  types: arg.stringList({
    description: 'Only records of these types, like Agreement; any other name is refused with BAD_INPUT.',
  }),
  province: arg.string({ description: `Only records that concern this province: ${namesDescriptions.province}` }),
})

/** @throws ReadError BAD_INPUT */
export const readFilter = async (
  context: Context,
  { types, province }: { types?: readonly string[] | null | undefined; province?: string | null | undefined },
): Promise<ChangeFilter> => {
  refuseUnknown(types ?? [])
  return { types, province: province == null ? null : await provinceCode(context, province) }
}

const refuseUnknown = (types: readonly string[]): void => {
  const known: readonly string[] = writtenTypes
  const wrong = types.find(type => !known.includes(type))
  if (wrong !== undefined)
    throw new ReadError(
      'BAD_INPUT',
      `types: "${wrong.slice(0, 40)}" is not a type of record. The types are ${known.join(', ')}.`,
    )
}
