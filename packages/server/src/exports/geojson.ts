import type { AgreementStatus } from '../register/status.ts'
import { standingOf } from '../store/records/agreement-history.ts'
import type { RecordJson } from '../store/records/flat-table.ts'
import { encodeId } from '../store/records/global-id.ts'
import type { RecordOf, RecordType } from '../store/records/index.ts'
import type { Lookup } from './related.ts'

// RFC 7946. Records without coordinates are left out: a point at 0, 0 would be wrong.

type Position = readonly [longitude: number, latitude: number]

const positionOf = (record: RecordJson | undefined): Position | null => {
  const { latitude, longitude } = record ?? {}
  return typeof latitude === 'number' && typeof longitude === 'number' ? [longitude, latitude] : null
}

const feature = (type: RecordType, record: RecordJson, geometry: object, properties: object): object => ({
  type: 'Feature',
  id: encodeId(type, String(record['id'])),
  geometry,
  properties: { type, recordId: record['id'], ...properties },
})

/** A place as a point, or null when it has no coordinates. */
export const placeFeature = (type: RecordType, record: RecordJson, lookup: Lookup): object | null => {
  const position = positionOf(record)
  if (!position) return null
  const { slug, nameEn, nameTh, nameLocal, provinceId, countryCode, level, locationOf, wikidataId } = record
  return feature(
    type,
    record,
    { type: 'Point', coordinates: position },
    {
      slug,
      nameEn,
      nameTh,
      nameLocal,
      level,
      provinceId,
      countryCode: countryCode ?? 'TH',
      countryEn: lookup('Country', countryCode)?.['nameEn'],
      countryTh: lookup('Country', countryCode)?.['nameTh'],
      locationOf,
      wikidataId,
    },
  )
}

/** Of several agreements, the one with the first of these statuses speaks for the partnership. */
const precedence: readonly AgreementStatus[] = [
  'IN_FORCE',
  'SIGNED',
  'APPROVED',
  'IN_APPROVAL',
  'PROPOSED',
  'EXPIRED',
  'TERMINATED',
  'SUPERSEDED',
  'ABANDONED',
  'REPORTED',
]

/**
 * A partnership as a line from its Thai party to its sister city, or null when either has no coordinates. Its status is
 * that of one of its agreements on `day`. The day is not in the file, which then would change with each revision.
 */
export const tieFeature = (
  record: RecordOf<'Partnership'>,
  lookup: Lookup,
  itsAgreements: readonly RecordJson[],
  day: string,
): object | null => {
  const { provinceId, municipalityId, sisterCityId, relationship } = record
  const party = municipalityId ? lookup('Municipality', municipalityId) : lookup('Province', provinceId)
  const city = lookup('SisterCity', sisterCityId)
  const [from, to] = [positionOf(party), positionOf(city)]
  if (!from || !to) return null
  const agreements = itsAgreements
    .map(agreement => ({
      recordId: agreement['id'],
      kind: agreement['kind'],
      titleEn: agreement['titleEn'],
      titleTh: agreement['titleTh'],
      signedOn: agreement['signedOn'],
      expiresOn: agreement['expiresOn'],
      ...standingOf(agreement, day),
    }))
    .sort(
      (a, b) =>
        precedence.indexOf(a.status) - precedence.indexOf(b.status) ||
        (String(a.endedOn) > String(b.endedOn) ? -1 : String(a.endedOn) < String(b.endedOn) ? 1 : 0),
    )
  const [leading] = agreements
  return feature('Partnership', record, lineBetween(from, to), {
    relationship,
    provinceId,
    municipalityId,
    sisterCityId,
    thaiPartyEn: party?.['nameEn'],
    thaiPartyTh: party?.['nameTh'],
    sisterCityEn: city?.['nameEn'],
    sisterCityTh: city?.['nameTh'],
    countryCode: city?.['countryCode'],
    status: leading?.status ?? null,
    endedOn: leading?.endedOn ?? null,
    endReason: leading?.endReason ?? null,
    agreements,
  })
}

/** The shorter line between two points. A line over the antimeridian is cut in two there (section 3.1.9). */
const lineBetween = (from: Position, to: Position): object => {
  const span = to[0] - from[0]
  if (Math.abs(span) <= 180) return { type: 'LineString', coordinates: [from, to] }
  const edge = span < 0 ? 180 : -180
  const whole = span < 0 ? span + 360 : span - 360
  const latitude = from[1] + ((to[1] - from[1]) * (edge - from[0])) / whole
  const meets = Math.round(latitude * 1e6) / 1e6
  return {
    type: 'MultiLineString',
    coordinates: [
      [from, [edge, meets]],
      [[-edge, meets], to],
    ],
  }
}
