import {
  type Answer,
  type Asserted,
  type AssertedQuestion,
  answersOf,
  assertionViolations,
  cannotBothHold,
  isSameAnswer,
  type OnRecord,
  type Readings,
  registerAnswer,
} from '../../../register/assertion.ts'
import { say } from '../../../register/messages/say.ts'
import { pickName } from '../../../register/names.ts'
import type { Violation } from '../../../register/violation.ts'
import { boundsOf } from '../../read/bounds.ts'
import { largestLists } from '../../read/largest-lists.ts'
import { historyOf } from '../../records/agreement-history.ts'
import { readRecord } from '../../records/read.ts'
import type { Command } from '../execute.ts'
import { severalIds } from '../record.ts'
import { notFound, Refused, refuse } from '../refusal.ts'
import type { UnitOfWork } from '../unit-of-work.ts'
import { type Asserter, ownSource, registerSourceId } from './asserted-source.ts'

export interface AssertRecord extends Readings {
  readonly agreement: string
  /** The questions on which the partner takes back what it said */
  readonly withdraw: readonly string[]
  readonly quote: string | null
  readonly note: string | null
}

/** How many answers of one partner to one question about one agreement are kept, with those that it took back. */
const mostReadings = 5

/** How many contradictions with one partner may be open. */
const mostOpen = 12

const topics: Readonly<Record<AssertedQuestion, string>> = {
  SIGNED_ON: 'When was it signed',
  IN_FORCE_FROM: 'From when is it in force',
  EXPIRES_ON: 'When does it expire',
  ENDED_ON: 'When did it end',
  AGREEMENT_KIND: 'What kind of document is it',
  AGREEMENT_SECTORS: 'Which sectors does it cover',
  TITLE: 'What is its title',
}

/**
 * Records how a partner reads an agreement of its own. What cannot hold beside what the register has becomes a contradiction, for an
 * officer to settle; the agreement stays as it is.
 */
export const assertRecord: Command<AssertRecord> = {
  name: 'assertRecord',
  run: async (unit, { agreement: id, withdraw, quote, note, ...readings }) => {
    const { tx } = unit
    const { city, provinceIds } = await ownAgreement(unit, id)
    const earlier = await factsOf(unit, id, city)
    const standing = earlier.filter(({ rank }) => rank !== 'DEPRECATED')
    const given = answersOf(readings)
    const fresh = given.filter(answer => !standing.some(fact => isOn(answer, fact) && isSameAnswer(fact, answer)))
    const found: Violation[] = [
      ...assertionViolations(readings, withdraw, { quote, note, reason: unit.reason }, unit.today),
      ...withdrawViolations(withdraw, standing),
    ]
    if (fresh.length + withdraw.length === 0) found.push(nothingNew(given))
    for (const { question } of fresh)
      if (earlier.filter(({ property }) => property === question).length >= mostReadings)
        found.push({
          code: 'LIMIT_REACHED',
          message: say(
            'There are {most} readings of {question} from you on record, and no more are taken: write to the office that keeps the record.',
            { most: mostReadings, question },
          ),
          path: ['input'],
        })
    refuse(found)

    // What an office has ranked stays as it ranked it.
    const over = standing.filter(
      ({ property, rank }) =>
        rank === 'NORMAL' && (withdraw.includes(property) || fresh.some(({ question }) => question === property)),
    )
    for (const { id: fact, property } of over) {
      await unit.touch('Fact', fact, provinceIds)
      const what = withdraw.includes(property) ? 'withdrew it on' : 'reads it otherwise since'
      const rankReason = `${city.name} ${what} ${unit.today}.`
      await tx.fact.update({ where: { id: fact }, data: { rank: 'DEPRECATED', rankReason } })
    }

    const about = { agreement: id, provinceIds, city }
    const record = fresh.length === 0 ? null : await onRecord(unit, id)
    const source = fresh.length === 0 ? null : await ownSource(unit, city)
    const facts: string[] = []
    const conflicts: string[] = []
    for (const answer of fresh) {
      const registers = registerAnswer(answer.question, record!, unit.today)
      const conflict =
        registers && cannotBothHold(registers, answer) ? await contradiction(unit, about, answer, registers) : null
      if (conflict) conflicts.push(conflict)
      facts.push(await addFact(unit, about, answer, source!, { conflict, quote, note }))
    }
    return { agreement: id, facts: severalIds(facts), conflicts: severalIds(conflicts) }
  },
}

interface About {
  readonly agreement: string
  readonly provinceIds: readonly string[]
  readonly city: Asserter
}

/** @throws Refused, unless the actor speaks for the foreign side of this agreement */
const ownAgreement = async (unit: UnitOfWork, id: string): Promise<Omit<About, 'agreement'>> => {
  const names = { id: true, nameEn: true, nameTh: true, nameLocal: true } as const
  const row = await unit.tx.agreement.findUnique({
    where: { id },
    select: { partnership: { select: { provinceId: true, sisterCity: { select: names } } } },
  })
  if (!row) throw notFound('agreement', ['input', 'agreement'])
  const { provinceId, sisterCity } = row.partnership
  unit.allow([provinceId])
  const { sisterCityId } = unit.actor
  const own = sisterCityId == null ? null : await unit.tx.sisterCity.findUnique({ where: { id: sisterCityId } })
  const path = ['input', 'agreement']
  if (!own) {
    const message = say('This key speaks for no sister city: ask your administrator for one that does.')
    throw new Refused({ kind: 'ForbiddenError', code: 'OTHER_PARTY', message, path })
  }
  if (own.id !== sisterCity.id) {
    const message = say(
      'This key speaks for {city} alone, and this agreement is one of {other}: look up an agreement of your own.',
      { city: nameOf(own), other: nameOf(sisterCity) },
    )
    throw new Refused({ kind: 'ForbiddenError', code: 'OTHER_PARTY', message, path })
  }
  return { city: { id: own.id, name: nameOf(own) }, provinceIds: [provinceId] }
}

const nameOf = (row: { id: string; nameEn: string | null; nameTh: string | null; nameLocal: string | null }): string =>
  pickName({ en: row.nameEn, th: row.nameTh, local: row.nameLocal }, 'EN') ?? row.id

/** What the partner has said of the agreement until now, in a fixed order. */
const factsOf = ({ tx }: UnitOfWork, agreement: string, { id }: Asserter) =>
  tx.fact.findMany({
    where: { subjectType: 'Agreement', subjectId: agreement, source: { assertedById: id } },
    orderBy: { id: 'asc' },
  })

const isOn = ({ question }: Asserted, { property }: { readonly property: string }): boolean => question === property

const nothingNew = (given: readonly Asserted[]): Violation => ({
  code: 'NOTHING_TO_CHANGE',
  message:
    given.length === 0
      ? say('Say how you read the agreement, or name in withdraw what you no longer hold.')
      : say('That is on record from you already.'),
  path: ['input'],
})

const withdrawViolations = (
  withdraw: readonly string[],
  standing: readonly { readonly property: string; readonly rank: string }[],
): Violation[] =>
  withdraw.flatMap((question, i): Violation[] =>
    standing.some(({ property, rank }) => property === question && rank === 'NORMAL')
      ? []
      : [
          {
            code: 'NOTHING_TO_CHANGE',
            message: say(
              'There is no reading of {question} from you that you could withdraw. One that an office has ranked is withdrawn by that office.',
              { question },
            ),
            path: ['input', 'withdraw', String(i)],
          },
        ],
  )

const onRecord = async ({ tx }: UnitOfWork, id: string): Promise<OnRecord> => {
  const { kind, sectors, signedOn } = await tx.agreement.findUniqueOrThrow({ where: { id } })
  return { kind, sectors, signedOn, history: historyOf((await readRecord(tx, 'Agreement', id))!) }
}

/** The open contradiction about this question, which the answer joins; else a new one, with the register's answer in it. */
const contradiction = async (
  unit: UnitOfWork,
  about: About,
  { question }: Asserted,
  registers: Answer,
): Promise<string> => {
  const { tx } = unit
  const { agreement, provinceIds, city } = about
  const subject = { subjectType: 'Agreement', subjectId: agreement }
  const open = await tx.conflict.findMany({
    where: { ...subject, resolution: null, facts: { some: { property: question } } },
    select: { id: true, _count: { select: { facts: true } } },
    orderBy: { id: 'asc' },
  })
  const joined = open.find(({ _count }) => _count.facts < largestLists.conflictFacts)
  if (joined) return joined.id
  await assertFewOpen(unit, city)
  const id = unit.create('Conflict', provinceIds)
  const topic = `${topics[question]}: as the register has it, or as ${city.name} does?`
  await tx.conflict.create({ data: { id, ...subject, topic } })
  // What a source says is a better witness than the register itself.
  const stated = await tx.fact.findFirst({
    where: {
      ...subject,
      property: question,
      date: registers.date,
      text: registers.text,
      conflictId: null,
      rank: { not: 'DEPRECATED' },
      source: { assertedById: null },
    },
    orderBy: { id: 'asc' },
  })
  if (stated) {
    await unit.touch('Fact', stated.id, provinceIds)
    await tx.fact.update({ where: { id: stated.id }, data: { conflictId: id } })
  } else {
    const source = await registerSourceId(unit)
    await addFact(unit, about, { question, ...registers }, source, { conflict: id, quote: null, note: null })
  }
  return id
}

const assertFewOpen = async ({ tx }: UnitOfWork, { id }: Asserter): Promise<void> => {
  const where = { resolution: null, facts: { some: { source: { assertedById: id } } } }
  if ((await tx.conflict.count({ where })) < mostOpen) return
  refuse([
    {
      code: 'LIMIT_REACHED',
      message: say(
        'There are {most} open contradictions with what you read: wait until the offices have settled some.',
        { most: mostOpen },
      ),
      path: ['input'],
    },
  ])
}

const addFact = async (
  unit: UnitOfWork,
  { agreement, provinceIds }: About,
  { question, date, text }: Asserted,
  sourceId: string,
  { conflict, quote, note }: { conflict: string | null; quote: string | null; note: string | null },
): Promise<string> => {
  const id = unit.create('Fact', provinceIds)
  const { earliest, latest } = boundsOf(unit.today)
  await unit.tx.fact.create({
    data: {
      id,
      subjectType: 'Agreement',
      subjectId: agreement,
      property: question,
      date,
      text,
      asOf: unit.today,
      asOfEarliest: earliest,
      asOfLatest: latest,
      sourceId,
      quote,
      note,
      conflictId: conflict,
    },
  })
  return id
}
