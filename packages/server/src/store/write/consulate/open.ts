import type { ConsulateKind } from '../../../generated/prisma/client.ts'
import { notBefore, notInFuture } from '../../../register/agreement-life.ts'
import { foreignCountryViolations } from '../../../register/country.ts'
import { withArabicDigits } from '../../../register/digits.ts'
import { phoneViolations } from '../../../register/telephone.ts'
import { textViolations } from '../../../register/text.ts'
import { boundsOf } from '../../read/bounds.ts'
import { addCountry } from '../country.ts'
import type { Command } from '../execute.ts'
import { linked, sourceViolations } from '../references.ts'
import { notFound, refuse } from '../refusal.ts'
import { orderOfDates } from './correct.ts'
import { assertOnlyOpen } from './taken.ts'

export interface OpenConsulate {
  /** The sending country, ISO 3166-1 alpha-2 */
  readonly country: string
  readonly province: string
  readonly kind: ConsulateKind
  readonly openedOn: string | null
  readonly firstSeenOn: string | null
  readonly district: string | null
  readonly address: string | null
  /** Only one that it has published itself */
  readonly phone: string | null
  readonly note: string | null
  readonly sources: readonly string[]
}

/** Records a consular post of a country in a province (I15 in docs/domain.md). */
export const openConsulate: Command<OpenConsulate> = {
  name: 'openConsulate',
  run: async (unit, { country, province: provinceId, kind, openedOn, firstSeenOn, sources, ...texts }) => {
    const { tx, today } = unit
    if (!(await tx.province.findUnique({ where: { id: provinceId } })))
      throw notFound('province', ['input', 'province'])
    unit.allow([provinceId])
    refuse([
      ...foreignCountryViolations(country, ['input', 'country']),
      ...(openedOn ? notInFuture(openedOn, today, ['input', 'openedOn']) : []),
      ...(firstSeenOn ? notInFuture(firstSeenOn, today, ['input', 'firstSeenOn']) : []),
      ...notBefore(firstSeenOn, openedOn, orderOfDates, ['input', 'firstSeenOn']),
      ...textViolations(texts),
      ...phoneViolations(texts.phone),
      ...(await sourceViolations(unit, sources, ['input', 'sources'])),
    ])
    await assertOnlyOpen(unit, { countryCode: country, provinceId, kind }, ['input', 'country'])
    const id = unit.create('Consulate', [provinceId])
    await addCountry(unit, country)
    const { earliest, latest } = boundsOf(openedOn)
    const seen = boundsOf(firstSeenOn)
    await tx.consulate.create({
      data: {
        id,
        countryCode: country,
        provinceId,
        kind,
        openedOn,
        openedEarliest: earliest,
        openedLatest: latest,
        firstSeenOn,
        firstSeenEarliest: seen.earliest,
        firstSeenLatest: seen.latest,
        ...texts,
        phone: texts.phone && withArabicDigits(texts.phone),
        sources: linked(sources),
      },
    })
    return { consulate: id }
  },
}
