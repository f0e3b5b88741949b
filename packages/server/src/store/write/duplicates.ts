import { cut, type Said, say } from '../../register/messages/say.ts'
import { isNamesake, type Named, nameKeys } from '../../register/same-name.ts'
import { encodeId } from '../records/global-id.ts'
import type { WrittenType } from '../records/index.ts'
import { type ConflictCode, type Duplicate, type Path, Refused } from './refusal.ts'

/** At most so many are named. */
export const mostDuplicates = 10

/**
 * Refuses to write what may be on record already, unless the officer has said of each such record that this is another
 * one (`distinctFrom`, keys of the records). Another writer may have added one in the meantime: that one is not named
 * yet, so the refusal comes again.
 * @throws Refused ConflictError
 */
export const assertDistinct = (
  found: readonly Duplicate[],
  distinctFrom: readonly string[],
  path: Path,
  { code, message }: { code: ConflictCode; message: (names: Said) => Said },
): void => {
  const possibleDuplicates = found.filter(({ id }) => !distinctFrom.includes(id)).slice(0, mostDuplicates)
  if (possibleDuplicates.length === 0) return
  const names = possibleDuplicates.map(({ type, id, name }) => `"${cut(name, 200)}" (${encodeId(type, id)})`).join(', ')
  throw new Refused({
    kind: 'ConflictError',
    code,
    message: message({ en: names, th: names }),
    path,
    currentVersion: null,
    possibleDuplicates,
  })
}

interface Kept extends Named {
  readonly id: string
  readonly nameEn: string | null
  readonly nameTh: string | null
}

/**
 * Refuses a name, or an alias, that belongs to another record of the same type and place. `earlier` are the names that
 * the record had: those it may keep. `readOthers` is not called where there is no other name.
 * @throws Refused POSSIBLE_DUPLICATE
 */
export const assertNoNamesake = async (
  type: WrittenType,
  named: Named,
  readOthers: () => PromiseLike<readonly Kept[]>,
  distinctFrom: readonly string[],
  path: Path,
  earlier: Named = {},
): Promise<void> => {
  const before = nameKeys(earlier)
  const keys = new Set([...nameKeys(named)].filter(key => !before.has(key)))
  if (keys.size === 0) return
  const found = (await readOthers())
    .filter(other => isNamesake(keys, other))
    .map(({ id, nameEn, nameTh }) => ({ type, id, name: nameEn ?? nameTh ?? '' }))
  assertDistinct(found, distinctFrom, [...path, named.nameEn == null ? 'nameTh' : 'nameEn'], {
    code: 'POSSIBLE_DUPLICATE',
    message: names =>
      say(
        'A record of this name is there already: {names}. Use that one, or name it in distinctFrom if this is another.',
        { names },
      ),
  })
}
