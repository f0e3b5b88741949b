import type { FactProperty } from '../../../generated/prisma/client.ts'
import { factViolations } from '../../../register/fact-content.ts'
import { say } from '../../../register/messages/say.ts'
import type { Quantity } from '../../../register/quantity.ts'
import type { Violation } from '../../../register/violation.ts'
import { boundsOf } from '../../read/bounds.ts'
import type { SubjectType } from '../../records/index.ts'
import { provincesOf } from '../../records/read.ts'
import type { Command } from '../execute.ts'
import { memberColumns } from '../network/member.ts'
import { addPerson, type NewPerson, personViolations } from '../person/add.ts'
import { notFound, refuse } from '../refusal.ts'
import type { UnitOfWork } from '../unit-of-work.ts'
import { speakerViolations } from './asserted-source.ts'

export interface RecordFact {
  readonly subject: { readonly type: string; readonly id: string }
  readonly property: FactProperty
  readonly quantity: Quantity | null
  readonly text: string | null
  readonly date: string | null
  readonly asOf: string | null
  /** The person who said it; null for the source itself, or with `newSpeaker` */
  readonly statedBy: string | null
  readonly newSpeaker: NewPerson | null
  readonly capacity: string | null
  readonly source: string
  readonly quote: string | null
  readonly note: string | null
  /** The network, when the fact is about the subject's membership in it */
  readonly network: string | null
}

/** Records a statement of a source. It is immutable, and creates or removes no other record (I13 in docs/domain.md). */
export const recordFact: Command<RecordFact> = {
  name: 'recordFact',
  run: async (unit, { subject, newSpeaker, network, ...input }) => {
    const { tx } = unit
    const { property, quantity, text, date, asOf, statedBy, source, quote, note } = input
    const provinceIds = await provincesOf(unit.tx, subject.type as SubjectType, subject.id)
    if (!provinceIds) throw notFound('record', ['input', 'subject'])
    unit.allow(provinceIds)
    const read = await tx.source.findUnique({ where: { id: source } })
    if (!read) throw notFound('source', ['input', 'source'])
    if (statedBy !== null && !(await tx.person.findUnique({ where: { id: statedBy } })))
      throw notFound('person', ['input', 'statedBy'])
    const found: Violation[] = [
      ...factViolations({ quantity, text, date, quote, capacity: input.capacity, note, stated: statedBy !== null }),
      ...(newSpeaker ? personViolations(newSpeaker, ['input', 'newSpeaker']) : []),
      ...speakerViolations(read),
    ]
    if (statedBy !== null && newSpeaker)
      found.push({
        code: 'BAD_VALUE',
        message: say('One person said it: give statedBy, or newSpeaker for somebody who is not on the register.'),
        path: ['input', 'newSpeaker'],
      })
    const membershipId = network === null ? null : await findMembership(unit, network, subject, found)
    refuse(found)

    const id = unit.create('Fact', provinceIds)
    const speaker = newSpeaker ? await addPerson(unit, newSpeaker, provinceIds, [source]) : statedBy
    const { earliest, latest } = boundsOf(asOf)
    await tx.fact.create({
      data: {
        id,
        subjectType: subject.type,
        subjectId: subject.id,
        property,
        value: quantity?.value ?? null,
        max: quantity?.max ?? null,
        unit: quantity?.unit ?? null,
        precision: quantity?.precision ?? null,
        text,
        date,
        asOf,
        asOfEarliest: earliest,
        asOfLatest: latest,
        statedById: speaker,
        capacity: input.capacity ?? newSpeaker?.postEn ?? null,
        sourceId: source,
        quote,
        note,
        membershipId,
      },
    })
    return { fact: id }
  },
}

/** The latest membership of the subject in a network. */
const findMembership = async (
  { tx }: UnitOfWork,
  networkId: string,
  subject: RecordFact['subject'],
  found: Violation[],
): Promise<string | null> => {
  if (!(await tx.network.findUnique({ where: { id: networkId } }))) throw notFound('network', ['input', 'network'])
  const columns = memberColumns(subject)
  const membership =
    columns &&
    (await tx.membership.findFirst({
      where: { networkId, ...columns },
      orderBy: [{ joinedEarliest: { sort: 'desc', nulls: 'last' } }, { id: 'asc' }],
    }))
  if (!membership)
    found.push({
      code: 'UNRELATED',
      message: say('The subject is not a member of this network on record: add the membership first.'),
      path: ['input', 'network'],
    })
  return membership?.id ?? null
}
