import { notBefore, notInFuture } from '../../../register/agreement-life.ts'
import { say } from '../../../register/messages/say.ts'
import { boundsOf } from '../../read/bounds.ts'
import { rowOf } from '../../records/row.ts'
import type { Command } from '../execute.ts'
import { linked, sourceViolations } from '../references.ts'
import { conflict, refuse } from '../refusal.ts'
import type { UnitOfWork } from '../unit-of-work.ts'

interface About {
  readonly consulate: string
  readonly expectedVersion: number
  readonly sources: readonly string[]
}

const load = async (unit: UnitOfWork, { consulate: id, expectedVersion }: About) =>
  unit.load('Consulate', id, rowOf(unit.tx, 'Consulate', id), expectedVersion)

export interface ConfirmConsulate extends About {
  readonly confirmedOn: string
}

/** Records a source that shows the consulate in operation on a later day than all others. */
export const confirmConsulate: Command<ConfirmConsulate> = {
  name: 'confirmConsulate',
  run: async (unit, input) => {
    const { confirmedOn, sources } = input
    const row = await load(unit, input)
    const path = ['input', 'confirmedOn']
    refuse([
      ...notInFuture(confirmedOn, unit.today, path),
      ...notBefore(
        confirmedOn,
        row.openedOn,
        say('It opened on {openedOn}, after that day: check both dates.', { openedOn: row.openedOn }),
        path,
      ),
      ...notBefore(
        confirmedOn,
        row.confirmedOn,
        say('A source shows it at work on {confirmedOn}, later.', { confirmedOn: row.confirmedOn }),
        path,
      ),
      ...notBefore(
        row.closedOn,
        confirmedOn,
        say('It closed on {closedOn}, before that day: check both dates.', { closedOn: row.closedOn }),
        path,
      ),
      ...(await sourceViolations(unit, sources, ['input', 'sources'])),
    ])
    await unit.tx.consulate.update({
      where: { id: row.id },
      data: { confirmedOn, sources: linked(sources), version: { increment: 1 } },
    })
    return { consulate: row.id }
  },
}

export interface CloseConsulate extends About {
  readonly closedOn: string
}

/** Records that the consulate has closed. */
export const closeConsulate: Command<CloseConsulate> = {
  name: 'closeConsulate',
  run: async (unit, input) => {
    const { closedOn, sources } = input
    const row = await load(unit, input)
    if (row.closedOn !== null)
      throw conflict(
        'ALREADY_DONE',
        say('It closed on {closedOn} already: correct the record if that is wrong.', { closedOn: row.closedOn }),
        ['input', 'consulate'],
      )
    const path = ['input', 'closedOn']
    refuse([
      ...notInFuture(closedOn, unit.today, path),
      ...notBefore(
        closedOn,
        row.openedOn,
        say('It opened on {openedOn}, after that day: check both dates.', { openedOn: row.openedOn }),
        path,
      ),
      ...notBefore(
        closedOn,
        row.confirmedOn,
        say('A source shows it at work on {confirmedOn}, later.', { confirmedOn: row.confirmedOn }),
        path,
      ),
      ...(await sourceViolations(unit, sources, ['input', 'sources'])),
    ])
    const { earliest, latest } = boundsOf(closedOn)
    await unit.tx.consulate.update({
      where: { id: row.id },
      data: {
        closedOn,
        closedEarliest: earliest,
        closedLatest: latest,
        sources: linked(sources),
        version: { increment: 1 },
      },
    })
    return { consulate: row.id }
  },
}
