import { randomUUID } from 'node:crypto'
import type { Prisma } from '../../generated/prisma/client.ts'
import { say } from '../../register/messages/say.ts'
import { today } from '../../register/today.ts'
import type { RecordDescriptor } from '../records/descriptor.ts'
import { records, type WrittenType, wordOf } from '../records/index.ts'
import { type OfficeType, readOfficeRecord } from '../records/office.ts'
import { provincesOf, readRecord } from '../records/read.ts'
import { notFound, Refused } from './refusal.ts'
import { assertVersion } from './version.ts'

/** The author of a change. */
export interface Actor {
  /** Stable id, to which idempotency keys belong */
  readonly id: string
  /** The name in the history */
  readonly name: string
  /** The provinces that the actor may write about; null for all */
  readonly provinceIds: readonly string[] | null
  /** The sister city for which the actor speaks; null for all who speak for none */
  readonly sisterCityId?: string | null
}

/** A record that a command writes. */
export interface Touched {
  readonly type: WrittenType
  readonly id: string
  readonly before: Prisma.JsonObject | null
  /** As the command left it; absent until that is read */
  after?: Prisma.JsonObject | null
  readonly provinceIds: Set<string>
}

/** A record of the private layer that a command writes. */
export interface OfficeTouched {
  readonly type: OfficeType
  readonly id: string
  readonly provinceId: string
  readonly before: Prisma.JsonObject | null
  /** Undefined until it was read */
  after?: Prisma.JsonObject | null
  /** Nothing of it stays in the log */
  readonly erased: boolean
}

/** The context of a running command: its transaction, its day, and the records touched so far. */
export interface UnitOfWork {
  readonly tx: Prisma.TransactionClient
  readonly actor: Actor
  readonly now: Date
  /** Why the officer writes, in a sentence */
  readonly reason: string
  /** Today in Bangkok, 'YYYY-MM-DD' */
  readonly today: string
  /** @throws Refused when the actor may not write about one of the provinces */
  allow(provinceIds: readonly string[]): void
  /** Must be called before a new record is written. Returns its id, a random one unless it is given. */
  create(type: WrittenType, provinceIds: readonly string[], id?: string): string
  /** Must be called before a record is first written: the state before goes into the history, and is read unless given. */
  touch(type: WrittenType, id: string, provinceIds: readonly string[], before?: Prisma.JsonObject | null): Promise<void>
  /**
   * The record of a command, as it is being read: what else is needed of it is asked for at the same time. From here on it
   * counts as touched. It concerns its own provinces, unless others are given.
   * @throws Refused NotFoundError for null; VERSION_MISMATCH when the officer has seen another version, unless null is
   * given
   */
  load<Row extends { readonly id: string; readonly version: number }>(
    type: WrittenType,
    id: string,
    row: Row | null | PromiseLike<Row | null>,
    expectedVersion: number | null,
    provinceIds?: readonly string[],
  ): Promise<Row>
  readonly touched: readonly Touched[]
  /** @throws Refused when the actor is not of the office of this province; a key for all provinces is of none */
  allowOffice(provinceId: string): void
  /** The same as `create`, for a record of the private layer. */
  createOffice(type: OfficeType, provinceId: string): string
  /** The same as `touch`, for a record of the private layer. */
  touchOffice(type: OfficeType, id: string, provinceId: string): Promise<void>
  /** The same for one that is there and is deleted by the command: nothing of it stays in the log, so nothing is read. */
  eraseOffice(type: OfficeType, id: string, provinceId: string): void
  readonly touchedOffice: readonly OfficeTouched[]
}

/**
 * `earlier` are the units of the commands before it in the same transaction. What a record that they touched is before this
 * command is what it was after those.
 */
export const openUnitOfWork = (
  tx: Prisma.TransactionClient,
  actor: Actor,
  now: Date,
  reason: string,
  earlier: readonly Pick<UnitOfWork, 'touched' | 'touchedOffice'>[] = [],
): UnitOfWork => {
  const touched: Touched[] = []
  const touchedOffice: OfficeTouched[] = []
  const assertMayWrite = (type: WrittenType, provinceIds: readonly string[]): void => {
    if (provinceIds.length === 0 && isOfWholeCountry(type)) assertAllowedAll(actor)
    assertAllowed(actor, provinceIds)
  }
  const touchedBefore = earlier.flatMap(({ touched }) => touched)
  const touchedOfficeBefore = earlier.flatMap(({ touchedOffice }) => touchedOffice)
  const unit: UnitOfWork = {
    tx,
    actor,
    now,
    reason,
    today: today(now),
    touched,
    touchedOffice,
    allow: provinceIds => assertAllowed(actor, provinceIds),
    create: (type, provinceIds, id = randomUUID()) => {
      assertMayWrite(type, provinceIds)
      // One of them may have removed it.
      leave(touchedBefore, type, id, null)
      touched.push({ type, id, before: null, provinceIds: new Set(provinceIds) })
      return id
    },
    touch: async (type, id, provinceIds, given) => {
      assertMayWrite(type, provinceIds)
      const known = touched.find(each => each.type === type && each.id === id)
      if (known) {
        for (const province of provinceIds) known.provinceIds.add(province)
        return
      }
      const before = given === undefined ? await readRecord(tx, type, id) : given
      leave(touchedBefore, type, id, before)
      touched.push({ type, id, before, provinceIds: new Set(provinceIds) })
    },
    allowOffice: provinceId => {
      if (!actor.provinceIds?.includes(provinceId)) throw otherOffice(provinceId)
    },
    createOffice: (type, provinceId) => {
      unit.allowOffice(provinceId)
      const id = randomUUID()
      touchedOffice.push({ type, id, provinceId, before: null, erased: false })
      return id
    },
    touchOffice: async (type, id, provinceId) => {
      unit.allowOffice(provinceId)
      const before = await readOfficeRecord(tx, type, id)
      leave(touchedOfficeBefore, type, id, before)
      touchedOffice.push({ type, id, provinceId, before, erased: false })
    },
    eraseOffice: (type, id, provinceId) => {
      unit.allowOffice(provinceId)
      leave(touchedOfficeBefore, type, id, {})
      touchedOffice.push({ type, id, provinceId, before: {}, after: null, erased: true })
    },
    load: async (type, id, found, expectedVersion, provinceIds) => {
      const word = wordOf(type)
      const [row, provinces, before] = await Promise.all([
        found,
        provinceIds ?? provincesOf(tx, type, id),
        readRecord(tx, type, id),
      ])
      if (!row) throw notFound(word, ['input', fieldOf(type)])
      await unit.touch(type, id, provinces ?? [], before)
      if (expectedVersion !== null) assertVersion(word, row, expectedVersion)
      return row
    },
  }
  return unit
}

/** Says how the commands before this one left a record. */
const leave = <Type>(
  before: readonly { readonly type: Type; readonly id: string; after?: Prisma.JsonObject | null }[],
  type: Type,
  id: string,
  record: Prisma.JsonObject | null,
): void => {
  for (const each of before) if (each.type === type && each.id === id && each.after === undefined) each.after = record
}

/** The field of an input that refers to a record of this type: `sisterCity`. */
const fieldOf = (type: WrittenType): string => type.charAt(0).toLowerCase() + type.slice(1)

const isOfWholeCountry = (type: WrittenType): boolean =>
  (records[type] satisfies RecordDescriptor as RecordDescriptor).wholeCountry === true

/** What concerns the whole country is written by those who may write about all of it. */
const assertAllowedAll = ({ provinceIds: allowed }: Actor): void => {
  if (allowed)
    throw new Refused({
      kind: 'ForbiddenError',
      code: 'OTHER_PROVINCE',
      message: say(
        'This key may write about {allowed}, and this concerns the whole country: use a key for all provinces.',
        { allowed: allowed.join(', ') },
      ),
      path: ['input'],
    })
}

const otherOffice = (foreign: string): Refused =>
  new Refused({
    kind: 'ForbiddenError',
    code: 'OTHER_PROVINCE',
    message: say('This key belongs to no office of {foreign}: use a key of that office.', { foreign }),
    path: ['input'],
  })

/** An actor may write records of its own provinces, and records that concern no province. */
const assertAllowed = ({ provinceIds: allowed }: Actor, provinceIds: readonly string[]): void => {
  const foreign = allowed && provinceIds.find(id => !allowed.includes(id))
  if (foreign)
    throw new Refused({
      kind: 'ForbiddenError',
      code: 'OTHER_PROVINCE',
      message: say('This key may write about {allowed}, not about {foreign}: use a key of that province.', {
        allowed: allowed.join(', '),
        foreign,
      }),
      path: ['input'],
    })
}
