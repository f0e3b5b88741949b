import { notBefore } from '../../../register/agreement-life.ts'
import { say } from '../../../register/messages/say.ts'
import type { SectorCode } from '../../../register/sector.ts'
import { changeViolations, neededViolations, textViolations } from '../../../register/text.ts'
import { boundsOf } from '../../read/bounds.ts'
import type { Command } from '../execute.ts'
import { inOrganizationViolations } from '../organization/answerable.ts'
import { given, replaced } from '../patch.ts'
import { orderViolations } from '../period.ts'
import { assertPerson } from '../person/who.ts'
import { knownSources, linked, relinked } from '../references.ts'
import { conflict, refuse } from '../refusal.ts'
import type { UnitOfWork } from '../unit-of-work.ts'
import { assertAnsweredOnce, matterViolations } from './assign.ts'

interface About {
  readonly responsibility: string
  readonly expectedVersion: number
}

const load = async (unit: UnitOfWork, { responsibility: id, expectedVersion }: About) => {
  const include = { organization: true } as const
  return unit.load('Responsibility', id, unit.tx.responsibility.findUnique({ where: { id }, include }), expectedVersion)
}

/** Its end with the bounds. */
export const endColumns = (until: string | null) => {
  const { earliest, latest } = boundsOf(until)
  return { until, untilEarliest: earliest, untilLatest: latest }
}

export interface EndResponsibility extends About {
  readonly until: string
  readonly sources: readonly string[]
}

/** Records that a person no longer answers for something, and that nobody takes it over. */
export const endResponsibility: Command<EndResponsibility> = {
  name: 'endResponsibility',
  run: async (unit, input) => {
    const { until, sources } = input
    const row = await load(unit, input)
    if (row.until !== null)
      throw conflict(
        'ALREADY_DONE',
        say('It ended on {until} already: correct the record if that is wrong.', { until: row.until }),
        ['input', 'responsibility'],
      )
    refuse([
      ...notBefore(until, row.from, say('It ends before it begins on {from}: check both dates.', { from: row.from }), [
        'input',
        'until',
      ]),
      ...(await knownSources(unit, sources, ['input', 'sources'])),
    ])
    await unit.tx.responsibility.update({
      where: { id: row.id },
      data: { ...endColumns(until), sources: linked(sources), version: { increment: 1 } },
    })
    return { responsibility: row.id }
  },
}

export interface CorrectResponsibility extends About {
  // Undefined leaves a field unchanged, null empties it.
  readonly person?: string | null | undefined
  readonly sector?: SectorCode | null | undefined
  readonly partnership?: string | null | undefined
  readonly from?: string | null | undefined
  readonly until?: string | null | undefined
  readonly note?: string | null | undefined
  readonly sources?: readonly string[] | null | undefined
}

/** Corrects what was recorded wrongly, or takes back that it ended. */
export const correctResponsibility: Command<CorrectResponsibility> = {
  name: 'correctResponsibility',
  run: async (unit, { responsibility, expectedVersion, ...fields }) => {
    const row = await load(unit, { responsibility, expectedVersion })
    const { person, sector, partnership, from, until, note, sources } = fields
    if (person) await assertPerson(unit.tx, person, ['input', 'person'])
    const after = {
      ...row,
      ...replaced({ personId: person, from }),
      ...given({ sector, partnershipId: partnership, until }),
    }
    refuse([
      ...changeViolations(fields),
      ...neededViolations({ person, from, sources }),
      ...(await matterViolations(
        unit,
        { sector: after.sector, partnership: after.partnershipId },
        row.organization.provinceId,
      )),
      ...(await inOrganizationViolations(unit, row.organizationId, after.personId, [after], ['input', 'person'])),
      ...orderViolations(after, ['input', until === undefined ? 'from' : 'until']),
      ...textViolations({ note }),
      ...(sources ? await knownSources(unit, sources, ['input', 'sources']) : []),
    ])
    const { organizationId, personId, partnershipId } = after
    const place = { organizationId, personId, sector: after.sector, partnershipId }
    await assertAnsweredOnce(unit, place, after, ['input', 'responsibility'], row.id)
    const begins = boundsOf(from)
    await unit.tx.responsibility.update({
      where: { id: row.id },
      data: {
        ...replaced({ personId: person }),
        ...given({ sector, partnershipId: partnership, note }),
        ...(from && { from, fromEarliest: begins.earliest!, fromLatest: begins.latest! }),
        ...(until !== undefined && endColumns(until)),
        ...(sources && { sources: relinked(sources) }),
        version: { increment: 1 },
      },
    })
    return { responsibility: row.id }
  },
}
