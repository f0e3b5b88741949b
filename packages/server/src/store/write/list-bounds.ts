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
  for (const { list, size } of lists[type] ?? []) {
    const count = await size(tx, before ?? {}, after)
    if (count > largestLists[list]) found.push(tooLong(list, count))
  }
  refuse(found)
}

/** The lists of the record itself, and those of its events or memberships. */
function* ownLists(type: WrittenType, before: Columns | null, after: Columns): Generator<Violation> {
  for (const [field, list] of Object.entries(own)) {
    const now = lengthOf(after[field])
    if (now > largestLists[list] && now > lengthOf(before?.[field])) yield tooLong(list, now)
  }
  const [field, list] =
    type === 'Network' ? (['memberships', 'membershipSources'] as const) : (['events', 'sources'] as const)
  const earlier = new Map(partsOf(before, field).map(part => [part['id'], lengthOf(part['sources'])]))
  for (const { id, sources } of partsOf(after, field)) {
    const now = lengthOf(sources)
    if (now > largestLists[list] && now > (earlier.get(id) ?? 0)) yield tooLong(list, now)
  }
}

const partsOf = (columns: Columns | null, field: string): readonly Columns[] => {
  const parts = columns?.[field]
  return Array.isArray(parts) ? (parts as Columns[]) : []
}

const own = {
  sources: 'sources',
  events: 'events',
  approvals: 'approvals',
  memberships: 'members',
  posts: 'posts',
  sisterCities: 'sisterCities',
  countries: 'countries',
  leaders: 'leaders',
  agreements: 'agreements',
} as const

const lengthOf = (value: unknown): number => (Array.isArray(value) ? value.length : 0)

interface OtherList {
  readonly list: keyof typeof largestLists
  /** The present length; 0 when the change adds nothing to the list */
  size(tx: Tx, before: Columns, after: Columns): Promise<number>
}

/** A list of another record to which the change adds this record. */
const joining = (
  list: OtherList['list'],
  column: string,
  count: (tx: Tx, key: string) => Promise<number>,
): OtherList => ({
  list,
  size: async (tx, before, after) => {
    const key = after[column]
    return typeof key === 'string' && key !== before[column] ? count(tx, key) : 0
  },
})

const lists: Partial<Record<WrittenType, readonly OtherList[]>> = {
  Agreement: [
    joining('leadsTo', 'basedOnId', (tx, basedOnId) => tx.agreement.count({ where: { basedOnId } })),
    joining('supersedes', 'supersededById', (tx, supersededById) => tx.agreement.count({ where: { supersededById } })),
  ],
  Municipality: [
    joining('municipalities', 'provinceId', (tx, provinceId) => tx.municipality.count({ where: { provinceId } })),
  ],
  Consulate: [
    joining('consulates', 'provinceId', (tx, provinceId) => tx.consulate.count({ where: { provinceId } })),
    joining('consulates', 'countryCode', (tx, countryCode) => tx.consulate.count({ where: { countryCode } })),
  ],
  Organization: [
    joining('organizations', 'provinceId', (tx, provinceId) => tx.organization.count({ where: { provinceId } })),
  ],
  Fact: [
    joining('conflictFacts', 'conflictId', (tx, conflictId) => tx.fact.count({ where: { conflictId } })),
    joining('membershipFacts', 'membershipId', (tx, membershipId) => tx.fact.count({ where: { membershipId } })),
  ],
  Network: [
    {
      list: 'memberships',
      // The memberships of the place that joined; those of a province include those of its municipalities.
      size: async (tx, before, after) => {
        const known = new Set(partsOf(before, 'memberships').map(({ id }) => id))
        const added = partsOf(after, 'memberships').filter(({ id }) => !known.has(id))
        const counts = await Promise.all(added.map(membership => membershipsBeside(tx, membership)))
        return Math.max(0, ...counts)
      },
    },
  ],
}

const membershipsBeside = async (tx: Tx, membership: Columns): Promise<number> => {
  const { sisterCityId, provinceId, municipalityId } = membership as { [column: string]: string | undefined }
  if (sisterCityId) return tx.membership.count({ where: { sisterCityId } })
  const municipality = municipalityId && (await tx.municipality.findUnique({ where: { id: municipalityId } }))
  const province = municipality ? municipality.provinceId : provinceId
  if (!province) return 0
  return tx.membership.count({ where: { OR: [{ provinceId: province }, { municipality: { provinceId: province } }] } })
}

const tooLong = (list: keyof typeof largestLists, count: number): Violation => ({
  code: 'BAD_VALUE',
  message: say(
    'That would make {count} {items}, and at most {most} are kept: leave out or remove what matters least.',
    { count, items: word(names[list]), most: largestLists[list] },
  ),
  path: ['input'],
})

/** The name of each list in messages. */
const names: Record<keyof typeof largestLists, Word> = {
  sources: 'sources of one record',
  membershipSources: 'sources of one membership',
  aliases: 'aliases of one place',
  events: 'events of one agreement',
  approvals: 'steps of approval of one agreement',
  leadsTo: 'agreements based on one',
  supersedes: 'agreements replaced by one',
  sisterCities: 'sister cities in one engagement',
  countries: 'countries in one engagement',
  leaders: 'leaders of one engagement',
  agreements: 'agreements of one engagement',
  posts: 'posts of one person',
  municipalities: 'municipalities of one province',
  consulates: 'consulates of one country or in one province',
  organizations: 'organizations of one province',
  members: 'memberships of one network, past ones too',
  memberships: 'memberships of one place, past ones too',
  membershipFacts: 'facts about one membership',
  conflictFacts: 'facts in one contradiction',
}
