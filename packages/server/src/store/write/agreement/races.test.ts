import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { databases, openTestStore } from '../../../../test/stores.ts'
import { write, written } from '../../../../test/write.ts'
import { postgresStore } from '../../open/open-postgres.ts'
import { encodeId } from '../../records/global-id.ts'
import type { Store } from '../../store.ts'

// Two servers on one database, and two officers who take a step at the same moment: one of them is carried out, the other
// is told that somebody was first. PostgreSQL only: an embedded register has one server.

const pairs = 20
/** Pairs that race at once, so that writers of different agreements get in each other's way too. */
const width = 5

describe.runIf(databases.includes('PostgreSQL'))('two servers on PostgreSQL', { timeout: 120_000 }, () => {
  let one: Store
  let two: Store
  let source: string
  const places: { sisterCity: string; kind: string }[] = []
  beforeAll(async () => {
    one = await openTestStore('PostgreSQL')
    const [{ name } = { name: '' }] = await one.db.$queryRaw<
      { name: string }[]
    >`SELECT current_database()::text AS name`
    two = postgresStore(Object.assign(new URL(inject('template')), { pathname: `/${name}` }).href)
    source = encodeId('Source', (await one.db.source.findFirstOrThrow()).id)
    const cities = await one.db.sisterCity.findMany({ where: { partnerships: { none: { provinceId: 'TH-83' } } } })
    for (const kind of ['LOI', 'MOU', 'MOC', 'MOA', 'ACTION_PLAN'])
      for (const { id } of cities) places.push({ sisterCity: encodeId('SisterCity', id), kind })
  })
  afterAll(async () => {
    await two.close()
    await one.close()
  })

  const proposal = () => ({
    ...places.shift()!,
    thaiParty: encodeId('Province', 'TH-83'),
    titleEn: 'A paper that two officers know of',
    sectors: ['TRADE'],
    on: '2010',
    sources: [source],
    reason: 'Race.',
  })
  const proposed = async () => (await written(one, 'proposeAgreement', proposal())).agreement.id
  const step = (agreement: string, expectedVersion: number, rest: object = {}) => ({
    agreement,
    expectedVersion,
    on: '2012',
    sources: [source],
    reason: 'Race.',
    ...rest,
  })
  const term = { kind: 'UNKNOWN' }
  const signed = async () => {
    const agreement = await proposed()
    await written(one, 'signAgreement', step(agreement, 1, { term }))
    return agreement
  }

  let place = 1
  type Call = [mutation: string, input: Record<string, unknown>]
  const races: [string, () => Promise<[Call, Call]>, string][] = [
    [
      'sign and sign',
      async () => {
        const call: Call = ['signAgreement', step(await proposed(), 1, { term })]
        return [call, call]
      },
      'VERSION_MISMATCH',
    ],
    [
      'renew and renew',
      async () => {
        const call: Call = ['renewAgreement', step(await signed(), 2, { term })]
        return [call, call]
      },
      'VERSION_MISMATCH',
    ],
    [
      'terminate and renew',
      async () => {
        const agreement = await signed()
        return [
          ['terminateAgreement', step(agreement, 2)],
          ['renewAgreement', step(agreement, 2, { term })],
        ]
      },
      'VERSION_MISMATCH',
    ],
    [
      'propose and propose',
      async () => {
        const call: Call = ['proposeAgreement', proposal()]
        return [call, call]
      },
      'ALREADY_LIVE',
    ],
    [
      'register and register',
      async () => {
        const city = { nameEn: `Port ${place++}`, level: 'CITY', country: 'NL', sources: [source], reason: 'Race.' }
        const call: Call = ['registerSisterCity', city]
        return [call, call]
      },
      'POSSIBLE_DUPLICATE',
    ],
  ]

  it.each(races)(`%s, ${pairs} times`, async (_, prepare, code) => {
    const winners = { first: 0, second: 0 }
    for (let i = 0; i < pairs; i += width)
      await Promise.all(
        Array.from({ length: width }, async (_, lane) => {
          const [a, b] = await prepare()
          // Either server gets to be asked first.
          const [left, right] = lane % 2 === 0 ? [one, two] : [two, one]
          const selection = 'revision'
          const results = await Promise.all([write(left, ...a, { selection }), write(right, ...b, { selection })])
          const done = results.filter(({ __typename }) => __typename.endsWith('Success'))
          const refused = results.filter(({ __typename }) => __typename === 'ConflictError')
          expect([done.length, refused.length], JSON.stringify(results)).toEqual([1, 1])
          expect(refused[0].code).toBe(code)
          winners[results[0] === done[0] ? 'first' : 'second'] += 1
        }),
      )
    expect(winners.first + winners.second).toBe(pairs)
  })

  it('revisions have no gap, and no step was taken twice', async () => {
    const changes = await one.db.change.findMany({ orderBy: { revision: 'asc' }, select: { revision: true } })
    expect(changes.map(({ revision }) => revision)).toEqual(changes.map((_, i) => i + 1))
    const twice = await one.db.$queryRaw`
      SELECT agreement_id, kind FROM agreement_event WHERE kind IN ('SIGNED', 'RENEWED', 'TERMINATED')
      GROUP BY agreement_id, kind HAVING count(*) > 1`
    expect(twice).toEqual([])
  })
})
