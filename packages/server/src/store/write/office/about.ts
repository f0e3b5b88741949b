import { type WrittenType, wordOf } from '../../records/index.ts'
import { readRecord } from '../../records/read.ts'
import { notFound } from '../refusal.ts'
import type { UnitOfWork } from '../unit-of-work.ts'

/** The record of the register that something private is about. */
export interface About {
  readonly type: WrittenType
  readonly id: string
}

/**
 * The columns for it; nothing for undefined, which leaves them as they are. It may be a record of any province, and it may
 * be removed later: nobody must learn from a refusal that an office has written about it.
 * @throws Refused NotFoundError
 */
export const aboutColumns = async ({ tx }: UnitOfWork, about: About | null | undefined) => {
  if (about === undefined) return {}
  if (about === null) return { aboutType: null, aboutId: null }
  const { type, id } = about
  if (!(await readRecord(tx, type, id))) throw notFound(wordOf(type), ['input', 'about'])
  return { aboutType: type, aboutId: id }
}
