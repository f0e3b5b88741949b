import { type Term, termViolations } from '../../../register/agreement-content.ts'
import { notBefore, notInFuture, stepViolations } from '../../../register/agreement-life.ts'
import { say } from '../../../register/messages/say.ts'
import { parsePartialDate } from '../../../register/partial-date.ts'
import { type Beginning, termFitViolations } from '../../../register/term-fit.ts'
import { textViolations } from '../../../register/text.ts'
import { latinSortKey } from '../../../register/thai.ts'
import { dayOrNull } from '../../day.ts'
import { eventColumns } from '../events.ts'
import type { Command } from '../execute.ts'
import { linked, sourceViolations } from '../references.ts'
import { conflict, refuse } from '../refusal.ts'
import { freeSlug, isSlugIn } from '../slug.ts'
import { assertStaysAlone } from './live.ts'
import { change, loadAgreement, standingOf } from './load.ts'
import { signatureColumns } from './sign.ts'
import { termColumns } from './term.ts'

export interface RenewAgreement {
  readonly agreement: string
  readonly expectedVersion: number
  /** Date of the signature of the renewal */
  readonly on: string
  readonly place: string | null
  /** Null keeps the old title */
  readonly titleEn: string | null
  readonly titleTh: string | null
  /** The term of the new period */
  readonly term: Term
  readonly distinctFrom: readonly string[]
  readonly sources: readonly string[]
}

/** Records a new period as a new agreement that renews the old one. The old one stays valid until the new one ends. */
export const renewAgreement: Command<RenewAgreement> = {
  name: 'renewAgreement',
  run: async (unit, input) => {
    const { tx } = unit
    const row = await loadAgreement(unit, input.agreement, input.expectedVersion)
    if (row.renewedBy) {
      const message = say('"{title}" renews it already: renew that one.', {
        title: row.renewedBy.titleEn ?? row.renewedBy.titleTh,
      })
      throw conflict('ALREADY_DONE', message, ['input', 'agreement'])
    }
    refuse([
      ...stepViolations('RENEWED', standingOf(row, unit.today), ['input', 'agreement']),
      ...notInFuture(input.on, unit.today, ['input', 'on']),
      ...notBefore(
        input.on,
        row.signedOn,
        say('It was signed on {signedOn}, after that day: check both dates.', { signedOn: row.signedOn }),
        ['input', 'on'],
      ),
      ...textViolations({ titleEn: input.titleEn, titleTh: input.titleTh, place: input.place }),
      ...termViolations(input.term, input.on, ['input', 'term']),
      ...termFitViolations(input.term, beginningAfter(row.expiresLatest, input.on), ['input', 'term']),
      ...(await sourceViolations(unit, input.sources, ['input', 'sources'])),
    ])
    const titles = { titleEn: input.titleEn ?? row.titleEn, titleTh: input.titleTh ?? row.titleTh }
    await assertStaysAlone(unit, row, input.distinctFrom, ['input', 'agreement'], { ...row, ...titles })
    const id = unit.create('Agreement', [row.partnership.provinceId])
    const term = termColumns(input.term, input.on)
    await tx.agreement.create({
      data: {
        id,
        slug: await freeSlug([row.slug, input.on.slice(0, 4)], isSlugIn(unit, 'Agreement')),
        partnershipId: row.partnershipId,
        kind: row.kind,
        ...titles,
        titleLocal: row.titleLocal,
        sortTitle: latinSortKey(titles.titleEn ?? titles.titleTh ?? ''),
        sectors: row.sectors,
        sectorsBasis: row.sectorsBasis,
        otherSector: row.otherSector,
        ...signatureColumns(input, row),
        ...term,
        renewsId: row.id,
        confidence: 'HIGH',
        sources: linked(input.sources),
        events: { create: eventColumns(unit, id, 0, { kind: 'SIGNED', on: input.on, sources: input.sources }) },
      },
    })
    await change(unit, row, {
      event: { kind: 'RENEWED', on: input.on, until: term.expiresOn, reason: null, sources: input.sources },
    })
    return { agreement: id, renewed: row.id }
  },
}

/** A new period begins with its signature, or when the old one is over, which may be later. */
const beginningAfter = (oldEnd: Date | null, on: string): Beginning => {
  const { earliest, latest } = parsePartialDate(on)
  const end = dayOrNull(oldEnd)
  return { earliest, latest: end !== null && end > latest ? end : latest }
}
