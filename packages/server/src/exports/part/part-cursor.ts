import { cursorOf, positionOf } from '../../changes/cursor.ts'
import type { Position } from '../../changes/position.ts'
import { ReadError } from '../../store/read-error.ts'
import { type Part, partFrom, partText } from './part.ts'

/** A cursor that also says of which part, so that no other part, and not the whole, is led on from it. */
export const partCursorOf = (position: Position, part: Part): string => `${cursorOf(position)}~${partText(part)}`

/** `part` is null for a cursor of the whole register. @throws ReadError BAD_CURSOR */
export const readPartCursor = (cursor: string): { readonly position: Position; readonly part: Part | null } => {
  const [own = '', text] = cursor.split('~')
  const part = text === undefined ? null : partFrom(text)
  if (text !== undefined && !part)
    throw new ReadError('BAD_CURSOR', 'That is not a cursor of this API: pass one that a manifest or a line has.')
  return { position: positionOf(own), part }
}
