import { z } from 'zod'
import { ConsulateKind, Direction, EngagementKind, SectorCode } from '../../../generated/prisma/enums.ts'
import { countryCode, inOrder, list, maybe, partialDate, provinceId, slug, sources, text } from './fields.ts'
import { held, inTime } from './office.ts'

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
    cancelled: z.boolean().default(false),
    provinceId,
    fromOrganization: maybe(text),
    headcount: maybe(z.int().positive()),
    sectors: list(z.enum(SectorCode)),
    sisterCities: list(slug),
    countries: list(countryCode),
    leaders: list(slug),
    agreements: list(slug),
    note: maybe(text),
    sources,
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
