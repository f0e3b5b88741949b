import type { RecordType } from '../commands/records.ts'
import { raw, type Sql } from '../sql.ts'

/** What a snapshot holds: all that has a history, and the provinces that they refer to. */
export type SnapshotType = RecordType | 'Province'

export interface RecordSource {
  /** FROM, under the alias `r` */
  readonly from: Sql
  readonly id: Sql
  /** The order of `id`'s index; text of the change log has to be compared alike */
  readonly collation: Sql
  /** The record as JSON, nulls included */
  readonly record: Sql
  /** Its changes are in the log. The rest comes with the open data set and is not written afterwards. */
  readonly logged: boolean
}

const c = raw('COLLATE "C"')
const ofDatabase = raw('COLLATE "default"')

const snake = (name: string): string => name.replaceAll(/[A-Z]/g, letter => `_${letter.toLowerCase()}`)

/** A timestamp as JavaScript prints it. */
const iso = (column: string): string => `to_char(${column}, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

const times: Record<string, (column: string) => string> = {
  recordedAt: column => iso(`${column} AT TIME ZONE 'UTC'`),
}

/** `'name', alias."column"` for each name: arguments of jsonb_build_object. */
const columns = (alias: string, names: string): string =>
  names
    .trim()
    .split(/\s+/)
    .map(name => `'${name}', ${times[name]?.(`${alias}."${snake(name)}"`) ?? `${alias}."${snake(name)}"`}`)
    .join(', ')

const object = (alias: string, names: string, rest: Record<string, string> = {}): string =>
  `jsonb_build_object(${[columns(alias, names), ...Object.entries(rest).map(([name, value]) => `'${name}', ${value}`)].join(', ')})`

/** The rows of another table that belong to `r`, in an order, as an array. */
const array = (item: string, from: string, where: string, order: string): string =>
  `(SELECT coalesce(jsonb_agg(${item} ORDER BY ${order}), '[]'::jsonb) FROM ${from} WHERE ${where})`

type Side = 'A' | 'B'

/** The ids at the other end of a link table. */
const linked = (table: string, side: Side, id: string, collation = ''): string => {
  const other = side === 'A' ? 'B' : 'A'
  return array(`l."${other}"`, `"_${table}" l`, `l."${side}" = ${id}`, `l."${other}" ${collation}`)
}

const sources = (table: string, id = 'r.id'): { sources: string } => ({ sources: linked(`${table}_source`, 'A', id) })

const source = (
  table: string,
  names: string,
  rest: Record<string, string> = {},
  { id = 'id', collation = ofDatabase, logged = true }: { id?: string; collation?: Sql; logged?: boolean } = {},
): RecordSource => ({
  from: raw(`"${table}" r`),
  id: raw(`r."${id}"`),
  collation,
  record: raw(object('r', names, rest)),
  logged,
})

/**
 * How each record is read as the history keeps it, many at a time and without leaving the database: the same columns
 * and lists as `readRecord`. A test holds the two equal for every record.
 */
export const recordSources: Record<SnapshotType, RecordSource> = {
  Country: source('country', 'code nameEn nameTh nameLocal', {}, { id: 'code' }),
  Province: source(
    'province',
    `id slug nameEn nameTh aliases regionEn regionTh latitude longitude locationOf wikidataId geonamesId version`,
    sources('province'),
    { collation: c, logged: false },
  ),
  Municipality: source(
    'municipality',
    'id slug nameEn nameTh aliases provinceId latitude longitude wikidataId note version',
    sources('municipality'),
  ),
  SisterCity: source(
    'sister_city',
    `id slug nameEn nameTh nameLocal aliases level countryCode latitude longitude locationOf wikidataId successorId note
     version`,
    sources('sister_city'),
    { collation: c },
  ),
  Partnership: source(
    'partnership',
    'id provinceId municipalityId sisterCityId relationship note version',
    {},
    { collation: c },
  ),
  Agreement: source(
    'agreement',
    `id slug partnershipId kind titleEn titleTh titleLocal sectors sectorsBasis otherSector signedOn signedOnBasis
     signedAt thaiSignatory partnerSignatory awaitsEntry termKind termMonths expiresOn renewalMonths noticeMonths
     basedOnId renewsId supersededById confidence note version`,
    {
      ...sources('agreement'),
      events: array(
        object('e', 'id agreementId position kind on until recordedAt reason correctedById', {
          ...sources('agreement_event', 'e.id'),
        }),
        'agreement_event e',
        'e.agreement_id = r.id',
        'e.position',
      ),
      approvals: array(
        object('v', 'agreementId step body outcome askedOn decidedOn reference note'),
        'approval v',
        'v.agreement_id = r.id',
        'v.step',
      ),
    },
    { collation: c },
  ),
  Engagement: source(
    'engagement',
    `id slug kind titleEn titleTh titleLocal direction startsOn endsOn cancelled provinceId fromOrganization headcount
     sectors note version`,
    {
      ...sources('engagement'),
      sisterCities: linked('engagement_sister_city', 'A', 'r.id', 'COLLATE "C"'),
      countries: linked('engagement_country', 'B', 'r.id'),
      leaders: linked('engagement_leader', 'A', 'r.id'),
      agreements: linked('engagement_agreement', 'B', 'r.id', 'COLLATE "C"'),
    },
    { collation: c },
  ),
  Consulate: source(
    'consulate',
    'id countryCode provinceId kind openedOn closedOn confirmedOn note version',
    sources('consulate'),
  ),
  Network: source('network', 'id slug nameEn nameTh nameLocal acronym foundedOn note version', {
    ...sources('network'),
    memberships: array(
      object(
        'm',
        `id networkId provinceId municipalityId sisterCityId outsideNameEn outsideCountryCode role joinedOn leftOn note
         version`,
        sources('membership', 'm.id'),
      ),
      'membership m',
      'm.network_id = r.id',
      'm.id',
    ),
  }),
  Organization: source(
    'organization',
    'id slug kind nameEn nameTh provinceId openedOn address openingHours version',
    sources('organization'),
  ),
  Person: source('person', 'id slug nameEn nameTh version', {
    posts: array(
      object('q', 'id personId position titleEn titleTh from until', sources('post', 'q.id')),
      'post q',
      'q.person_id = r.id',
      'q.position',
    ),
  }),
  Fact: source(
    'fact',
    `id subjectType subjectId property value max unit precision text date asOf statedById capacity sourceId quote rank
     rankReason conflictId membershipId note`,
    {},
    { collation: c },
  ),
  Conflict: source('conflict', 'id subjectType subjectId topic resolution note version'),
  Source: source('source', 'id slug kind title publisher publishedOn retrievedOn url language note version'),
}
