import { z } from 'zod'
import {
  ConsulateKind,
  Direction,
  EngagementEventKind,
  EngagementKind,
  EngagementSide,
  MeetingRhythm,
  SectorCode,
} from '../../../generated/prisma/enums.ts'
import { sequenceViolations } from '../../../register/engagement-life.ts'
import {
  areInOrder,
  countryCode,
  id,
  inOrder,
  list,
  maybe,
  partialDate,
  provinceId,
  slug,
  sources,
  text,
} from './fields.ts'
import { held, inTime } from './office.ts'

/** A stage rests on a source, or on a reason that says how it is known. */
const event = z
  .strictObject({
    kind: z.enum(EngagementEventKind).exclude(['CORRECTED']),
    on: partialDate,
    reason: maybe(text),
    sources: sources.or(z.array(slug).max(0)).default([]),
  })
  .refine(({ sources, reason }) => sources.length > 0 || reason !== null, { error: 'has no source', path: ['sources'] })

const party = z
  .strictObject({
    side: z.enum(EngagementSide),
    organizationId: maybe(slug),
    personId: maybe(slug),
    consulateId: maybe(id),
    networkId: maybe(slug),
    name: maybe(text),
    headcount: maybe(z.int().positive()),
  })
  .refine(
    ({ organizationId, personId, consulateId, networkId, name }) =>
      [organizationId, personId, consulateId, networkId, name].filter(each => each !== null).length === 1,
    { error: 'is not exactly one of organization, person, consulate, network and name', path: ['name'] },
  )

const programmeItem = z.strictObject({
  on: maybe(partialDate),
  at: maybe(z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'is not a time of day like 09:30')),
  place: maybe(text),
  topicEn: text,
  topicTh: maybe(text),
  sector: maybe(z.enum(SectorCode)),
})

export const engagement = z
  .strictObject({
    id: slug,
    kind: z.enum(EngagementKind),
    titleEn: text,
    titleTh: maybe(text),
    titleLocal: maybe(text),
    direction: z.enum(Direction),
    startsOn: partialDate,
    endsOn: maybe(partialDate),
    place: maybe(text),
    cancelled: z.boolean().default(false),
    provinceId,
    seriesId: maybe(slug),
    fromOrganization: maybe(text),
    headcount: maybe(z.int().positive()),
    sectors: list(z.enum(SectorCode)),
    sisterCities: list(slug),
    countries: list(countryCode.refine(code => code !== 'TH', 'is the host country')),
    leaders: list(slug),
    agreements: list(slug),
    events: z.array(event).default([]),
    parties: z.array(party).default([]),
    programme: z.array(programmeItem).default([]),
    topicsEn: maybe(text),
    topicsTh: maybe(text),
    resultEn: maybe(text),
    resultTh: maybe(text),
    note: maybe(text),
    sources,
  })
  .refine(({ events }) => areInOrder(events.map(({ on }) => on)), {
    error: 'are not in the order of their dates',
    path: ['events'],
  })
  .refine(({ events }) => sequenceViolations(events, []).length === 0, {
    error: 'do not follow from one stage to the next',
    path: ['events'],
  })
  .refine(({ events, cancelled }) => events.length === 0 || cancelled === (events.at(-1)?.kind === 'CANCELLED'), {
    error: 'does not say what the last of the events says',
    path: ['cancelled'],
  })
  .refine(({ startsOn, endsOn }) => inOrder(startsOn, endsOn), { error: 'is before startsOn', path: ['endsOn'] })

const consul = z.strictObject({ ...held, sources }).refine(({ from, until }) => inOrder(from, until), inTime)

export const consulate = z
  .strictObject({
    id: slug,
    countryCode: countryCode.refine(code => code !== 'TH', 'is the host country'),
    provinceId,
    kind: z.enum(ConsulateKind),
    openedOn: maybe(partialDate),
    closedOn: maybe(partialDate),
    firstSeenOn: maybe(partialDate),
    confirmedOn: maybe(partialDate),
    district: maybe(text),
    address: maybe(text),
    phone: maybe(text),
    note: maybe(text),
    consuls: z.array(consul).default([]),
    sources,
  })
  .refine(({ firstSeenOn, confirmedOn }) => inOrder(firstSeenOn, confirmedOn), {
    error: 'is before firstSeenOn',
    path: ['confirmedOn'],
  })
  .refine(({ openedOn, closedOn }) => inOrder(openedOn, closedOn), { error: 'is before openedOn', path: ['closedOn'] })

export const engagementSeries = z.strictObject({
  id: slug,
  nameEn: text,
  nameTh: maybe(text),
  provinceId,
  rhythm: maybe(z.enum(MeetingRhythm)),
  note: maybe(text),
  sources,
})
