import type { Ask } from '../src/store/ask.ts'
import { sql } from '../src/store/sql.ts'
import type { Store } from '../src/store/store.ts'
import { makeTallies } from '../src/store/tallies/keep.ts'

interface Tallies {
  readonly cities: string[]
  readonly countries: string[]
}

const read = async (ask: Ask): Promise<Tallies> => {
  const lines = async (rows: Promise<{ line: string }[]>) => (await rows).map(({ line }) => line).sort()
  return {
    cities: await lines(
      ask(
        sql`SELECT concat_ws(' ', sister_city_id, country_code, province_id, sector, status, agreements, there) AS line FROM city_tally`,
      ),
    ),
    countries: await lines(
      ask(sql`
        SELECT concat_ws(' ', status, sector, province_id, country_code, agreements, there, sister_cities, cities_there) AS line
        FROM agreement_tally WHERE agreements <> 0`),
    ),
  }
}

/** The tallies as they stand in the database. */
export const talliesOf = ({ db }: Store): Promise<Tallies> => read(statement => db.$queryRaw(statement))

const undone = new Error('undone')

/** What they would be if they were counted now. Those that stand there stay. */
export const talliesAnew = async ({ db }: Store, day: string): Promise<Tallies> => {
  let found: Tallies | undefined
  const work = db.$transaction(async tx => {
    const ask: Ask = statement => tx.$queryRaw(statement)
    await makeTallies(ask, day)
    found = await read(ask)
    throw undone
  })
  await work.catch(error => {
    if (error !== undone) throw error
  })
  return found!
}
