import type { Prisma } from '../../generated/prisma/client.ts'
import { listed, say, word } from '../../register/messages/say.ts'
import type { Violation } from '../../register/violation.ts'
import { deleteRecord } from '../records/delete.ts'
import type { Tx } from '../records/descriptor.ts'
import { type RemovableType, wordOf } from '../records/index.ts'
import { provincesOf, readRecord } from '../records/read.ts'
import { countReferrers } from '../records/referrers.ts'
import { withdrawRenewal } from './agreement/withdraw-renewal.ts'
import type { Command } from './execute.ts'
import { conflict, notFound, refuse } from './refusal.ts'
import type { UnitOfWork } from './unit-of-work.ts'
import { assertVersion } from './version.ts'

export interface RemoveRecord {
  readonly record: { readonly type: RemovableType; readonly id: string }
  /** Null for facts, which have no version */
  readonly expectedVersion: number | null
  readonly distinctFrom: readonly string[]
}

/**
 * Removes a record made by mistake. Its content stays in the change log; a record that others refer to is not removed.
 */
export const removeRecord: Command<RemoveRecord> = {
  name: 'removeRecord',
  run: async (unit, { record: { type, id }, expectedVersion, distinctFrom }) => {
    const [before, provinces] = await Promise.all([readRecord(unit.tx, type, id), provincesOf(unit.tx, type, id)])
    if (!before) throw notFound(wordOf(type), ['input', 'record'])
    const version = before['version']
    await unit.touch(type, id, provinces ?? [], before)
    if (typeof version === 'number') {
      if (expectedVersion === null) refuse([versionMissing])
      else assertVersion(wordOf(type), { version }, expectedVersion)
    }
    await assertUnreferenced(unit.tx, type, id)
    if (type === 'Conflict') await releaseFacts(unit, id)
    await deleteRecord(unit.tx, type, id)
    if (type === 'Agreement') await withdrawFromRenewed(unit, before, distinctFrom)
    return {}
  },
}

const versionMissing: Violation = {
  code: 'VERSION_MISSING',
  message: say('Give in expectedVersion the version that you looked at.'),
  path: ['input', 'expectedVersion'],
}

/** @throws Refused STILL_REFERRED_TO */
const assertUnreferenced = async (tx: Tx, type: RemovableType, id: string): Promise<void> => {
  const held = (await countReferrers(tx, type, id))
    .filter(([, count]) => count > 0)
    .map(([what, count]) => {
      const { en, th } = word(what)
      return { en: `${en} (${count})`, th: `${th} (${count})` }
    })
  if (held.length > 0)
    throw conflict(
      'STILL_REFERRED_TO',
      say(
        'Other records refer to it: {records}. Remove those, or let them refer to another, first; or correct this record instead.',
        { records: listed(held) },
      ),
      ['input', 'record'],
    )
}

/** The facts of a removed contradiction stay, without a reference to it. */
const releaseFacts = async (unit: UnitOfWork, conflictId: string): Promise<void> => {
  const facts = await unit.tx.fact.findMany({ where: { conflictId } })
  const provinceIds = (await provincesOf(unit.tx, 'Conflict', conflictId)) ?? []
  for (const fact of facts) await unit.touch('Fact', fact.id, provinceIds)
  await unit.tx.fact.updateMany({ where: { conflictId }, data: { conflictId: null } })
}

/** The agreement that a removed renewal renewed counts as not renewed. */
const withdrawFromRenewed = async (
  unit: UnitOfWork,
  { renewsId, titleEn, titleTh }: Prisma.JsonObject,
  distinctFrom: readonly string[],
): Promise<void> => {
  if (typeof renewsId === 'string') await withdrawRenewal(unit, renewsId, String(titleEn ?? titleTh), distinctFrom)
}
