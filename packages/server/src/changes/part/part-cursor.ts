import { ReadError } from '../../store/read-error.ts'
import { cursorOf, positionOf } from '../cursor.ts'
import type { Position } from '../position.ts'
import { type Part, partFrom, partText } from './part.ts'

/** A position in the changes of a part. */
export interface PartPosition {
  /** Up to here the copy is what the part was. */
  readonly from: Position
  /** In the middle of the steps that lead from there to another position: so many are done */
  readonly within: { readonly to: Position; readonly done: number } | null
}

/** A cursor that also says of which part, so that no other part, and not the whole, is led on from it. */
export const partCursorOf = (position: Position, part: Part): string => `${cursorOf(position)}~${partText(part)}`

export const partPositionCursor = ({ from, within }: PartPosition, part: Part): string =>
  [partCursorOf(from, part), ...(within ? [cursorOf(within.to), within.done] : [])].join('~')

/** `part` is null for a cursor of the whole register. @throws ReadError BAD_CURSOR */
export const readPartCursor = (
  cursor: string,
): { readonly position: Position; readonly part: Part | null; readonly within: PartPosition['within'] } => {
  const [own = '', text, to, done, ...rest] = cursor.split('~')
  const part = text === undefined ? null : partFrom(text)
  const isWhole = to === undefined || (/^\d{1,9}$/.test(done ?? '') && rest.length === 0)
  if ((text !== undefined && !part) || !isWhole)
    throw new ReadError(
      'BAD_CURSOR',
      'That is not a cursor of this API: pass one that a manifest, a line or a page has.',
    )
  return {
    position: positionOf(own),
    part,
    within: to === undefined ? null : { to: positionOf(to), done: Number(done) },
  }
}

/**
 * Where the changes of a part go on behind a cursor: of this part, or of the whole register.
 * @throws ReadError BAD_CURSOR for that of another part
 */
export const partPositionOf = (cursor: string, part: Part): PartPosition => {
  const { position, within, part: its } = readPartCursor(cursor)
  if (its && partText(its) !== partText(part)) throw ofAnother(its)
  return { from: position, within }
}

export const ofAnother = (part: Part): ReadError =>
  new ReadError('BAD_CURSOR', `That cursor is of ${partText(part)}: go on with the part that it is of.`)
