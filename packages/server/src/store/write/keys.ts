import { type KeyTier, Prisma, type PrismaClient } from '../../generated/prisma/client.ts'
import { say, word } from '../../register/messages/say.ts'
import { nearest } from '../../register/nearest.ts'
import { noSuchName, provinceNoun, sisterCityNoun } from '../../register/no-such-name.ts'
import type { Violation } from '../../register/violation.ts'
import { largestAnswers } from '../read/largest-lists.ts'
import { snakeCase } from '../snake-case.ts'
import { named } from '../statement-hash.ts'
import type { Store } from '../store.ts'
import type { Command } from './execute.ts'
import { conflict, notFound, type Path, Refused, refuse } from './refusal.ts'
import type { Actor, UnitOfWork } from './unit-of-work.ts'

// API keys are created, rotated and revoked by commands, but they are not records of the register: no change is written
// and the revision stays the same. The history of a key is in its own `created_by`, one line for each step.

/** A stored key, without the key itself. */
export interface StoredKey {
  readonly id: string
  readonly name: string
  readonly organization: string | null
  readonly hash: string
  readonly scopes: readonly string[]
  /** The provinces that the key may write about; null for all */
  readonly provinceIds: readonly string[] | null
  /** The sister city for which it speaks; null for all others */
  readonly sisterCityId: string | null
  readonly tier: KeyTier
  readonly createdAt: Date
  /** Who created, rotated and revoked it, and why: one line each, oldest first */
  readonly history: readonly string[]
  readonly expiresAt: Date | null
  readonly lastUsedAt: Date | null
  readonly revokedAt: Date | null
}

/** The stored part of a new key. */
export interface NewKey {
  readonly id: string
  readonly hash: string
}

/** The purpose and the permissions of a key. */
export interface Grant {
  readonly name: string
  readonly organization: string | null
  readonly scopes: readonly string[]
  /** ISO 3166-2 codes or slugs; null for all provinces */
  readonly provinces: readonly string[] | null
  /** The slug of the sister city for which it speaks; with the scope assert alone */
  readonly sisterCity?: string | null | undefined
  /** Default: STANDARD */
  readonly tier?: KeyTier | undefined
  readonly expiresAt: Date | null
  readonly reason: string
}

export interface Rotation {
  readonly key: string
  /** How long the old key stays valid */
  readonly graceHours: number
  /** Default: the old key's */
  readonly tier?: KeyTier | undefined
  /** When the new key expires; null for the expiry of the old one */
  readonly expiresAt: Date | null
  readonly reason: string
}

export const findKey = async (db: Prisma.TransactionClient, id: string): Promise<StoredKey | null> => {
  const row = await db.apiKey.findUnique({ where: { id } })
  return row && stored(row)
}

/** The existing ones of these keys, by id. Past Prisma: every request with a key waits for it. */
export const findKeys = async (store: Store, ids: readonly string[]): Promise<Map<string, StoredKey>> => {
  const answer = await store.readJson({ ...keysByIds, values: [ids] })
  const rows = JSON.parse(answer!, withMoments) as Prisma.ApiKeyGetPayload<object>[]
  return new Map(rows.map(row => [row.id, stored(row)]))
}

const columns = Object.keys(Prisma.ApiKeyScalarFieldEnum).map(name => `'${name}', ${snakeCase(name)}`)

const keysByIds = named(
  `SELECT coalesce(json_agg(json_build_object(${columns.join(', ')})), '[]')::text AS answer
  FROM api_key WHERE id = ANY ($1::text[])`,
)

const withMoments = (name: string, value: unknown): unknown =>
  name.endsWith('At') && typeof value === 'string' ? new Date(value) : value

/**
 * The keys, latest first; for an actor with some provinces, only keys restricted to these. Of the expired and revoked
 * keys only the latest, so that the list has 400 at most.
 */
export const listKeys = async (db: PrismaClient, provinceIds: readonly string[] | null): Promise<StoredKey[]> => {
  const orderBy = [{ createdAt: 'desc' as const }, { id: 'asc' as const }]
  const isAlive = { revokedAt: null, OR: [{ expiresAt: null }, { expiresAt: { gt: new Date() } }] }
  const alive = await db.apiKey.findMany({ where: isAlive, orderBy, take: largestAnswers.keys })
  const dead = await db.apiKey.findMany({ where: { NOT: isAlive }, orderBy, take: largestAnswers.keys - alive.length })
  const rows = [...alive, ...dead].sort(
    (one, other) => other.createdAt.getTime() - one.createdAt.getTime() || (one.id < other.id ? -1 : 1),
  )
  return rows.map(stored).filter(key => isWithin(provinceIds, key.provinceIds))
}

/** Records when a key was used, at most once a minute across all servers. */
export const noteUse = async (db: PrismaClient, id: string, at: Date): Promise<void> => {
  const before = new Date(at.getTime() - 60_000)
  await db.apiKey.updateMany({
    where: { id, OR: [{ lastUsedAt: null }, { lastUsedAt: { lt: before } }] },
    data: { lastUsedAt: at },
  })
}

export const createKey = ({ id, hash }: NewKey): Command<Grant> => ({
  name: 'createKey',
  run: async ({ tx, actor, now }, grant) => {
    const provinceIds = grant.provinces && (await provincesOf(tx, grant.provinces))
    assertWithin(actor, provinceIds, ['input', 'provinces'])
    assertAhead(grant.expiresAt, now)
    const sisterCityId = grant.sisterCity == null ? null : await sisterCityOf(tx, grant.sisterCity)
    await tx.apiKey.create({
      data: {
        id,
        hash,
        name: grant.name,
        organization: grant.organization,
        scopes: [...grant.scopes],
        ...provinceColumns(provinceIds),
        sisterCityId,
        ...(grant.tier && { tier: grant.tier }),
        createdAt: now,
        createdBy: line(now, 'Made', actor, grant.reason),
        expiresAt: grant.expiresAt,
      },
    })
    return { key: id }
  },
})

/**
 * Creates a second key for the same purpose; the old one stays valid for a while, so that clients are not interrupted.
 */
export const rotateKey = ({ id, hash }: NewKey): Command<Rotation> => ({
  name: 'rotateKey',
  run: async (unit, rotation) => {
    const { tx, actor, now } = unit
    const old = await liveKey(unit, rotation.key)
    assertAhead(rotation.expiresAt, now)
    const end = new Date(now.getTime() + rotation.graceHours * 3_600_000)
    await tx.apiKey.create({
      data: {
        id,
        hash,
        name: old.name,
        organization: old.organization,
        scopes: [...old.scopes],
        ...provinceColumns(old.provinceIds),
        sisterCityId: old.sisterCityId,
        tier: rotation.tier ?? old.tier,
        createdAt: now,
        createdBy: line(now, `Made in place of ${old.id}`, actor, rotation.reason),
        expiresAt: rotation.expiresAt ?? old.expiresAt,
      },
    })
    await tx.apiKey.update({
      where: { id: old.id },
      data: {
        expiresAt: old.expiresAt && old.expiresAt < end ? old.expiresAt : end,
        createdBy: [...old.history, line(now, `Rotated to ${id}`, actor, rotation.reason)].join('\n'),
      },
    })
    return { key: id, old: old.id }
  },
})

export const revokeKey: Command<{ readonly key: string; readonly reason: string }> = {
  name: 'revokeKey',
  run: async (unit, { key: id, reason }) => {
    const { tx, actor, now } = unit
    const key = await liveKey(unit, id, { expired: true })
    await tx.apiKey.update({
      where: { id },
      data: { revokedAt: now, createdBy: [...key.history, line(now, 'Revoked', actor, reason)].join('\n') },
    })
    return { key: id }
  },
}

const provinceColumns = (provinceIds: readonly string[] | null) => ({
  provinceIds: [...(provinceIds ?? [])],
  allProvinces: provinceIds === null,
})

const stored = ({ createdBy, provinceIds, allProvinces, ...row }: Prisma.ApiKeyGetPayload<object>): StoredKey => ({
  ...row,
  provinceIds: allProvinces ? null : provinceIds,
  history: createdBy.split('\n'),
})

const line = (at: Date, what: string, { name }: Actor, reason: string): string =>
  `${at.toISOString()} ${what} by ${oneLine(name)}: ${oneLine(reason)}`

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()

const liveKey = async ({ tx, actor, now }: UnitOfWork, id: string, allow = { expired: false }): Promise<StoredKey> => {
  const path = ['input', 'key']
  const key = await findKey(tx, id)
  if (!key) throw notFound('key', path)
  assertWithin(actor, key.provinceIds, path)
  if (key.revokedAt)
    throw conflict(
      'ALREADY_DONE',
      say('This key was revoked at {revokedAt}.', { revokedAt: key.revokedAt.toISOString() }),
      path,
    )
  if (!allow.expired && key.expiresAt && key.expiresAt <= now) {
    const message = say('This key expired at {expiresAt}: make a new one instead.', {
      expiresAt: key.expiresAt.toISOString(),
    })
    throw conflict('ALREADY_DONE', message, path)
  }
  return key
}

const isWithin = (allowed: readonly string[] | null, provinceIds: readonly string[] | null): boolean =>
  allowed === null || (provinceIds?.every(id => allowed.includes(id)) ?? false)

/** An actor with some provinces can create keys for these provinces only. */
const assertWithin = ({ provinceIds: allowed }: Actor, provinceIds: readonly string[] | null, path: Path): void => {
  if (isWithin(allowed, provinceIds)) return
  throw new Refused({
    kind: 'ForbiddenError',
    code: 'OTHER_PROVINCE',
    message: say('This key looks after keys for {allowed} alone, and this one is for {provinces}.', {
      allowed: allowed?.join(', '),
      provinces: provinceIds?.join(', ') ?? word('all provinces'),
    }),
    path,
  })
}

const assertAhead = (expiresAt: Date | null, now: Date): void => {
  if (!expiresAt || expiresAt > now) return
  const message = say('This day is over: give one on which the key shall still work.')
  refuse([{ code: 'BAD_VALUE', message, path: ['input', 'expiresOn'] }])
}

const provincesOf = async (tx: Prisma.TransactionClient, given: readonly string[]): Promise<string[]> => {
  const rows = await tx.province.findMany({
    select: { id: true, slug: true, nameEn: true, nameTh: true, aliases: true },
  })
  const found = given.map(text => rows.find(({ id, slug }) => id === text.toUpperCase() || slug === text.toLowerCase()))
  refuse(
    found.flatMap((province, i): Violation[] => {
      if (province) return []
      const near = nearest(given[i]!, rows, ({ slug, nameEn, nameTh, aliases }) => [slug, nameEn, nameTh, ...aliases])
      const message = noSuchName(provinceNoun, given[i]!, near && `${near.slug} (${near.id})`)
      return [{ code: 'BAD_VALUE', message, path: ['input', 'provinces', String(i)] }]
    }),
  )
  return [...new Set(found.map(province => province!.id))].sort()
}

const sisterCityOf = async (tx: Prisma.TransactionClient, given: string): Promise<string> => {
  const slug = given.trim().toLowerCase()
  const found = await tx.sisterCity.findUnique({ where: { slug }, select: { id: true } })
  if (found) return found.id
  const rows = await tx.sisterCity.findMany({ select: { slug: true, nameEn: true, nameTh: true, nameLocal: true } })
  const near = nearest(given, rows, ({ slug, nameEn, nameTh, nameLocal }) =>
    [slug, nameEn, nameTh, nameLocal].filter(name => name !== null),
  )
  const message = noSuchName(sisterCityNoun, given, near?.slug ?? null)
  throw new Refused({
    kind: 'ValidationError',
    violations: [{ code: 'BAD_VALUE', message, path: ['input', 'sisterCity'] }],
  })
}
