import type { Part, PartKind } from '../../changes/part/part.ts'
import type { Context } from '../context.ts'
import { readNames } from '../place/names.ts'

/**
 * The part of the register of a place that is named.
 * @throws ReadError BAD_INPUT for a name that is not known
 */
export const readPart = async (context: Context, kind: PartKind, name: string): Promise<Part> => {
  const [known = ''] = await readNames(context, kind, kind, [name])
  if (kind !== 'sisterCity') return { kind, id: known }
  const { id } = await context.store.db.sisterCity.findUniqueOrThrow({ where: { slug: known }, select: { id: true } })
  return { kind, id }
}
