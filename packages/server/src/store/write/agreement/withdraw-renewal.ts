import { standingEvents } from '../events.ts'
import type { UnitOfWork } from '../unit-of-work.ts'
import { assertAlone } from './live.ts'
import { change, loadAgreement } from './load.ts'

/** After the removal of a mistaken renewal: the agreement that it renewed counts as not renewed again. */
export const withdrawRenewal = async (
  unit: UnitOfWork,
  id: string,
  title: string,
  distinctFrom: readonly string[],
): Promise<void> => {
  const row = await loadAgreement(unit, id, null)
  const renewed = standingEvents(row).findLast(({ kind }) => kind === 'RENEWED')
  const reason = `"${title}", which renewed it, was recorded by mistake and has been removed.`
  const corrected = await change(
    unit,
    row,
    renewed ? { event: { kind: 'CORRECTED', on: unit.today, reason, sources: [] } } : {},
  )
  if (renewed) await unit.tx.agreementEvent.update({ where: { id: renewed.id }, data: { correctedById: corrected } })
  await assertAlone(unit, await loadAgreement(unit, id, null), distinctFrom, ['input', 'record'])
}
