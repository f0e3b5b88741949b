import type { ConsulateKind } from '../../../generated/prisma/client.ts'
import { notBefore, notInFuture } from '../../../register/agreement-life.ts'
import { foreignCountryViolations } from '../../../register/country.ts'
import { say } from '../../../register/messages/say.ts'
import { changeViolations, neededViolations, textViolations } from '../../../register/text.ts'
import { boundsOf } from '../../read/bounds.ts'
import { addCountry } from '../country.ts'
import type { Command } from '../execute.ts'
import { given, replaced } from '../patch.ts'
import { relinked, sourceViolations } from '../references.ts'
import { notFound, refuse } from '../refusal.ts'
import { assertOnlyOpen } from './taken.ts'

export interface CorrectConsulate {
  readonly consulate: string
  readonly expectedVersion: number
  // Undefined leaves a field unchanged, null empties it.
  readonly country?: string | null | undefined
  readonly province?: string | null | undefined
  readonly kind?: ConsulateKind | null | undefined
  readonly openedOn?: string | null | undefined
  readonly confirmedOn?: string | null | undefined
  readonly closedOn?: string | null | undefined
  readonly note?: string | null | undefined
  readonly sources?: readonly string[] | null | undefined
}

/** Corrects the record of a consular post, or takes back its closing (I15 in docs/domain.md). */
export const correctConsulate: Command<CorrectConsulate> = {
  name: 'correctConsulate',
  run: async (unit, { consulate: id, expectedVersion, ...fields }) => {
    const { tx, today } = unit
    const row = await unit.load('Consulate', await tx.consulate.findUnique({ where: { id } }), expectedVersion)
    const { country, province, kind, openedOn, confirmedOn, closedOn, note, sources } = fields
    if (province && !(await tx.province.findUnique({ where: { id: province } })))
      throw notFound('province', ['input', 'province'])
    if (province) await unit.touch('Consulate', id, [province])
    const dates = { ...row, ...given({ openedOn, confirmedOn, closedOn }) }
    const order = say('It opens before it is shown at work, and closes after that: check these dates.')
    refuse([
      ...changeViolations(fields),
      ...neededViolations({ country, province, kind, sources }),
      ...textViolations({ note }),
      ...(country ? foreignCountryViolations(country, ['input', 'country']) : []),
      ...Object.entries({ openedOn, confirmedOn, closedOn }).flatMap(([field, day]) =>
        day ? notInFuture(day, today, ['input', field]) : [],
      ),
      ...notBefore(dates.closedOn, dates.openedOn, order, ['input', closedOn === undefined ? 'openedOn' : 'closedOn']),
      ...notBefore(dates.confirmedOn, dates.openedOn, order, [
        'input',
        confirmedOn === undefined ? 'openedOn' : 'confirmedOn',
      ]),
      ...notBefore(dates.closedOn, dates.confirmedOn, order, [
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
    const closed = boundsOf(closedOn)
    await tx.consulate.update({
      where: { id },
      data: {
        ...replaced({ kind, countryCode: country, provinceId: province }),
        ...given({ openedOn, confirmedOn, closedOn, note }),
        ...(openedOn !== undefined && { openedEarliest: opened.earliest, openedLatest: opened.latest }),
        ...(closedOn !== undefined && { closedEarliest: closed.earliest, closedLatest: closed.latest }),
        version: { increment: 1 },
      },
    })
    if (sources) await tx.consulate.update({ where: { id }, data: { sources: relinked(sources) } })
    return { consulate: id }
  },
}
