import { afterAll, describe, expect, it } from 'vitest'
import { dropRawDatabases, rawDatabase } from '../../../test/raw-database.ts'
import { databases } from '../../../test/stores.ts'

// pg_dump's scripts run with an empty search_path. What a table needs to take its rows must not depend on one.

afterAll(dropRawDatabases)

describe.each(databases)('%s', kind => {
  it('every function finds what it names without a search_path', async () => {
    const { query } = await rawDatabase(kind, true)
    const functions = await query(`
      SELECT p.proname AS name, l.lanname AS language,
        p.prosqlbody IS NOT NULL AS bound, coalesce(array_to_string(p.proconfig, ';'), '') AS settings
      FROM pg_proc p JOIN pg_language l ON l.oid = p.prolang
      WHERE p.pronamespace = 'public'::regnamespace AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = p.oid AND deptype = 'e')`)
    expect(functions.length).toBeGreaterThanOrEqual(6)
    const unsafe = functions.filter(
      ({ bound, settings }) => !bound && !/^search_path=pg_catalog, pg_temp$/.test(String(settings)),
    )
    // Write its body as RETURN or BEGIN ATOMIC, or, where that cannot be, give it SET search_path = pg_catalog, pg_temp.
    expect(unsafe).toEqual([])
  })

  it('rows come in without one, and are refused as ever', async () => {
    const database = await rawDatabase(kind, true)
    await database.script(`SET search_path TO ''`)
    const again = (table: string) =>
      database.script(`BEGIN; SET LOCAL session_replication_role TO replica;
        CREATE TEMP TABLE copied ON COMMIT DROP AS SELECT * FROM public."${table}"; DELETE FROM public."${table}";
        INSERT INTO public."${table}" SELECT * FROM copied; COMMIT`)
    const tables = await database.query(
      `SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace`,
    )
    for (const { name } of tables) await again(name as string)
    await expect(database.query(`UPDATE public.approval SET asked_on = '2023-02-29'`)).rejects.toThrow(
      'approval_asked_on_date',
    )
    await expect(database.query(`UPDATE public.agreement SET sectors = '{TOURISM,TOURISM}'`)).rejects.toThrow(
      'agreement_sectors',
    )
  })
})
