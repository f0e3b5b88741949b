import type { Query } from './record.ts'

/**
 * Everything that migrations create, one line each: columns with their types, constraints, indexes, triggers, views,
 * functions and enums of the current schema. Objects of extensions and differences between versions of PostgreSQL are
 * left out.
 */
export const structureOf = async (query: Query): Promise<Set<string>> => {
  const rows = await query(`
    WITH relations AS (
      SELECT oid, relname, relkind FROM pg_class
      WHERE relnamespace = current_schema()::regnamespace AND relname NOT LIKE '\\_prisma\\_migrations%'
    ), extended AS (
      SELECT objid FROM pg_depend WHERE deptype = 'e'
    )
    SELECT concat_ws(' ', 'column', r.relname, a.attname, format_type(a.atttypid, a.atttypmod),
      CASE WHEN c.collname <> 'default' THEN c.collname END,
      CASE WHEN a.attnotnull THEN 'not null' END, pg_get_expr(d.adbin, d.adrelid)) AS line
    FROM relations r JOIN pg_attribute a ON a.attrelid = r.oid AND a.attnum > 0 AND NOT a.attisdropped
    LEFT JOIN pg_collation c ON c.oid = a.attcollation
    LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
    WHERE r.relkind IN ('r', 'v')
    UNION ALL
    SELECT concat_ws(' ', CASE relkind WHEN 'i' THEN 'index' WHEN 'S' THEN 'sequence' WHEN 'v' THEN 'view' ELSE 'table' END, relname)
    FROM relations
    UNION ALL
    SELECT concat_ws(' ', 'constraint', r.relname, k.conname)
    FROM relations r JOIN pg_constraint k ON k.conrelid = r.oid AND k.contype IN ('c', 'f', 'p', 'u', 'x')
    UNION ALL
    SELECT concat_ws(' ', 'trigger', r.relname, t.tgname)
    FROM relations r JOIN pg_trigger t ON t.tgrelid = r.oid AND NOT t.tgisinternal
    UNION ALL
    SELECT concat_ws(' ', 'function', p.proname, pg_get_function_identity_arguments(p.oid),
      CASE WHEN p.prosqlbody IS NULL THEN md5(p.prosrc) ELSE 'bound' END, p.proconfig::text)
    FROM pg_proc p
    WHERE p.pronamespace = current_schema()::regnamespace AND p.oid NOT IN (SELECT objid FROM extended)
    UNION ALL
    SELECT concat_ws(' ', 'enum', t.typname, string_agg(e.enumlabel, ' ' ORDER BY e.enumsortorder))
    FROM pg_type t JOIN pg_enum e ON e.enumtypid = t.oid
    WHERE t.typnamespace = current_schema()::regnamespace AND t.oid NOT IN (SELECT objid FROM extended)
    GROUP BY t.typname`)
  return new Set(rows.map(row => row['line'] as string))
}
