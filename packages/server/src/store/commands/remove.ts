import type { Violation } from '../../register/violation.ts'
import { withdrawRenewal } from './agreement/withdraw-renewal.ts'
import type { Command } from './execute.ts'
import { provincesOf } from './provinces.ts'
import { type RecordType, readRecord } from './records.ts'
import { conflict, notFound, refuse } from './refusal.ts'
import type { Unit } from './unit.ts'
import { assertVersion } from './version.ts'

type Tx = Unit['tx']
/** How many records of each kind refer to one; the word is for the officer. */
type Counts = Record<string, Promise<number>>

export interface RemoveRecord {
  readonly record: { readonly type: string; readonly id: string }
  /** Null for facts, which have no version */
  readonly expectedVersion: number | null
}

/** A record was made by mistake. Its change keeps what it said; what others rely on stays. */
export const removeRecord: Command<RemoveRecord> = {
  name: 'removeRecord',
  run: async (unit, { record, expectedVersion }) => {
    const type = record.type as RemovableType
    const { id } = record
    const before = await readRecord(unit.tx, type, id)
    if (!before) throw notFound(wordOf(type), ['input', 'record'])
    const version = before['version']
    await unit.touch(type, id, (await provincesOf(unit, type, id)) ?? [])
    if (typeof version === 'number') {
      if (expectedVersion === null) refuse([versionMissing])
      else assertVersion(wordOf(type), { version }, expectedVersion)
    }
    const counts = await Promise.all(
      Object.entries(referrers[type](unit.tx, id)).map(async ([what, count]) => [what, await count] as const),
    )
    const held = counts.filter(([, count]) => count > 0).map(([what, count]) => `${what} (${count})`)
    if (held.length > 0)
      throw conflict(
        'STILL_REFERRED_TO',
        `Other records refer to it: ${held.join(', ')}. Remove those, or let them refer to another, first.`,
        ['input', 'record'],
      )
    await removers[type](unit, id)
    return {}
  },
}

const versionMissing: Violation = {
  code: 'VERSION_MISSING',
  message: 'Give in expectedVersion the version that you looked at.',
  path: ['input', 'expectedVersion'],
}

/** Countries stay: whoever names one again means the same. */
type RemovableType = Exclude<RecordType, 'Country'>

/** SisterCity as "sister city". */
const wordOf = (type: RemovableType): string => type.replace(/(?!^)([A-Z])/g, ' $1').toLowerCase()

const said = (tx: Tx, subjectType: RemovableType, subjectId: string): Counts => ({
  'facts about it': tx.fact.count({ where: { subjectType, subjectId } }),
  'contradictions about it': tx.conflict.count({ where: { subjectType, subjectId } }),
})

const referrers: Record<RemovableType, (tx: Tx, id: string) => Counts> = {
  SisterCity: (tx, id) => ({
    partnerships: tx.partnership.count({ where: { sisterCityId: id } }),
    engagements: tx.engagement.count({ where: { sisterCities: { some: { id } } } }),
    memberships: tx.membership.count({ where: { sisterCityId: id } }),
    predecessors: tx.sisterCity.count({ where: { successorId: id } }),
    ...said(tx, 'SisterCity', id),
  }),
  Municipality: (tx, id) => ({
    partnerships: tx.partnership.count({ where: { municipalityId: id } }),
    memberships: tx.membership.count({ where: { municipalityId: id } }),
    ...said(tx, 'Municipality', id),
  }),
  Partnership: (tx, id) => ({
    agreements: tx.agreement.count({ where: { partnershipId: id } }),
    ...said(tx, 'Partnership', id),
  }),
  Agreement: (tx, id) => ({
    'agreements based on it': tx.agreement.count({ where: { basedOnId: id } }),
    'renewals of it': tx.agreement.count({ where: { renewsId: id } }),
    'agreements that it supersedes': tx.agreement.count({ where: { supersededById: id } }),
    engagements: tx.engagement.count({ where: { agreements: { some: { id } } } }),
    ...said(tx, 'Agreement', id),
  }),
  Engagement: (tx, id) => said(tx, 'Engagement', id),
  Consulate: (tx, id) => said(tx, 'Consulate', id),
  Network: (tx, id) => ({
    'facts about its memberships': tx.fact.count({ where: { membership: { networkId: id } } }),
    ...said(tx, 'Network', id),
  }),
  Organization: (tx, id) => said(tx, 'Organization', id),
  Person: (tx, id) => ({
    'engagements that they led': tx.engagement.count({ where: { leaders: { some: { id } } } }),
    'facts that they stated': tx.fact.count({ where: { statedById: id } }),
  }),
  Fact: (tx, id) => ({ contradictions: tx.conflict.count({ where: { facts: { some: { id } } } }) }),
  Conflict: () => ({}),
  Source: (tx, id) => {
    const sources = { some: { id } } as const
    return {
      facts: tx.fact.count({ where: { sourceId: id } }),
      provinces: tx.province.count({ where: { sources } }),
      municipalities: tx.municipality.count({ where: { sources } }),
      'sister cities': tx.sisterCity.count({ where: { sources } }),
      agreements: tx.agreement.count({ where: { OR: [{ sources }, { events: { some: { sources } } }] } }),
      engagements: tx.engagement.count({ where: { sources } }),
      consulates: tx.consulate.count({ where: { sources } }),
      networks: tx.network.count({ where: { OR: [{ sources }, { memberships: { some: { sources } } }] } }),
      organizations: tx.organization.count({ where: { sources } }),
      people: tx.person.count({ where: { posts: { some: { sources } } } }),
    }
  },
}

/** What a record alone owns goes with it: events and approvals, posts, memberships. */
const removers: Record<RemovableType, (unit: Unit, id: string) => Promise<unknown>> = {
  SisterCity: ({ tx }, id) => tx.sisterCity.delete({ where: { id } }),
  Municipality: ({ tx }, id) => tx.municipality.delete({ where: { id } }),
  Partnership: ({ tx }, id) => tx.partnership.delete({ where: { id } }),
  Agreement: async (unit, id) => {
    const { renewsId, titleEn } = await unit.tx.agreement.delete({ where: { id } })
    if (renewsId !== null) await withdrawRenewal(unit, renewsId, titleEn)
  },
  Engagement: ({ tx }, id) => tx.engagement.delete({ where: { id } }),
  Consulate: ({ tx }, id) => tx.consulate.delete({ where: { id } }),
  Network: async ({ tx }, id) => {
    await tx.membership.deleteMany({ where: { networkId: id } })
    await tx.network.delete({ where: { id } })
  },
  Organization: ({ tx }, id) => tx.organization.delete({ where: { id } }),
  Person: ({ tx }, id) => tx.person.delete({ where: { id } }),
  Fact: ({ tx }, id) => tx.fact.delete({ where: { id } }),
  // Its facts are its parts: they stand by themselves again.
  Conflict: async (unit, id) => {
    const facts = await unit.tx.fact.findMany({ where: { conflictId: id } })
    const provinceIds = (await provincesOf(unit, 'Conflict', id)) ?? []
    for (const fact of facts) await unit.touch('Fact', fact.id, provinceIds)
    await unit.tx.fact.updateMany({ where: { conflictId: id }, data: { conflictId: null } })
    await unit.tx.conflict.delete({ where: { id } })
  },
  Source: ({ tx }, id) => tx.source.delete({ where: { id } }),
}

export const removableTypes = Object.keys(removers) as RemovableType[]
