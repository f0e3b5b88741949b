import { say } from '../../../register/messages/say.ts'
import { listViolations, textViolations } from '../../../register/text.ts'
import type { Violation } from '../../../register/violation.ts'
import type { SubjectType } from '../../records/index.ts'
import { provincesOf } from '../../records/read.ts'
import type { Command } from '../execute.ts'
import { assertKnown } from '../references.ts'
import { notFound, refuse } from '../refusal.ts'

export interface DeclareConflict {
  readonly subject: { readonly type: string; readonly id: string }
  readonly topic: string
  readonly facts: readonly string[]
  readonly note: string | null
}

/**
 * Records that facts about one subject contradict each other. All facts are kept; the contradiction is a new record.
 */
export const declareConflict: Command<DeclareConflict> = {
  name: 'declareConflict',
  run: async (unit, { subject, topic, facts, note }) => {
    const { tx } = unit
    const provinceIds = await provincesOf(unit.tx, subject.type as SubjectType, subject.id)
    if (!provinceIds) throw notFound('record', ['input', 'subject'])
    unit.allow(provinceIds)
    const rows = await tx.fact.findMany({ where: { id: { in: [...facts] } }, include: { conflict: true } })
    assertKnown('fact', facts, rows, ['input', 'facts'])
    const found: Violation[] = [...textViolations({ topic, note }), ...listViolations({ facts })]
    if (rows.length < 2)
      found.push({
        code: 'FACTS_TOO_FEW',
        message: say('Name the facts that contradict each other, two at least.'),
        path: ['input', 'facts'],
      })
    for (const row of rows) {
      const path = ['input', 'facts', String(facts.indexOf(row.id))]
      if (row.subjectType !== subject.type || row.subjectId !== subject.id)
        found.push({ code: 'UNRELATED', message: say('This fact is about another record.'), path })
      if (row.conflict)
        found.push({
          code: 'ALREADY_DISPUTED',
          message: say('This fact is part of the contradiction "{topic}" already.', { topic: row.conflict.topic }),
          path,
        })
    }
    refuse(found)
    const id = unit.create('Conflict', provinceIds)
    await tx.conflict.create({ data: { id, subjectType: subject.type, subjectId: subject.id, topic, note } })
    for (const fact of facts) {
      await unit.touch('Fact', fact, provinceIds)
      await tx.fact.update({ where: { id: fact }, data: { conflictId: id } })
    }
    return { conflict: id }
  },
}
