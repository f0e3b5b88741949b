import type { OwedBy } from '../../../generated/prisma/client.ts'
import { groundViolations } from '../../../register/commitment-content.ts'
import { say } from '../../../register/messages/say.ts'
import { textViolations } from '../../../register/text.ts'
import type { Violation } from '../../../register/violation.ts'
import type { Command } from '../execute.ts'
import type { NewPerson } from '../person/add.ts'
import { personOf, whoViolations } from '../person/who.ts'
import { knownSources, linked } from '../references.ts'
import { refuse } from '../refusal.ts'
import type { UnitOfWork } from '../unit-of-work.ts'
import { change, loadAgreement } from './load.ts'

/** A person who signed for one of the sides, in a public post. */
export interface NewSignatory {
  readonly side: OwedBy
  readonly person: string | null
  readonly newPerson: NewPerson | null
  readonly postEn: string | null
  readonly postTh: string | null
  readonly onBehalfOf: string | null
  readonly note: string | null
  readonly sources: readonly string[]
}

export interface RecordSignatories {
  readonly agreement: string
  readonly expectedVersion: number
  /** All of them: they replace those on record */
  readonly signatories: readonly NewSignatory[]
}

/** Records who signed an agreement, in which post, for whom (I29 in docs/domain.md). */
export const recordSignatories: Command<RecordSignatories> = {
  name: 'recordSignatories',
  run: async (unit, { agreement, expectedVersion, signatories }) => {
    const row = await loadAgreement(unit, agreement, expectedVersion)
    refuse([...(row.signedOn === null ? [unsigned] : []), ...(await signatoryViolations(unit, signatories))])
    await keepSignatories(unit, row, signatories)
    await change(unit, row, {})
    return { agreement: row.id }
  },
}

const unsigned: Violation = {
  code: 'STATUS_FORBIDS',
  message: say('Nobody has signed it yet: record the signature first.'),
  path: ['input', 'agreement'],
}

export const signatoryViolations = async (
  unit: UnitOfWork,
  signatories: readonly NewSignatory[],
): Promise<Violation[]> => {
  const found: Violation[] = []
  for (const [index, signatory] of signatories.entries()) {
    const { side, postEn, postTh, onBehalfOf, note, sources } = signatory
    const path = ['input', 'signatories', String(index)]
    found.push(
      ...(side === 'BOTH' ? [ofBoth([...path, 'side'])] : []),
      ...(await whoViolations(unit, signatory, path)),
      ...textViolations({ postEn, postTh, onBehalfOf, note }, path),
      ...groundViolations(sources, note, path),
      ...(await knownSources(unit, sources, [...path, 'sources'])),
    )
  }
  return found
}

const ofBoth = (path: readonly string[]): Violation => ({
  code: 'BAD_VALUE',
  message: say('Each person signed for one side: THAI_SIDE or PARTNER.'),
  path,
})

/** Puts these in the place of the signatories on record, those of the Thai side first. */
export const keepSignatories = async (
  unit: UnitOfWork,
  { id: agreementId, partnership }: { readonly id: string; readonly partnership: { readonly provinceId: string } },
  signatories: readonly NewSignatory[],
): Promise<void> => {
  const { tx } = unit
  await tx.signatory.deleteMany({ where: { agreementId } })
  const ofSide = (side: OwedBy) => signatories.filter(signatory => signatory.side === side)
  const inOrder = [...ofSide('THAI_SIDE'), ...ofSide('PARTNER')]
  for (const [index, { person, newPerson, sources, ...columns }] of inOrder.entries()) {
    const position = index + 1
    const personId = await personOf(unit, { person, newPerson }, [partnership.provinceId], sources)
    await tx.signatory.create({
      data: {
        ...columns,
        id: `${agreementId}-${position}`,
        agreementId,
        position,
        personId,
        sources: linked(sources),
      },
    })
  }
}
