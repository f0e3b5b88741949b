import { Prisma } from '../src/generated/prisma/client.ts'
import { recordSql } from '../src/store/records/as-json.ts'
import { encodeId } from '../src/store/records/global-id.ts'
import { removableTypes, type WrittenType, writtenTypes } from '../src/store/records/index.ts'
import { readRecord } from '../src/store/records/read.ts'
import { sql } from '../src/store/sql.ts'
import type { Store } from '../src/store/store.ts'
import { office } from './office.ts'
import { write } from './write.ts'

/** Numbers from 0 to 1 that come again with the same seed (mulberry32). */
export const randomOf = (seed: number) => {
  let state = seed >>> 0
  return (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** An office that writes one thing after another, of any kind and about any record. What is refused changes nothing. */
export const busyOffice = (store: Store, random: () => number) => {
  let count = 0
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!
  const word = () => {
    count += 1
    return `${pick(['lighthouse', 'ตลาดน้ำ', '=1+1', 'harbour', 'โรงเรียน'])} ${count}`
  }

  /** Every other time one of the last four: a record is written several times while it is waited for. */
  const someone = async (type: WrittenType | 'Province') => {
    const table = recordSql[type].from.sql
    const often = random() < 0.5
    const [row] = await store.db.$queryRawUnsafe<{ id: string }[]>(
      `SELECT r.id FROM ${table} ORDER BY r.id DESC
       OFFSET floor(${random()} * ${often ? 4 : `(SELECT count(*) FROM ${table})`}) LIMIT 1`,
    )
    const key = row?.id ?? 'nobody'
    const record = type === 'Province' ? null : await readRecord(store.db, type, key)
    return { id: encodeId(type, key), version: Number(record?.['version'] ?? 1) }
  }
  const sources = async () => [(await someone('Source')).id]
  const about = async (type: WrittenType, field: string) => {
    const { id, version } = await someone(type)
    return { [field]: id, expectedVersion: version }
  }
  const term = () =>
    pick([
      { kind: 'OPEN_ENDED' },
      { kind: 'FIXED', months: 36, noticeMonths: 3 },
      { kind: 'AUTO_RENEWING', expiresOn: '2031-05', renewalMonths: 12, noticeMonths: 6 },
    ])

  const acts: Record<string, () => Promise<Record<string, unknown>>> = {
    registerSource: async () => ({ kind: 'NEWS', title: word(), language: 'en', retrievedOn: '2020-02-02' }),
    correctSource: async () => ({ ...(await about('Source', 'source')), note: word() }),
    registerSisterCity: async () => ({
      nameEn: word(),
      nameTh: word(),
      level: 'CITY',
      country: pick(['CZ', 'PL', 'IS']),
      location: pick([null, { latitude: 64.1466, longitude: -21.9426 }]),
      sources: await sources(),
    }),
    correctSisterCity: async () => ({ ...(await about('SisterCity', 'sisterCity')), nameTh: word() }),
    registerMunicipality: async () => ({
      province: (await someone('Province')).id,
      nameEn: word(),
      sources: await sources(),
    }),
    proposeAgreement: async () => ({
      thaiParty: (await someone(pick(['Province', 'Municipality'] as const))).id,
      sisterCity: (await someone('SisterCity')).id,
      kind: pick(['MOU', 'LOI']),
      titleEn: word(),
      sectors: ['TOURISM'],
      on: '2020-01',
      sources: await sources(),
    }),
    signAgreement: async () => ({
      ...(await about('Agreement', 'agreement')),
      on: '2021-03-04',
      term: term(),
      sources: await sources(),
    }),
    setTerm: async () => ({ ...(await about('Agreement', 'agreement')), term: term() }),
    renewAgreement: async () => ({
      ...(await about('Agreement', 'agreement')),
      on: '2024-03-04',
      term: term(),
      sources: await sources(),
    }),
    correctAgreement: async () => ({
      ...(await about('Agreement', 'agreement')),
      mistake: word(),
      note: word(),
      sources: await sources(),
    }),
    correctPartnership: async () => ({ ...(await about('Partnership', 'partnership')), note: word() }),
    recordEngagement: async () => ({
      kind: 'COURTESY_CALL',
      titleEn: word(),
      direction: 'INBOUND',
      startsOn: pick(['2022-01-31', '2022-02', '2022']),
      province: (await someone('Province')).id,
      sisterCities: [(await someone('SisterCity')).id],
      newLeaders: [{ nameEn: word(), postEn: 'Head' }],
      sources: await sources(),
    }),
    cancelEngagement: async () => ({ ...(await about('Engagement', 'engagement')), sources: await sources() }),
    recordCommitment: async () => ({
      partnership: (await someone('Partnership')).id,
      textTh: word(),
      owedBy: 'PARTNER',
      agreedOn: pick(['2022-01-31', '2022-02', '2022']),
      dueOn: '2023',
      newPerson: { nameEn: word(), postEn: 'Head' },
      sources: await sources(),
    }),
    recordCommitmentEvent: async () => ({
      ...(await about('Commitment', 'commitment')),
      kind: pick(['STARTED', 'DONE']),
      on: '2024',
      sources: await sources(),
    }),
    openConsulate: async () => ({
      country: pick(['CZ', 'PE']),
      province: (await someone('Province')).id,
      kind: 'HONORARY_CONSULATE',
      sources: await sources(),
    }),
    addMembership: async () => ({
      ...(await about('Network', 'network')),
      member: (await someone('SisterCity')).id,
      sources: await sources(),
    }),
    recordFact: async () => ({
      subject: (await someone('Province')).id,
      property: 'OTHER',
      text: word(),
      source: (await someone('Source')).id,
    }),
    removeRecord: async () => {
      const { id, version } = await someone(pick(removableTypes))
      return { record: id, expectedVersion: id.startsWith(encodeId('Fact', '').slice(0, 5)) ? null : version }
    },
  }

  const names = Object.keys(acts)
  return async (): Promise<void> => {
    // One in three takes something away: that is where a copy goes wrong.
    const name = random() < 0.3 ? 'removeRecord' : pick(names)
    const input = { ...(await acts[name]!()), reason: 'To see whether copies follow.' }
    await write(store, name, input, { viewer: office, selection: '' })
  }
}

/** Every record there is, by its global id, as the history keeps it. */
export const everyRecord = async (store: Store): Promise<Map<string, unknown>> => {
  const ofEachType = writtenTypes.map(type => {
    const { from, id, json } = recordSql[type]
    return sql`SELECT ${type}::text AS type, ${id}::text AS id, ${json}::text AS json FROM ${from}`
  })
  const rows = await store.db.$queryRaw<{ type: WrittenType; id: string; json: string }[]>(
    Prisma.join(ofEachType, ' UNION ALL '),
  )
  return new Map(rows.map(({ type, id, json }) => [encodeId(type, id), JSON.parse(json)]))
}
