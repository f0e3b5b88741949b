import type { Prisma } from '../../generated/prisma/client.ts'
import { today } from '../../register/today.ts'
import { type WrittenType, wordOf } from '../records/index.ts'
import { provincesOf, readRecord } from '../records/read.ts'
import { notFound, Refused } from './refusal.ts'
import { assertVersion } from './version.ts'

/** Who writes. */
export interface Actor {
  /** Stable; idempotency keys belong to it */
  readonly id: string
  /** As the history names it */
  readonly name: string
  /** The provinces that it may write about; null for all */
  readonly provinceIds: readonly string[] | null
}

/** A record that a command writes. */
export interface Touched {
  readonly type: WrittenType
  readonly id: string
  readonly before: Prisma.JsonObject | null
  readonly provinceIds: Set<string>
}

/** One command at work: its transaction, its day, and the records that it has touched so far. */
export interface UnitOfWork {
  readonly tx: Prisma.TransactionClient
  readonly actor: Actor
  readonly now: Date
  /** Today in Bangkok, 'YYYY-MM-DD' */
  readonly today: string
  /** Refuses provinces that the actor may not write about. */
  allow(provinceIds: readonly string[]): void
  /** To be called before a record is written for the first time: its state goes into the history. */
  touch(type: WrittenType, id: string, provinceIds: readonly string[]): Promise<void>
  /**
   * The record that a command is about, as it was read, touched from here on. Concerns the provinces of the record unless
   * others are given.
   * @throws Refused NotFoundError for null; VERSION_MISMATCH when the officer has seen another version, which null does not ask
   */
  load<Row extends { readonly id: string; readonly version: number }>(
    type: WrittenType,
    row: Row | null,
    expectedVersion: number | null,
    provinceIds?: readonly string[],
  ): Promise<Row>
  readonly touched: readonly Touched[]
}

export const openUnitOfWork = (tx: Prisma.TransactionClient, actor: Actor, now: Date): UnitOfWork => {
  const touched: Touched[] = []
  const unit: UnitOfWork = {
    tx,
    actor,
    now,
    today: today(now),
    touched,
    allow: provinceIds => assertAllowed(actor, provinceIds),
    touch: async (type, id, provinceIds) => {
      assertAllowed(actor, provinceIds)
      const known = touched.find(each => each.type === type && each.id === id)
      if (known) for (const province of provinceIds) known.provinceIds.add(province)
      else touched.push({ type, id, before: await readRecord(tx, type, id), provinceIds: new Set(provinceIds) })
    },
    load: async (type, row, expectedVersion, provinceIds) => {
      const word = wordOf(type)
      if (!row) throw notFound(word, ['input', fieldOf(type)])
      await unit.touch(type, row.id, provinceIds ?? (await provincesOf(tx, type, row.id)) ?? [])
      if (expectedVersion !== null) assertVersion(word, row, expectedVersion)
      return row
    },
  }
  return unit
}

/** The field of an input that names such a record: `sisterCity`. */
const fieldOf = (type: WrittenType): string => type.charAt(0).toLowerCase() + type.slice(1)

/** A record of provinces that the key is not for is not its business; one of no province is everybody's. */
const assertAllowed = ({ provinceIds: allowed }: Actor, provinceIds: readonly string[]): void => {
  const foreign = allowed && provinceIds.find(id => !allowed.includes(id))
  if (foreign)
    throw new Refused({
      kind: 'ForbiddenError',
      code: 'OTHER_PROVINCE',
      message: `This key may write about ${allowed.join(', ')}, not about ${foreign}: use a key of that province.`,
      path: ['input'],
    })
}
