import type { Store } from '../src/store/store.ts'

/** The agreements and partnerships whose columns for work lists are not what they follow from, counted anew. */
export const strayColumns = ({ db }: Pick<Store, 'db'>): Promise<{ id: string }[]> => db.$queryRaw`
  SELECT a.id FROM agreement a
  WHERE a.unsourced IS DISTINCT FROM (a.id NOT IN (SELECT "A" FROM "_agreement_source"))
    OR a.begun_latest IS DISTINCT FROM (
      SELECT coalesce(min(latest), (min(recorded_at) AT TIME ZONE 'Asia/Bangkok')::date) FROM agreement_event
      WHERE agreement_id = a.id AND corrected_by_id IS NULL AND kind <> 'CORRECTED'
    )
  UNION ALL
  SELECT p.id FROM partnership p
  WHERE p.contact_latest IS DISTINCT FROM greatest(
    (SELECT max(signed_latest) FROM agreement WHERE partnership_id = p.id),
    (
      SELECT max(v.latest) FROM agreement_event v JOIN agreement a ON a.id = v.agreement_id
      WHERE a.partnership_id = p.id AND v.corrected_by_id IS NULL AND (v.kind = 'AMENDED' OR v.kind = 'RENEWED' AND a.id NOT IN (
        SELECT renews_id FROM agreement WHERE renews_id IS NOT NULL AND signed_on IS NOT NULL
      ))
    ),
    (
      SELECT max(coalesce(e.ends_latest, e.starts_latest)) FROM engagement e JOIN "_engagement_sister_city" l ON l."A" = e.id
      WHERE e.province_id = p.province_id AND l."B" = p.sister_city_id AND NOT e.cancelled AND coalesce(e.last_stage, 'HELD') = 'HELD'
    )
  )`
