-- AlterTable
ALTER TABLE "dataset" ADD COLUMN     "loaded" JSONB NOT NULL DEFAULT '{}';

-- ---------------------------------------------------------------- by hand: functions that need no search_path

-- pg_dump writes its scripts for an empty search_path, so a function that names another without its schema fails while the
-- dump is restored, and with it every table whose constraints call it. A body that is parsed once, when it is made, holds on
-- to what it names. Functions of any type, and those in other languages, cannot have one: they get a path of their own.
CREATE OR REPLACE FUNCTION partial_date_earliest(value text) RETURNS date
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN make_date(left(value, 4)::int, coalesce(nullif(substr(value, 6, 2), ''), '1')::int, coalesce(nullif(substr(value, 9, 2), ''), '1')::int);

CREATE OR REPLACE FUNCTION partial_date_latest(value text) RETURNS date
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE length(value)
    WHEN 4 THEN make_date(left(value, 4)::int, 12, 31)
    WHEN 7 THEN (make_date(left(value, 4)::int, substr(value, 6, 2)::int, 1) + interval '1 month - 1 day')::date
    ELSE make_date(left(value, 4)::int, substr(value, 6, 2)::int, substr(value, 9, 2)::int)
  END;

CREATE OR REPLACE FUNCTION is_partial_date(value text) RETURNS boolean
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE
    WHEN value !~ '^\d{4}(-(0[1-9]|1[0-2])(-\d{2})?)?$' THEN FALSE
    WHEN left(value, 4)::int NOT BETWEEN 1 AND 2399 THEN FALSE
    WHEN length(value) = 10 THEN substr(value, 9, 2)::int BETWEEN 1 AND extract(day FROM partial_date_latest(left(value, 7)))
    ELSE TRUE
  END;

ALTER FUNCTION has_repeats(anyarray) SET search_path = pg_catalog, pg_temp;
ALTER FUNCTION refuse_rewriting() SET search_path = pg_catalog, pg_temp;
ALTER FUNCTION wake_followers() SET search_path = pg_catalog, pg_temp;

-- ---------------------------------------------------------------- by hand: what tells a register that lost its data from a new one

-- From here on every register has a row of `dataset`: at first this one, which says that the open data is still to be
-- loaded. Where there is none, it is lost.
INSERT INTO dataset (id, version, digest, loaded_at)
  SELECT 1, '', '', now()
  WHERE NOT EXISTS (SELECT FROM dataset) AND NOT EXISTS (SELECT FROM province) AND NOT EXISTS (SELECT FROM change) AND NOT EXISTS (SELECT FROM api_key);

-- Registers that were filled before had these rows from the open data of 22 November 2026, the only one until now.
UPDATE dataset SET loaded = '{"_agreement_event_source": 263, "_agreement_source": 308, "_consulate_source": 60, "_engagement_agreement": 5, "_engagement_country": 46, "_engagement_leader": 34, "_engagement_sister_city": 32, "_engagement_source": 46, "_membership_source": 56, "_municipality_source": 34, "_network_source": 15, "_organization_source": 2, "_post_source": 46, "_province_source": 308, "_sister_city_source": 451, "agreement": 141, "agreement_event": 152, "approval": 2, "conflict": 22, "consulate": 23, "country": 47, "engagement": 42, "fact": 107, "membership": 34, "municipality": 12, "network": 6, "organization": 2, "partnership": 126, "person": 40, "post": 40, "province": 77, "search_entry": 615, "sister_city": 117, "source": 218}' WHERE digest <> '';
