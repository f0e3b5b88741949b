import type { FactRank } from '../../../generated/prisma/client.ts'
import { rankViolations } from '../../../register/fact-content.ts'
import { say, word } from '../../../register/messages/say.ts'
import type { Violation } from '../../../register/violation.ts'
import { provincesOf } from '../../records/read.ts'
import type { Command } from '../execute.ts'
import { conflict, notFound, refuse } from '../refusal.ts'

export interface RankFact {
  readonly fact: string
  /** Facts are immutable and have no version, so the rank is checked instead of a version */
  readonly expectedRank: FactRank
  readonly rank: FactRank
  /** The reason as shown to readers; null for NORMAL */
  readonly rankReason: string | null
}

/** Sets which fact the office prefers, or no longer accepts. */
export const rankFact: Command<RankFact> = {
  name: 'rankFact',
  run: async (unit, { fact: id, expectedRank, rank, rankReason }) => {
    const { tx } = unit
    const row = await tx.fact.findUnique({ where: { id } })
    if (!row) throw notFound('fact', ['input', 'fact'])
    await unit.touch('Fact', id, (await provincesOf(unit.tx, 'Fact', id)) ?? [])
    if (row.rank !== expectedRank)
      throw conflict(
        'VERSION_MISMATCH',
        say('The fact is ranked {rank}, not {expectedRank}: look at what has changed and decide again.', {
          rank: row.rank,
          expectedRank,
        }),
        ['input', 'expectedRank'],
      )
    const found: Violation[] = rankViolations(rank, rankReason)
    if (row.rank === rank && row.rankReason === rankReason)
      found.push({ code: 'NOTHING_TO_CHANGE', message: say('It is ranked so already.'), path: ['input', 'rank'] })
    const { subjectType, subjectId, property, asOf } = row
    if (
      rank === 'PREFERRED' &&
      (await tx.fact.count({ where: { subjectType, subjectId, property, asOf, rank, NOT: { id } } })) > 0
    )
      found.push({
        code: 'PREFERRED_TWICE',
        message: say('Another fact is PREFERRED on {property} as of {day}: rank that one otherwise first.', {
          property,
          day: asOf ?? word('an unknown day'),
        }),
        path: ['input', 'rank'],
      })
    refuse(found)
    await tx.fact.update({ where: { id }, data: { rank, rankReason } })
    return { fact: id }
  },
}
