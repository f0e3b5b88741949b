import type { Prisma } from '../../generated/prisma/client.ts'
import type { Ask } from '../ask.ts'
import { readRecords, recordKey } from '../records/read.ts'
import { readEntries, writeEntries } from '../search/index-nodes.ts'
import { keepSpans } from '../spans/keep.ts'
import { keepContacts } from '../spans/keep-contacts.ts'
import { keepTallies } from '../tallies/keep.ts'
import { assertListsFit } from './list-bounds.ts'
import { changeOf, endOfLog, type LoggedChange, logChanges } from './log.ts'
import { blankChange, logOfficeChanges, officeChangeOf, readOfficeAfter } from './office/log.ts'
import type { Touched, UnitOfWork } from './unit-of-work.ts'

type Tx = Prisma.TransactionClient

/** The ids of the records that a command created or changed, under the names used in its result. */
export type CommandResult = Readonly<Record<string, string>>

/** Several ids as one text of a result. No id has a space in it. */
export const severalIds = (ids: readonly string[]): string => ids.join(' ')

export const idsOf = (several: string): string[] => several.split(' ').filter(id => id !== '')

/** What a command that was carried out answers. */
export interface Done {
  readonly done: true
  readonly records: CommandResult
  /** Of the register, with all that the command wrote */
  readonly revision: number
}

/** What a command has written in the transaction. */
export interface Draft {
  readonly unit: UnitOfWork
  readonly result: CommandResult
}

/**
 * Writes a change for each record that the commands touched, in the order of the commands, and updates what is made from
 * the records: the search entries, the spans of agreements, the last contacts, and the tallies. For all commands together it
 * sends as many statements as for one. Returns their answers.
 * @throws Refused when a list has become too long with all of them
 */
export const record = async (tx: Tx, drafts: readonly Draft[]): Promise<Done[]> => {
  const units = drafts.map(({ unit }) => unit)
  const touched = units.flatMap(unit => unit.touched)
  const ask: Ask = statement => tx.$queryRaw(statement)
  // All that has to be read is asked for at once.
  const [end, entries] = await Promise.all([
    endOfLog(ask),
    readEntries(tx, touched),
    readAfter(tx, touched),
    readOfficeAfter(tx, units),
  ])
  for (const { type, before, after } of touched) await assertListsFit(tx, type, before, after!)
  let { at, revision } = end
  const changes: LoggedChange[] = []
  const officeChanges: Prisma.OfficeChangeCreateManyInput[] = []
  const answers = drafts.map(({ unit, result }): Done => {
    const { actor, now, reason, touched, touchedOffice } = unit
    // Changes must not go back in time, even if the clock was set back or the clock of another server is ahead.
    if (at === null || at < now) at = now
    for (const each of inOrder(touched)) {
      revision += 1
      changes.push({ revision, at, actor: actor.name, reason, ...changeOf(each) })
    }
    for (const each of touchedOffice) {
      revision += 1
      changes.push({ revision, at, ...blankChange })
      officeChanges.push({ revision, at, ...officeChangeOf(each, unit) })
    }
    return { done: true, records: result, revision }
  })
  const keep = async (): Promise<void> => {
    await keepSpans(ask, touched)
    await keepContacts(ask, touched)
    await keepTallies(ask, touched, { from: end.revision, to: revision, day: units.at(-1)!.today })
  }
  await Promise.all([
    logChanges(ask, changes),
    logOfficeChanges(tx, officeChanges, units),
    writeEntries(ask, entries),
    keep(),
  ])
  return answers
}

/** Reads the records as they are now, but those of which a later command said how it found them. */
const readAfter = async (tx: Tx, touched: readonly Touched[]): Promise<void> => {
  const unread = touched.filter(({ after }) => after === undefined)
  const found = await readRecords(tx, unread)
  for (const each of unread) each.after = found.get(recordKey(each)) ?? null
}

/** Countries come first, because other records refer to them and a client may apply the changes one by one. */
const inOrder = (touched: readonly Touched[]): readonly Touched[] => {
  const isCountry = ({ type }: Touched): boolean => type === 'Country'
  return [...touched.filter(isCountry), ...touched.filter(each => !isCountry(each))]
}
