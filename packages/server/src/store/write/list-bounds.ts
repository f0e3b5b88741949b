import type { Prisma } from '../../generated/prisma/client.ts'
import { say, word } from '../../register/messages/say.ts'
import type { Word } from '../../register/messages/words.ts'
import type { Violation } from '../../register/violation.ts'
import { largestLists } from '../read/largest-lists.ts'
import type { WrittenType } from '../records/index.ts'
import { refuse } from './refusal.ts'

type Tx = Prisma.TransactionClient
type Columns = Prisma.JsonObject

/**
 * Refuses a change that makes a list, which queries read as a whole, longer than the bound on which the cost of queries
 * is based. A list that is too long already may stay so, because otherwise its record could not be corrected.
 * @throws Refused ValidationError
 */
export const assertListsFit = async (
  tx: Tx,
  type: WrittenType,
  before: Columns | null,
  after: Columns | null,
): Promise<void> => {
  if (!after) return
  const found = [...ownLists(type, before, after)]
  for (const [list, { itemOf }] of lists)
    for (const size of itemOf?.[type] ?? []) {
      const count = await size(tx, before ?? {}, after)
      if (count > largestLists[list]) found.push(tooLong(list, count))
    }
  refuse(found)
}

/** The lists of the record itself, and those of its events, memberships, members or consuls. */
function* ownLists(type: WrittenType, before: Columns | null, after: Columns): Generator<Violation> {
  for (const [list, { field }] of lists) {
    if (field === undefined) continue
    const now = lengthOf(after[field])
    if (now > largestLists[list] && now > lengthOf(before?.[field])) yield tooLong(list, now)
  }
  for (const [field, list] of sourcesOfParts[type] ?? []) {
    const earlier = new Map(partsOf(before, field).map(part => [part['id'], lengthOf(part['sources'])]))
    for (const { id, sources } of partsOf(after, field)) {
      const now = lengthOf(sources)
      if (now > largestLists[list] && now > (earlier.get(id) ?? 0)) yield tooLong(list, now)
    }
  }
}

/** The rows of a record that have sources of their own, and how many one of them may have. */
const sourcesOfParts: Partial<Record<WrittenType, readonly [field: string, list: keyof typeof largestLists][]>> = {
  Agreement: [
    ['events', 'sources'],
    ['approvals', 'approvalSources'],
    ['signatories', 'signatorySources'],
  ],
  ApprovalTemplate: [['steps', 'approvalSources']],
  Commitment: [['events', 'sources']],
  Network: [['memberships', 'membershipSources']],
  Organization: [['members', 'membershipSources']],
  Consulate: [['consuls', 'membershipSources']],
}

const partsOf = (columns: Columns | null, field: string): readonly Columns[] => {
  const parts = columns?.[field]
  return Array.isArray(parts) ? (parts as Columns[]) : []
}

const lengthOf = (value: unknown): number => (Array.isArray(value) ? value.length : 0)

/** Counts a list of another record; 0 when the change adds nothing to it. */
type Size = (tx: Tx, before: Columns, after: Columns) => Promise<number>

interface Bound {
  /** The list in a message */
  readonly name: Word
  /** The field of a record that is the list */
  readonly field?: string
  /** The lengths of such lists of other records, by the type of their items */
  readonly itemOf?: Partial<Record<WrittenType, readonly Size[]>>
}

/** The length of the list to which a record belongs by one of its columns, when that column changes. */
const joining =
  (column: string, count: (tx: Tx, key: string) => Promise<number>): Size =>
  async (tx, before, after) => {
    const key = after[column]
    return typeof key === 'string' && key !== before[column] ? count(tx, key) : 0
  }

/** The memberships of the place that joined; those of a province include those of its municipalities. */
const membershipsOfJoined: Size = async (tx, before, after) => {
  const known = new Set(partsOf(before, 'memberships').map(({ id }) => id))
  const added = partsOf(after, 'memberships').filter(({ id }) => !known.has(id))
  const counts = await Promise.all(added.map(membership => membershipsBeside(tx, membership)))
  return Math.max(0, ...counts)
}

const membershipsBeside = async (tx: Tx, membership: Columns): Promise<number> => {
  const { sisterCityId, provinceId, municipalityId } = membership as { [column: string]: string | undefined }
  if (sisterCityId) return tx.membership.count({ where: { sisterCityId } })
  const municipality = municipalityId && (await tx.municipality.findUnique({ where: { id: municipalityId } }))
  const province = municipality ? municipality.provinceId : provinceId
  if (!province) return 0
  return tx.membership.count({ where: { OR: [{ provinceId: province }, { municipality: { provinceId: province } }] } })
}

const bounds: Record<keyof typeof largestLists, Bound> = {
  sources: { name: 'sources of one record', field: 'sources' },
  // Bounded by `ownLists`
  membershipSources: { name: 'sources of one membership' },
  // Bounded like every list of an input
  aliases: { name: 'aliases of one place' },
  events: { name: 'events of one record', field: 'events' },
  approvals: { name: 'steps of approval of one agreement', field: 'approvals' },
  approvalSteps: { name: 'steps of one template', field: 'steps' },
  // Bounded by `ownLists`
  approvalSources: { name: 'sources of one step' },
  leadsTo: {
    name: 'agreements based on one',
    itemOf: { Agreement: [joining('basedOnId', (tx, basedOnId) => tx.agreement.count({ where: { basedOnId } }))] },
  },
  supersedes: {
    name: 'agreements replaced by one',
    itemOf: {
      Agreement: [joining('supersededById', (tx, supersededById) => tx.agreement.count({ where: { supersededById } }))],
    },
  },
  sisterCities: { name: 'sister cities in one engagement', field: 'sisterCities' },
  countries: { name: 'countries in one engagement', field: 'countries' },
  leaders: { name: 'leaders of one engagement', field: 'leaders' },
  agreements: { name: 'agreements of one engagement', field: 'agreements' },
  parties: { name: 'hosts and visitors of one engagement', field: 'parties' },
  programme: { name: 'items of one programme', field: 'programme' },
  commitments: {
    name: 'commitments of one agreement or engagement',
    itemOf: {
      Commitment: [
        joining('agreementId', (tx, agreementId) => tx.commitment.count({ where: { agreementId } })),
        joining('engagementId', (tx, engagementId) => tx.commitment.count({ where: { engagementId } })),
      ],
    },
  },
  followUps: {
    name: 'commitments that follow one',
    itemOf: {
      Commitment: [joining('followUpOfId', (tx, followUpOfId) => tx.commitment.count({ where: { followUpOfId } }))],
    },
  },
  documents: {
    name: 'documents of one record',
    itemOf: {
      Document: [
        joining('agreementId', (tx, agreementId) => tx.document.count({ where: { agreementId } })),
        joining('engagementId', (tx, engagementId) => tx.document.count({ where: { engagementId } })),
        joining('factId', (tx, factId) => tx.document.count({ where: { factId } })),
      ],
    },
  },
  earlierVersions: { name: 'earlier versions of one document', field: 'replaced' },
  signatories: { name: 'signatories of one agreement', field: 'signatories' },
  // Bounded by `ownLists`
  signatorySources: { name: 'sources of one signatory' },
  posts: { name: 'posts of one person', field: 'posts' },
  people: { name: 'members of one organization, past ones too', field: 'members' },
  consuls: { name: 'consuls of one consulate, past ones too', field: 'consuls' },
  responsible: {
    name: 'responsibilities for one partnership, past ones too',
    itemOf: {
      Responsibility: [
        joining('partnershipId', (tx, partnershipId) => tx.responsibility.count({ where: { partnershipId } })),
      ],
    },
  },
  municipalities: {
    name: 'municipalities of one province',
    itemOf: {
      Municipality: [joining('provinceId', (tx, provinceId) => tx.municipality.count({ where: { provinceId } }))],
    },
  },
  consulates: {
    name: 'consulates of one country or in one province',
    itemOf: {
      Consulate: [
        joining('provinceId', (tx, provinceId) => tx.consulate.count({ where: { provinceId } })),
        joining('countryCode', (tx, countryCode) => tx.consulate.count({ where: { countryCode } })),
      ],
    },
  },
  organizations: {
    name: 'organizations of one province',
    itemOf: {
      Organization: [joining('provinceId', (tx, provinceId) => tx.organization.count({ where: { provinceId } }))],
    },
  },
  engagementSeries: {
    name: 'series of meetings of one province',
    itemOf: {
      EngagementSeries: [
        joining('provinceId', (tx, provinceId) => tx.engagementSeries.count({ where: { provinceId } })),
      ],
    },
  },
  members: { name: 'memberships of one network, past ones too', field: 'memberships' },
  memberships: { name: 'memberships of one place, past ones too', itemOf: { Network: [membershipsOfJoined] } },
  membershipFacts: {
    name: 'facts about one membership',
    itemOf: { Fact: [joining('membershipId', (tx, membershipId) => tx.fact.count({ where: { membershipId } }))] },
  },
  conflictFacts: {
    name: 'facts in one contradiction',
    itemOf: { Fact: [joining('conflictId', (tx, conflictId) => tx.fact.count({ where: { conflictId } }))] },
  },
}

const lists = Object.entries(bounds) as [keyof typeof largestLists, Bound][]

const tooLong = (list: keyof typeof largestLists, count: number): Violation => ({
  code: 'BAD_VALUE',
  message: say(
    'That would make {count} {items}, and at most {most} are kept: leave out or remove what matters least.',
    { count, items: word(bounds[list].name), most: largestLists[list] },
  ),
  path: ['input'],
})
