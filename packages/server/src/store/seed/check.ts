import { composed, type TextKind, textKindOf, unfitCharacter } from '../../register/characters.ts'
import { parsePartialDate } from '../../register/partial-date.ts'
import { isAmong } from '../../register/period.ts'
import { type StatusOnDay, statusAt } from '../../register/status.ts'
import { references, type Target } from './references.ts'
import type { Dataset, Noun, Records } from './shape.ts'

/** An error in one record of the data set. */
export interface Problem {
  noun: Noun
  record: string
  reason: string
}

/**
 * The ids of every record, including invalid ones, so that an invalid record is reported once and not again for each
 * record that refers to it.
 */
export type Ids = Readonly<Record<Target, readonly string[]>>

/** Errors that involve several records: duplicate ids, references to missing records, contradicting records. */
export function check(dataset: Dataset, ids: Ids): Problem[] {
  return [
    ...takenTwice(ids),
    ...unfitTexts(dataset),
    ...deadReferences(dataset, ids),
    ...sharedWikidataIds(dataset),
    ...wrongSuccessors(dataset),
    ...wrongParents(dataset),
    ...wrongResponsibilities(dataset),
    ...wrongParties(dataset),
    ...repeatedPairs(dataset),
    ...wrongLinks(dataset),
    ...strayCommitments(dataset),
    ...missingEvents(dataset),
    ...besideTheirSuccessors(dataset),
    ...seenBeforeTheirSources(dataset),
    ...futureSignatures(dataset),
    ...lonelyConflicts(dataset),
  ]
}

function takenTwice(ids: Ids): Problem[] {
  return (Object.keys(ids) as Target[]).flatMap(target => {
    const noun = target === 'memberships' ? 'networks' : target
    return repeats(ids[target]).map(record => ({ noun, record, reason: 'the id is that of another record too' }))
  })
}

/** Texts that every command would reject. */
function unfitTexts(dataset: Dataset): Problem[] {
  return (Object.keys(references) as Noun[]).flatMap(noun =>
    dataset[noun].flatMap(record =>
      textsIn(record).flatMap(({ field, kind, text }) => {
        const unfit =
          unfitCharacter(text, kind)?.en ?? (composed(text) === text ? null : 'The text is not composed (NFC).')
        return unfit === null ? [] : [{ noun, record: idOf(record), reason: `${field}: ${unfit}` }]
      }),
    ),
  )
}

function textsIn(value: unknown, path: readonly string[] = []): { field: string; kind: TextKind; text: string }[] {
  const name = path.findLast(step => !/^\d+$/.test(step)) ?? ''
  if (typeof value === 'string') return [{ field: path.join('.'), kind: textKindOf(name), text: value }]
  return Object.entries(value ?? {}).flatMap(([key, item]) => textsIn(item, [...path, key]))
}

function deadReferences(dataset: Dataset, ids: Ids): Problem[] {
  return (Object.keys(references) as Noun[]).flatMap(noun => deadReferencesOf(noun, dataset[noun], ids))
}

function deadReferencesOf<N extends Noun>(noun: N, records: readonly Records[N][number][], ids: Ids): Problem[] {
  return records.flatMap(record =>
    references[noun](record).flatMap(([field, to, targets]) =>
      targets
        .filter(target => target !== null && !ids[to].includes(target))
        .map(target => ({ noun, record: idOf(record), reason: `${field}: ${target} is not in ${to}` })),
    ),
  )
}

function sharedWikidataIds(dataset: Dataset): Problem[] {
  return (['provinces', 'municipalities', 'sisterCities'] as const).flatMap(noun => {
    const places = dataset[noun]
    const shared = repeats(places.map(place => place.wikidataId).filter(id => id !== null))
    return places
      .filter(place => place.wikidataId !== null && shared.includes(place.wikidataId))
      .map(place => ({
        noun,
        record: place.id,
        reason: `wikidataId: ${place.wikidataId} is that of another record too`,
      }))
  })
}

function wrongSuccessors({ sisterCities }: Dataset): Problem[] {
  return sisterCities
    .filter(({ id, successorId }) => id === successorId)
    .map(({ id }) => ({ noun: 'sisterCities', record: id, reason: 'successorId: is the record itself' }))
}

function wrongParents({ organizations }: Dataset): Problem[] {
  const above = new Map(organizations.map(({ id, parentId }) => [id, parentId]))
  return organizations
    .filter(({ id }) => {
      const seen = new Set<string>()
      for (let at = above.get(id) ?? null; at !== null && !seen.has(at); at = above.get(at) ?? null) seen.add(at)
      return seen.has(id)
    })
    .map(({ id }) => ({ noun: 'organizations', record: id, reason: 'parentId: is the record itself, or part of it' }))
}

/** Who answers for something in an organization is in it, and a tie is of its province (I23 in docs/domain.md). */
function wrongResponsibilities({ organizations, partnerships, responsibilities }: Dataset): Problem[] {
  return responsibilities.flatMap(({ id, organizationId, personId, partnershipId, from, until }) => {
    const organization = organizations.find(each => each.id === organizationId)
    const posts = organization?.members.filter(member => member.personId === personId) ?? []
    const tie = partnerships.find(each => each.id === partnershipId)
    const found = [
      organization && !isAmong({ from, until }, posts)
        ? [`personId: ${personId} is not in ${organizationId}${posts.length > 0 ? ' then' : ''}`]
        : [],
      organization && tie && tie.provinceId !== organization.provinceId
        ? [`partnershipId: ${tie.id} is not of ${organization.provinceId}`]
        : [],
    ].flat()
    return found.map(reason => ({ noun: 'responsibilities' as const, record: id, reason }))
  })
}

function wrongParties({ municipalities, partnerships }: Dataset): Problem[] {
  return partnerships.flatMap(({ id, provinceId, municipalityId }) => {
    const province = municipalities.find(municipality => municipality.id === municipalityId)?.provinceId ?? provinceId
    const reason = `municipalityId: ${municipalityId} lies in ${province}, not in ${provinceId}`
    return province === provinceId ? [] : [{ noun: 'partnerships', record: id, reason }]
  })
}

function repeatedPairs({ partnerships }: Dataset): Problem[] {
  const pairs = partnerships.map(tie => `${tie.municipalityId ?? tie.provinceId} and ${tie.sisterCityId}`)
  const repeated = repeats(pairs)
  return partnerships
    .map(({ id }, index) => ({ id, pair: pairs[index]! }))
    .filter(({ pair }) => repeated.includes(pair))
    .map(({ id, pair }) => ({ noun: 'partnerships', record: id, reason: `${pair} have another partnership too` }))
}

function wrongLinks({ agreements }: Dataset): Problem[] {
  const renewed = repeats(agreements.map(({ renewsId }) => renewsId).filter(id => id !== null))
  return agreements.flatMap(agreement => {
    const links = (['basedOnId', 'renewsId', 'supersededById'] as const).flatMap(field => {
      const other = agreements.find(({ id }) => id === agreement[field])
      if (other === agreement) return [`${field}: is the record itself`]
      if (other && other.partnershipId !== agreement.partnershipId)
        return [`${field}: ${other.id} is of another partnership`]
      return []
    })
    const reasons =
      agreement.renewsId !== null && renewed.includes(agreement.renewsId)
        ? [...links, `renewsId: ${agreement.renewsId} is renewed by another record too`]
        : links
    return reasons.map(reason => ({ noun: 'agreements' as const, record: agreement.id, reason }))
  })
}

function strayCommitments({ commitments, partnerships, agreements, engagements }: Dataset): Problem[] {
  return commitments.flatMap(({ id, partnershipId, agreementId, engagementId, followUpOfId }) => {
    const tie = partnerships.find(each => each.id === partnershipId)
    const agreement = agreements.find(each => each.id === agreementId)
    const engagement = engagements.find(each => each.id === engagementId)
    const earlier = commitments.find(each => each.id === followUpOfId)
    const isBetween =
      !tie ||
      !engagement ||
      (engagement.provinceId === tie.provinceId && engagement.sisterCities.includes(tie.sisterCityId))
    const reasons = [
      ...(agreement && agreement.partnershipId !== partnershipId ? ['agreementId: is of another partnership'] : []),
      ...(isBetween ? [] : ['engagementId: is between others']),
      ...(earlier && earlier.partnershipId !== partnershipId ? ['followUpOfId: is of another partnership'] : []),
      ...(followUpOfId === id ? ['followUpOfId: is the record itself'] : []),
    ]
    return reasons.map(reason => ({ noun: 'commitments' as const, record: id, reason }))
  })
}

function missingEvents({ agreements }: Dataset): Problem[] {
  const ended = agreements
    .filter(
      ({ supersededById, events }) => supersededById !== null && !events.some(({ kind }) => kind === 'SUPERSEDED'),
    )
    .map(({ id }) => ({ id, reason: 'supersededById: needs an event SUPERSEDED' }))
  const continued = agreements
    .filter(
      ({ id, events }) =>
        agreements.some(({ renewsId }) => renewsId === id) && !events.some(({ kind }) => kind === 'RENEWED'),
    )
    .map(({ id }) => ({ id, reason: 'events: another record renews it, so it needs an event RENEWED' }))
  return [...ended, ...continued].map(({ id, reason }) => ({ noun: 'agreements', record: id, reason }))
}

/** The status of an agreement of the data set on a day ('YYYY-MM-DD'). */
export function statusOf(agreement: Dataset['agreements'][number], asOf: string): StatusOnDay {
  const { events, awaitsEntry, termKind, expiresOn } = agreement
  const last = (date: string | null) => date && parsePartialDate(date).latest
  return statusAt(
    {
      events: events.map(({ kind, on, until }) => ({
        kind,
        earliest: on && parsePartialDate(on).earliest,
        latest: last(on),
        untilLatest: last(until),
      })),
      awaitsEntry,
      termKind,
      expiresLatest: last(expiresOn),
    },
    asOf,
  )
}

/** A paper that another one renews or supersedes has ended when that one is surely signed. */
function besideTheirSuccessors({ agreements }: Dataset): Problem[] {
  return agreements.flatMap(agreement =>
    agreements
      .filter(({ id, renewsId }) => renewsId === agreement.id || id === agreement.supersededById)
      .filter(({ signedOn }) => signedOn !== null)
      .filter(({ signedOn }) => statusOf(agreement, parsePartialDate(signedOn!).latest) === 'IN_FORCE')
      .map(successor => ({
        noun: 'agreements' as const,
        record: agreement.id,
        reason: `events: it is in force beside its successor ${successor.id}; end it with SUPERSEDED on ${successor.signedOn}`,
      })),
  )
}

/**
 * A consulate is counted from its first day (`openedOn`, else `firstSeenOn`), so that day needs evidence. A report may tell of
 * the days before it, but not of another year: who knows that a post was there in 2016 from a page of 2023 knows when it opened.
 */
function seenBeforeTheirSources({ consulates, sources }: Dataset): Problem[] {
  const problem = (record: string, reason: string): Problem[] => [
    { noun: 'consulates', record, reason: `firstSeenOn: ${reason}` },
  ]
  return consulates.flatMap(({ id, openedOn, firstSeenOn, sources: own }) => {
    if (openedOn !== null) return []
    if (firstSeenOn === null) return problem(id, 'nothing says from when it counts; or give openedOn')
    const years = own.map(source => sources.find(each => each.id === source)?.publishedOn?.slice(0, 4))
    const first = years.toSorted()[0]
    if (first === undefined || years.includes(undefined) || firstSeenOn.slice(0, 4) >= first) return []
    return problem(id, `${firstSeenOn} is in a year before all of its sources, which begin in ${first}`)
  })
}

function futureSignatures({ agreements, edition }: Dataset): Problem[] {
  return agreements
    .filter(({ signedOn }) => signedOn !== null && parsePartialDate(signedOn).earliest > edition.version)
    .map(({ id, signedOn }) => ({
      noun: 'agreements',
      record: id,
      reason: `signedOn: ${signedOn} is after the data set of ${edition.version}`,
    }))
}

function lonelyConflicts({ conflicts, facts }: Dataset): Problem[] {
  return conflicts
    .filter(({ id }) => facts.filter(({ conflictId }) => conflictId === id).length < 2)
    .map(({ id }) => ({ noun: 'conflicts', record: id, reason: 'needs two facts or more' }))
}

function repeats(items: readonly string[]): string[] {
  return [...new Set(items.filter((item, index) => items.indexOf(item) !== index))]
}

function idOf(record: Records[Noun][number]): string {
  return 'id' in record ? record.id : record.code
}
