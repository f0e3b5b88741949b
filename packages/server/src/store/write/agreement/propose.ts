import type { AgreementKind, Relationship } from '../../../generated/prisma/client.ts'
import { sectorViolations } from '../../../register/agreement-content.ts'
import { notInFuture } from '../../../register/agreement-life.ts'
import { nameViolations } from '../../../register/names.ts'
import type { SectorCode } from '../../../register/sector.ts'
import { textViolations } from '../../../register/text.ts'
import { latinSortKey } from '../../../register/thai.ts'
import type { Violation } from '../../../register/violation.ts'
import { eventColumns } from '../events.ts'
import type { Command } from '../execute.ts'
import { linked, sourceViolations } from '../references.ts'
import { notFound, refuse } from '../refusal.ts'
import { freeSlug, isSlugIn, slugViolations } from '../slug.ts'
import type { UnitOfWork } from '../unit-of-work.ts'
import { baseViolations } from './based-on.ts'
import { assertNoneLive } from './live.ts'

export interface ProposeAgreement {
  readonly thaiParty: { readonly type: string; readonly id: string }
  readonly sisterCity: string
  /** For a pair of parties without a partnership */
  readonly relationship: Relationship | null
  readonly kind: AgreementKind
  readonly titleEn: string | null
  readonly titleTh: string | null
  readonly titleLocal: string | null
  readonly slug: string | null
  readonly sectors: readonly SectorCode[]
  readonly otherSector: string | null
  readonly on: string
  readonly basedOn: string | null
  readonly distinctFrom: readonly string[]
  readonly sources: readonly string[]
  readonly note: string | null
}

/** Records a proposed agreement, and a partnership if the pair of parties has none. */
export const proposeAgreement: Command<ProposeAgreement> = {
  name: 'proposeAgreement',
  run: async (unit, input) => {
    const { tx } = unit
    const { titleEn, titleTh, titleLocal, note } = input
    const isSlug = isSlugIn(unit, 'Agreement')
    const party = await findParty(unit, input.thaiParty)
    unit.allow([party.provinceId])
    const city = await tx.sisterCity.findUnique({ where: { id: input.sisterCity } })
    if (!city) throw notFound('sister city', ['input', 'sisterCity'])
    const found: Violation[] = [
      ...nameViolations({ titleEn, titleTh }),
      ...textViolations({ titleEn, titleTh, titleLocal, note }),
      ...sectorViolations(input.sectors, input.otherSector, ['input']),
      ...notInFuture(input.on, unit.today, ['input', 'on']),
      ...(await slugViolations(input.slug, isSlug, ['input', 'slug'])),
      ...(await sourceViolations(unit, input.sources, ['input', 'sources'])),
    ]
    const partnership = await findPartnership(unit, party, city.id)
    found.push(...(await baseViolations(unit, input.basedOn, partnership?.id ?? null)))
    refuse(found)

    if (partnership)
      await assertNoneLive(unit, { ...input, id: null, partnershipId: partnership.id }, input.distinctFrom, [
        'input',
        'kind',
      ])
    const partnershipId =
      partnership?.id ?? (await addPartnership(unit, party, city, input.relationship ?? 'UNSPECIFIED'))
    const id = unit.create('Agreement', [party.provinceId])
    await tx.agreement.create({
      data: {
        id,
        slug: input.slug ?? (await freeSlug([party.slug, city.slug], isSlug)),
        partnershipId,
        kind: input.kind,
        titleEn,
        titleTh,
        titleLocal,
        sortTitle: latinSortKey(titleEn ?? titleTh ?? ''),
        sectors: [...input.sectors],
        sectorsBasis: 'STATED',
        otherSector: input.otherSector,
        basedOnId: input.basedOn,
        confidence: 'HIGH',
        note,
        sources: linked(input.sources),
        events: { create: eventColumns(unit, id, 0, { kind: 'PROPOSED', on: input.on, sources: input.sources }) },
      },
    })
    return { agreement: id }
  },
}

interface Party {
  readonly slug: string
  readonly provinceId: string
  readonly municipalityId: string | null
}

const findParty = async ({ tx }: UnitOfWork, { type, id }: ProposeAgreement['thaiParty']): Promise<Party> => {
  if (type === 'Municipality') {
    const municipality = await tx.municipality.findUnique({ where: { id } })
    if (!municipality) throw notFound('municipality', ['input', 'thaiParty'])
    return { slug: municipality.slug, provinceId: municipality.provinceId, municipalityId: id }
  }
  const province = await tx.province.findUnique({ where: { id } })
  if (!province) throw notFound('province', ['input', 'thaiParty'])
  return { slug: province.slug, provinceId: id, municipalityId: null }
}

const findPartnership = ({ tx }: UnitOfWork, { provinceId, municipalityId }: Party, sisterCityId: string) =>
  tx.partnership.findFirst({ where: { provinceId, municipalityId, sisterCityId } })

const addPartnership = async (
  unit: UnitOfWork,
  { slug, provinceId, municipalityId }: Party,
  city: { id: string; slug: string },
  relationship: Relationship,
): Promise<string> => {
  const id = unit.create('Partnership', [provinceId], `${slug}--${city.slug}`)
  await unit.tx.partnership.create({ data: { id, provinceId, municipalityId, sisterCityId: city.id, relationship } })
  return id
}
