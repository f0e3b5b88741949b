import type { Ask } from '../ask.ts'
import { lastContactDay } from '../read/contacts.ts'
import { type Sql, sql, texts, unionAll } from '../sql.ts'

// The last contact of each partnership that is on record, by which work lists find those that are silent: `contact_latest`. It is
// that of no certain day, so what is still to come counts too; who asks for a day looks closer where it is after that.

interface Touched {
  readonly type: string
  readonly id: string
  readonly before?: object | null
}

/** Brings up to date what these records are contacts of, or were, after they were written. */
export const keepContacts = async (ask: Ask, touched: readonly Touched[]): Promise<void> => {
  const ties = changedTies(touched)
  if (ties.length > 0) await write(ask, sql`tie.id IN (${unionAll(ties)})`)
}

/** The same for all partnerships. */
export const makeContacts = (ask: Ask): Promise<void> => write(ask, sql`TRUE`)

const write = async (ask: Ask, which: Sql): Promise<void> => {
  await ask(sql`
    UPDATE partnership p SET contact_latest = found.day
    FROM (SELECT tie.id, (${lastContactDay(sql`tie.id`, sql`'infinity'::date`)}) AS day FROM partnership tie WHERE ${which}) AS found
    WHERE p.id = found.id AND p.contact_latest IS DISTINCT FROM found.day`)
}

/** The partnerships that these records are about, and were, each as a query of their ids. */
const changedTies = (touched: readonly Touched[]): Sql[] => {
  const of = (type: string) => touched.filter(each => each.type === type)
  const idsOf = (type: string) => of(type).map(({ id }) => id)
  const befores = (type: string) =>
    of(type).flatMap(({ before }) => (before ? [before as Readonly<Record<string, unknown>>] : []))
  const had = (type: string, field: string) =>
    befores(type).flatMap(before => (typeof before[field] === 'string' ? [before[field]] : []))
  const ties: Sql[] = []
  const [agreements, engagements] = [idsOf('Agreement'), idsOf('Engagement')]
  const named = [...idsOf('Partnership'), ...had('Agreement', 'partnershipId')]
  if (named.length > 0) ties.push(sql`SELECT unnest(${texts(named)})`)
  // Whether a renewal is a contact follows from the paper that renews, too.
  if (agreements.length > 0)
    ties.push(
      sql`SELECT partnership_id FROM agreement WHERE id = ANY (${texts([...agreements, ...had('Agreement', 'renewsId')])})`,
      sql`SELECT r.partnership_id FROM agreement a JOIN agreement r ON r.id = a.renews_id WHERE a.id = ANY (${texts(agreements)})`,
    )
  if (engagements.length > 0)
    ties.push(sql`SELECT partnership_id FROM partnership_engagement WHERE id = ANY (${texts(engagements)})`)
  const met = befores('Engagement').flatMap(({ provinceId, sisterCities }) =>
    (sisterCities as readonly string[]).map(city => ({ province: provinceId as string, city })),
  )
  if (met.length > 0)
    ties.push(sql`
      SELECT p.id FROM unnest(${texts(met.map(({ province }) => province))}, ${texts(met.map(({ city }) => city))}) AS met (province, city)
      JOIN partnership p ON p.province_id = met.province AND p.sister_city_id = met.city`)
  return ties
}
