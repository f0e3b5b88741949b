import type { Store } from '../src/store/store.ts'

/** Puts so many changes into the log at once: a source is corrected again and again, and says the same each time. */
export const addChanges = async (store: Store, count: number): Promise<void> => {
  await store.db.$executeRaw`
    INSERT INTO change (revision, at, operation, type, node_id, province_ids, actor, reason, before, after)
    SELECT log.newest + i, now(), 'UPDATED', 'Source', source.id, '{}', 'Officer', 'To move on.', record.is, record.is
    FROM
      (SELECT coalesce(max(revision), 0) AS newest FROM change) AS log,
      (SELECT * FROM source ORDER BY id LIMIT 1) AS source,
      LATERAL (SELECT jsonb_build_object('id', source.id, 'title', source.title) AS is) AS record,
      generate_series(1, ${count}::int) AS i
    ORDER BY i`
}
