import type { Prisma } from '../../generated/prisma/client.ts'
import { commitmentDays } from '../../register/commitment-status.ts'
import { parsePartialDate } from '../../register/partial-date.ts'
import { latinSortKey, thaiSortKey } from '../../register/thai.ts'
import { today } from '../../register/today.ts'
import type { LinkTable } from '../records/index.ts'
import type { Dataset } from './shape.ts'

/**
 * Rows of a table without a model: Prisma keeps many-to-many relations in columns A and B, in the order of the models'
 * names.
 */
export type Pairs = [a: string, b: string][]

/** The data set as rows: the content of its records, and the columns derived from it (bounds of dates, sort keys). */
export const rowsOf = (dataset: Dataset) => {
  const memberships = dataset.networks.flatMap(network =>
    network.memberships.map(membership => ({ ...membership, networkId: network.id })),
  )
  const events = dataset.agreements.flatMap(agreement =>
    agreement.events.map((event, index) => ({
      ...event,
      id: `${agreement.id}-${index + 1}`,
      agreementId: agreement.id,
      position: index + 1,
    })),
  )
  const stages = dataset.engagements.flatMap(engagement =>
    engagement.events.map((event, index) => ({
      ...event,
      id: `${engagement.id}-${index + 1}`,
      engagementId: engagement.id,
      position: index + 1,
    })),
  )
  const approvals = dataset.agreements.flatMap(agreement =>
    agreement.approvals.map((approval, index) => ({
      ...approval,
      id: `${agreement.id}-${index + 1}`,
      agreementId: agreement.id,
      step: index + 1,
    })),
  )
  const templateSteps = dataset.approvalTemplates.flatMap(template =>
    template.steps.map((step, index) => ({
      ...step,
      id: `${template.id}-${index + 1}`,
      templateId: template.id,
      position: index + 1,
    })),
  )
  const posts = dataset.people.flatMap(person =>
    person.posts.map((post, index) => ({
      ...post,
      id: `${person.id}-${index + 1}`,
      personId: person.id,
      position: index + 1,
    })),
  )

  const consuls = dataset.consulates.flatMap(({ id: consulateId, consuls }) =>
    consuls.map((consul, index) => ({ ...consul, ...numbered(consulateId, index), consulateId })),
  )
  const members = dataset.organizations.flatMap(({ id: organizationId, members }) =>
    members.map((member, index) => ({ ...member, ...numbered(organizationId, index), organizationId })),
  )
  const signatories = dataset.agreements.flatMap(({ id: agreementId, signatories }) =>
    signatories.map((signatory, index) => ({ ...signatory, ...numbered(agreementId, index), agreementId })),
  )
  const commitmentEvents = dataset.commitments.flatMap(commitment =>
    commitment.events.map((event, index) => ({
      ...event,
      id: `${commitment.id}-${index + 1}`,
      commitmentId: commitment.id,
      position: index + 1,
    })),
  )
  const recordedAt = new Date(dataset.edition.recordedAt)

  return {
    country: dataset.countries satisfies Prisma.CountryCreateManyInput[],
    source: dataset.sources.map(source => ({
      ...source,
      slug: source.id,
      retrievedOn: firstDay(source.retrievedOn),
    })) satisfies Prisma.SourceCreateManyInput[],
    province: dataset.provinces.map(({ sources, ...province }) => ({
      ...province,
      sortEn: latinSortKey(province.nameEn),
      sortTh: thaiSortKey(province.nameTh),
    })) satisfies Prisma.ProvinceCreateManyInput[],
    municipality: dataset.municipalities.map(({ sources, ...municipality }) => ({
      ...municipality,
      slug: municipality.id,
    })) satisfies Prisma.MunicipalityCreateManyInput[],
    sisterCity: dataset.sisterCities.map(({ sources, ...city }) => ({
      ...city,
      slug: city.id,
      sortEn: latinSortKey(city.nameEn),
    })) satisfies Prisma.SisterCityCreateManyInput[],
    partnership: dataset.partnerships satisfies Prisma.PartnershipCreateManyInput[],
    agreement: dataset.agreements.map(({ sources, events, approvals, signatories, ...agreement }) => ({
      ...agreement,
      slug: agreement.id,
      signedEarliest: firstDay(agreement.signedOn),
      signedLatest: lastDay(agreement.signedOn),
      expiresEarliest: firstDay(agreement.expiresOn),
      expiresLatest: lastDay(agreement.expiresOn),
      sortTitle: latinSortKey(agreement.titleEn),
    })) satisfies Prisma.AgreementCreateManyInput[],
    agreementEvent: events.map(({ sources, ...event }) => ({
      ...event,
      earliest: firstDay(event.on),
      latest: lastDay(event.on),
      untilLatest: lastDay(event.until),
      recordedAt,
    })) satisfies Prisma.AgreementEventCreateManyInput[],
    approval: approvals.map(({ sources, ...approval }) => ({
      ...approval,
      dueOn: firstDay(approval.dueOn),
    })) satisfies Prisma.ApprovalCreateManyInput[],
    person: dataset.people.map(({ posts, ...person }) => ({
      ...person,
      slug: person.id,
    })) satisfies Prisma.PersonCreateManyInput[],
    signatory: signatories.map(({ sources, ...signatory }) => signatory) satisfies Prisma.SignatoryCreateManyInput[],
    post: posts.map(({ sources, ...post }) => post) satisfies Prisma.PostCreateManyInput[],
    engagementSeries: dataset.engagementSeries.map(({ sources, ...series }) => ({
      ...series,
      slug: series.id,
    })) satisfies Prisma.EngagementSeriesCreateManyInput[],
    engagement: dataset.engagements.map(
      ({ sisterCities, countries, leaders, agreements, events, parties, programme, sources, ...engagement }) => ({
        ...engagement,
        slug: engagement.id,
        startsEarliest: firstDay(engagement.startsOn),
        startsLatest: lastDay(engagement.startsOn),
        endsEarliest: firstDay(engagement.endsOn),
        endsLatest: lastDay(engagement.endsOn),
        lastStage: events.at(-1)?.kind ?? null,
      }),
    ) satisfies Prisma.EngagementCreateManyInput[],
    engagementEvent: stages.map(({ sources, ...event }) => ({
      ...event,
      earliest: firstDay(event.on),
      latest: lastDay(event.on),
      recordedAt: new Date(dataset.edition.recordedAt),
    })) satisfies Prisma.EngagementEventCreateManyInput[],
    engagementParty: dataset.engagements.flatMap(({ id, parties }) =>
      parties.map((party, index) => ({ ...party, engagementId: id, position: index + 1 })),
    ) satisfies Prisma.EngagementPartyCreateManyInput[],
    programmeItem: dataset.engagements.flatMap(({ id, programme }) =>
      programme.map((item, index) => ({ ...item, engagementId: id, position: index + 1 })),
    ) satisfies Prisma.ProgrammeItemCreateManyInput[],
    consulate: dataset.consulates.map(({ consuls, sources, ...consulate }) => ({
      ...consulate,
      openedEarliest: firstDay(consulate.openedOn),
      openedLatest: lastDay(consulate.openedOn),
      closedEarliest: firstDay(consulate.closedOn),
      closedLatest: lastDay(consulate.closedOn),
      firstSeenEarliest: firstDay(consulate.firstSeenOn),
      firstSeenLatest: lastDay(consulate.firstSeenOn),
    })) satisfies Prisma.ConsulateCreateManyInput[],
    consul: consuls.map(({ sources, ...consul }) => ({
      ...consul,
      ...periodOf(consul),
    })) satisfies Prisma.ConsulCreateManyInput[],
    network: dataset.networks.map(({ memberships, sources, ...network }) => ({
      ...network,
      slug: network.id,
    })) satisfies Prisma.NetworkCreateManyInput[],
    membership: memberships.map(({ sources, ...membership }) => ({
      ...membership,
      joinedEarliest: firstDay(membership.joinedOn),
      joinedLatest: lastDay(membership.joinedOn),
      leftEarliest: firstDay(membership.leftOn),
      leftLatest: lastDay(membership.leftOn),
    })) satisfies Prisma.MembershipCreateManyInput[],
    organization: dataset.organizations.map(({ members, sources, ...organization }) => ({
      ...organization,
      slug: organization.id,
    })) satisfies Prisma.OrganizationCreateManyInput[],
    approvalTemplate: dataset.approvalTemplates.map(({ steps, sources, ...template }) => ({
      ...template,
      slug: template.id,
    })) satisfies Prisma.ApprovalTemplateCreateManyInput[],
    approvalTemplateStep: templateSteps.map(
      ({ sources, ...step }) => step,
    ) satisfies Prisma.ApprovalTemplateStepCreateManyInput[],
    member: members.map(({ sources, ...member }) => ({
      ...member,
      ...periodOf(member),
    })) satisfies Prisma.MemberCreateManyInput[],
    responsibility: dataset.responsibilities.map(({ sources, ...responsibility }) => ({
      ...responsibility,
      ...periodOf(responsibility),
      fromEarliest: firstDay(responsibility.from),
      fromLatest: lastDay(responsibility.from),
    })) satisfies Prisma.ResponsibilityCreateManyInput[],
    commitment: dataset.commitments.map(({ sources, events, ...commitment }) => {
      const told = events.map(({ kind, on }) => ({ kind, on, recordedOn: today(recordedAt) }))
      const days = commitmentDays(told, commitment.dueOn)
      return {
        ...commitment,
        dueEarliest: firstDay(commitment.dueOn),
        dueLatest: lastDay(commitment.dueOn),
        agreedEarliest: firstDay(days.agreedEarliest),
        startedEarliest: firstDay(days.startedEarliest),
        doneLatest: firstDay(days.doneLatest),
        droppedLatest: firstDay(days.droppedLatest),
      }
    }) satisfies Prisma.CommitmentCreateManyInput[],
    commitmentEvent: commitmentEvents.map(({ sources, ...event }) => ({
      ...event,
      earliest: firstDay(event.on),
      latest: lastDay(event.on),
      recordedAt,
    })) satisfies Prisma.CommitmentEventCreateManyInput[],
    conflict: dataset.conflicts satisfies Prisma.ConflictCreateManyInput[],
    fact: dataset.facts.map(fact => ({
      ...fact,
      asOfEarliest: firstDay(fact.asOf),
      asOfLatest: lastDay(fact.asOf),
    })) satisfies Prisma.FactCreateManyInput[],
    document: dataset.documents.map(({ sources, ...document }) => document) satisfies Prisma.DocumentCreateManyInput[],
    pairs: {
      _engagement_country: swapped(pairs(dataset.engagements, ({ countries }) => countries)),
      _engagement_agreement: swapped(pairs(dataset.engagements, ({ agreements }) => agreements)),
      _engagement_leader: pairs(dataset.engagements, ({ leaders }) => leaders),
      _engagement_sister_city: pairs(dataset.engagements, ({ sisterCities }) => sisterCities),
      _agreement_event_source: sourced(events),
      _agreement_source: sourced(dataset.agreements),
      _approval_source: sourced(approvals),
      _approval_template_source: sourced(dataset.approvalTemplates),
      _approval_template_step_source: sourced(templateSteps),
      _consul_source: sourced(consuls),
      _commitment_event_source: sourced(commitmentEvents),
      _commitment_source: sourced(dataset.commitments),
      _document_source: sourced(dataset.documents),
      _consulate_source: sourced(dataset.consulates),
      _engagement_event_source: sourced(stages),
      _engagement_series_source: sourced(dataset.engagementSeries),
      _engagement_source: sourced(dataset.engagements),
      _member_source: sourced(members),
      _membership_source: sourced(memberships),
      _municipality_source: sourced(dataset.municipalities),
      _network_source: sourced(dataset.networks),
      _organization_source: sourced(dataset.organizations),
      _post_source: sourced(posts),
      _province_source: sourced(dataset.provinces),
      _responsibility_source: sourced(dataset.responsibilities),
      _signatory_source: sourced(signatories),
      _sister_city_source: sourced(dataset.sisterCities),
    } satisfies Record<LinkTable, Pairs>,
  }
}

export type Rows = ReturnType<typeof rowsOf>

/** The id and number of a row that another record owns, from 1. */
const numbered = (owner: string, index: number) => ({ id: `${owner}-${index + 1}`, position: index + 1 })

const periodOf = ({ from, until }: { readonly from: string | null; readonly until: string | null }) => ({
  fromEarliest: firstDay(from),
  fromLatest: lastDay(from),
  untilEarliest: firstDay(until),
  untilLatest: lastDay(until),
})

function firstDay(date: string): Date
function firstDay(date: string | null): Date | null
function firstDay(date: string | null): Date | null {
  return date === null ? null : new Date(parsePartialDate(date).earliest)
}

function lastDay(date: string): Date
function lastDay(date: string | null): Date | null
function lastDay(date: string | null): Date | null {
  return date === null ? null : new Date(parsePartialDate(date).latest)
}

function pairs<Owner extends { id: string }>(
  owners: readonly Owner[],
  ids: (owner: Owner) => readonly string[],
): Pairs {
  return owners.flatMap(owner => ids(owner).map(id => [owner.id, id] as [string, string]))
}

function sourced(owners: readonly { id: string; sources: readonly string[] }[]): Pairs {
  return pairs(owners, ({ sources }) => sources)
}

function swapped(list: Pairs): Pairs {
  return list.map(([a, b]) => [b, a])
}
