import { say } from '../../register/messages/say.ts'
import type { Word } from '../../register/messages/words.ts'
import type { Violation } from '../../register/violation.ts'
import { sql, texts } from '../sql.ts'
import { notFound, type Path } from './refusal.ts'
import type { UnitOfWork } from './unit-of-work.ts'

/** Violations of the sources of an input: at least one, no duplicates, all on the register. */
export const sourceViolations = async (unit: UnitOfWork, ids: readonly string[], path: Path): Promise<Violation[]> => {
  if (ids.length === 0)
    return [{ code: 'SOURCE_MISSING', message: say('Name at least one source: register it first if need be.'), path }]
  return knownSources(unit, ids, path)
}

/** The same where sources are optional. */
export const knownSources = async (unit: UnitOfWork, ids: readonly string[], path: Path): Promise<Violation[]> => {
  const known = await unit.tx.$queryRaw<{ id: string }[]>(sql`SELECT id FROM source WHERE id = ANY (${texts(ids)})`)
  assertKnown('source', ids, known, path)
  return new Set(ids).size < ids.length ? [{ code: 'REPEATED', message: say('Name each source once.'), path }] : []
}

/** @throws Refused NotFoundError for the first id of a list that is not among the rows found */
export const assertKnown = (
  what: Word,
  ids: readonly string[],
  rows: readonly { readonly id: string }[],
  path: Path,
): void => {
  const known = new Set(rows.map(({ id }) => id))
  const index = ids.findIndex(id => !known.has(id))
  if (index >= 0) throw notFound(what, [...path, String(index)])
}

/** Ids in the form that Prisma connects. */
export const linked = (ids: readonly string[]) => ({ connect: ids.map(id => ({ id })) })

/** Ids in the form with which Prisma replaces the linked ones. */
export const relinked = (ids: readonly string[]) => ({ set: ids.map(id => ({ id })) })
