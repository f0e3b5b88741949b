import { standing } from '../../packages/server/src/store/read/standing.ts'
import { raw } from '../../packages/server/src/store/sql.ts'
import { connectTo } from '../../packages/server/test/postgres-databases.ts'
import { day } from './questions.ts'

/** SQL with its values written into it, for a function's body. Only for values of ours. */
const inline = ({
  strings,
  values,
}: {
  readonly strings: readonly string[]
  readonly values: readonly unknown[]
}): string => strings.map((text, i) => (i < values.length ? `${text}'${String(values[i])}'` : text)).join('')

/** What the peers need of the database: the derived status, and lists by it, as functions that PostGraphile publishes. */
export const createPeerFunctions = async (databaseUrl: string): Promise<void> => {
  const client = await connectTo(databaseUrl)
  try {
    await client.query(`
      CREATE FUNCTION agreement_status_on(agreement, day date) RETURNS text STABLE LANGUAGE sql AS
        $$ SELECT standing.status::text FROM (SELECT ($1).*) a ${inline(standing(raw('$2')))} $$;
      CREATE FUNCTION agreement_status_today(agreement) RETURNS text STABLE LANGUAGE sql AS
        $$ SELECT agreement_status_on($1, '${day}') $$;
      CREATE FUNCTION province_agreements(province) RETURNS SETOF agreement STABLE LANGUAGE sql AS
        $$ SELECT a.* FROM agreement a JOIN partnership p ON p.id = a.partnership_id WHERE p.province_id = ($1).id
           ORDER BY a.sort_title, a.id $$;
      CREATE FUNCTION agreements_in_force(country text, sector "SectorCode") RETURNS SETOF agreement STABLE LANGUAGE sql AS
        $$ SELECT a.* FROM agreement a JOIN partnership p ON p.id = a.partnership_id JOIN sister_city c ON c.id = p.sister_city_id
           ${inline(standing(raw(`date '${day}'`)))}
           WHERE c.country_code = $1 AND a.sectors @> ARRAY[$2] AND standing.status = 'IN_FORCE' ORDER BY a.sort_title, a.id $$`)
  } finally {
    await client.end()
  }
}
