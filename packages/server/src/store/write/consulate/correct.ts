import type { ConsulateKind } from '../../../generated/prisma/client.ts'
import { notBefore, notInFuture } from '../../../register/agreement-life.ts'
import { unsourcedWhereabouts } from '../../../register/consulate-content.ts'
import { foreignCountryViolations } from '../../../register/country.ts'
import { withArabicDigits } from '../../../register/digits.ts'
import { say } from '../../../register/messages/say.ts'
import { phoneViolations } from '../../../register/telephone.ts'
import { changeViolations, neededViolations, textViolations } from '../../../register/text.ts'
import { boundsOf } from '../../read/bounds.ts'
import { rowOf } from '../../records/row.ts'
import { addCountry } from '../country.ts'
import type { Command } from '../execute.ts'
import { type Holder, holderViolations } from '../holders.ts'
import { given, replaced } from '../patch.ts'
import { relinked, sourceViolations } from '../references.ts'
import { notFound, refuse } from '../refusal.ts'
import { replaceConsuls } from './consuls.ts'
import { assertOnlyOpen } from './taken.ts'

export const orderOfDates = say('It opens before it is shown at work, and closes after that: check these dates.')

export interface CorrectConsulate {
  readonly consulate: string
  readonly expectedVersion: number
  // Undefined leaves a field unchanged, null empties it.
  readonly country?: string | null | undefined
  readonly province?: string | null | undefined
  readonly kind?: ConsulateKind | null | undefined
  readonly openedOn?: string | null | undefined
  readonly firstSeenOn?: string | null | undefined
  readonly confirmedOn?: string | null | undefined
  readonly closedOn?: string | null | undefined
  readonly district?: string | null | undefined
  readonly address?: string | null | undefined
  readonly phone?: string | null | undefined
  readonly note?: string | null | undefined
  /** All its consuls, in their order */
  readonly consuls?: readonly Holder[] | null | undefined
  readonly sources?: readonly string[] | null | undefined
}

/** Corrects the record of a consular post, or takes back its closing (I15 in docs/domain.md). */
export const correctConsulate: Command<CorrectConsulate> = {
  name: 'correctConsulate',
  run: async (unit, { consulate: id, expectedVersion, ...fields }) => {
    const { tx, today } = unit
    const row = await unit.load('Consulate', id, rowOf(tx, 'Consulate', id), expectedVersion)
    const { country, province, kind, openedOn, firstSeenOn, confirmedOn, closedOn, note, consuls, sources } = fields
    const { district, address, phone } = fields
    if (province && !(await tx.province.findUnique({ where: { id: province } })))
      throw notFound('province', ['input', 'province'])
    if (province) await unit.touch('Consulate', id, [province])
    const dates = { ...row, ...given({ openedOn, firstSeenOn, confirmedOn, closedOn }) }
    refuse([
      ...changeViolations(fields),
      ...neededViolations({ country, province, kind, consuls, sources }),
      ...textViolations({ district, address, phone, note }),
      ...phoneViolations(phone),
      ...unsourcedWhereabouts({ district, address, phone }, sources !== undefined),
      ...(consuls ? await holderViolations(unit, 'consuls', consuls) : []),
      ...(country ? foreignCountryViolations(country, ['input', 'country']) : []),
      ...Object.entries({ openedOn, firstSeenOn, confirmedOn, closedOn }).flatMap(([field, day]) =>
        day ? notInFuture(day, today, ['input', field]) : [],
      ),
      ...notBefore(dates.firstSeenOn, dates.openedOn, orderOfDates, [
        'input',
        firstSeenOn === undefined ? 'openedOn' : 'firstSeenOn',
      ]),
      ...notBefore(dates.confirmedOn, dates.firstSeenOn, orderOfDates, [
        'input',
        confirmedOn === undefined ? 'firstSeenOn' : 'confirmedOn',
      ]),
      ...notBefore(dates.closedOn, dates.openedOn, orderOfDates, [
        'input',
        closedOn === undefined ? 'openedOn' : 'closedOn',
      ]),
      ...notBefore(dates.confirmedOn, dates.openedOn, orderOfDates, [
        'input',
        confirmedOn === undefined ? 'openedOn' : 'confirmedOn',
      ]),
      ...notBefore(dates.closedOn, dates.confirmedOn, orderOfDates, [
        'input',
        confirmedOn === undefined ? 'closedOn' : 'confirmedOn',
      ]),
      ...(sources ? await sourceViolations(unit, sources, ['input', 'sources']) : []),
    ])
    const after = {
      countryCode: country ?? row.countryCode,
      provinceId: province ?? row.provinceId,
      kind: kind ?? row.kind,
    }
    const isMoved =
      after.countryCode !== row.countryCode || after.provinceId !== row.provinceId || after.kind !== row.kind
    if (dates.closedOn === null && (isMoved || row.closedOn !== null))
      await assertOnlyOpen(unit, after, ['input', 'consulate'], id)
    if (country) await addCountry(unit, country)
    const opened = boundsOf(openedOn)
    const seen = boundsOf(firstSeenOn)
    const closed = boundsOf(closedOn)
    await tx.consulate.update({
      where: { id },
      data: {
        ...replaced({ kind, countryCode: country, provinceId: province }),
        ...given({ openedOn, firstSeenOn, confirmedOn, closedOn, district, address, note }),
        ...given({ phone: phone && withArabicDigits(phone) }),
        ...(firstSeenOn !== undefined && { firstSeenEarliest: seen.earliest, firstSeenLatest: seen.latest }),
        ...(openedOn !== undefined && { openedEarliest: opened.earliest, openedLatest: opened.latest }),
        ...(closedOn !== undefined && { closedEarliest: closed.earliest, closedLatest: closed.latest }),
        version: { increment: 1 },
      },
    })
    if (sources) await tx.consulate.update({ where: { id }, data: { sources: relinked(sources) } })
    if (consuls) await replaceConsuls(unit, id, consuls)
    return { consulate: id }
  },
}
