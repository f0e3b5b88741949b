-- What a database can hold of the register's rules, and the indexes that Prisma's schema cannot say.
-- Written by hand: nothing in here shows up in a diff against schema.prisma.

-- ---------------------------------------------------------------- partial dates

CREATE FUNCTION partial_date_earliest(value text) RETURNS date
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  AS $$ SELECT make_date(left(value, 4)::int, coalesce(nullif(substr(value, 6, 2), ''), '1')::int, coalesce(nullif(substr(value, 9, 2), ''), '1')::int) $$;

CREATE FUNCTION partial_date_latest(value text) RETURNS date
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  AS $$ SELECT CASE length(value)
    WHEN 4 THEN make_date(left(value, 4)::int, 12, 31)
    WHEN 7 THEN (make_date(left(value, 4)::int, substr(value, 6, 2)::int, 1) + interval '1 month - 1 day')::date
    ELSE make_date(left(value, 4)::int, substr(value, 6, 2)::int, substr(value, 9, 2)::int)
  END $$;

-- 1989 | 2006-09 | 2018-05-09, in the calendar. Years of 2400 and later are Buddhist Era.
CREATE FUNCTION is_partial_date(value text) RETURNS boolean
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  AS $$ SELECT CASE
    WHEN value !~ '^\d{4}(-(0[1-9]|1[0-2])(-\d{2})?)?$' THEN FALSE
    WHEN left(value, 4)::int NOT BETWEEN 1 AND 2399 THEN FALSE
    WHEN length(value) = 10 THEN substr(value, 9, 2)::int BETWEEN 1 AND extract(day FROM partial_date_latest(left(value, 7)))
    ELSE TRUE
  END $$;

CREATE FUNCTION has_repeats(list anyarray) RETURNS boolean
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  AS $$ SELECT cardinality(list) > count(DISTINCT item) FROM unnest(list) item $$;

ALTER TABLE agreement ADD CONSTRAINT agreement_signed_on_bounds CHECK (
  CASE WHEN signed_on IS NULL THEN num_nonnulls(signed_earliest, signed_latest) = 0
  ELSE is_partial_date(signed_on) AND signed_earliest IS NOT DISTINCT FROM partial_date_earliest(signed_on) AND signed_latest IS NOT DISTINCT FROM partial_date_latest(signed_on) END);
ALTER TABLE agreement ADD CONSTRAINT agreement_expires_on_bounds CHECK (
  CASE WHEN expires_on IS NULL THEN num_nonnulls(expires_earliest, expires_latest) = 0
  ELSE is_partial_date(expires_on) AND expires_earliest IS NOT DISTINCT FROM partial_date_earliest(expires_on) AND expires_latest IS NOT DISTINCT FROM partial_date_latest(expires_on) END);
ALTER TABLE agreement_event ADD CONSTRAINT agreement_event_on_bounds CHECK (
  CASE WHEN "on" IS NULL THEN num_nonnulls(earliest, latest) = 0
  ELSE is_partial_date("on") AND earliest IS NOT DISTINCT FROM partial_date_earliest("on") AND latest IS NOT DISTINCT FROM partial_date_latest("on") END);
ALTER TABLE engagement ADD CONSTRAINT engagement_starts_on_bounds CHECK (
  CASE WHEN starts_on IS NULL THEN num_nonnulls(starts_earliest, starts_latest) = 0
  ELSE is_partial_date(starts_on) AND starts_earliest IS NOT DISTINCT FROM partial_date_earliest(starts_on) AND starts_latest IS NOT DISTINCT FROM partial_date_latest(starts_on) END);
ALTER TABLE engagement ADD CONSTRAINT engagement_ends_on_bounds CHECK (
  CASE WHEN ends_on IS NULL THEN num_nonnulls(ends_earliest, ends_latest) = 0
  ELSE is_partial_date(ends_on) AND ends_earliest IS NOT DISTINCT FROM partial_date_earliest(ends_on) AND ends_latest IS NOT DISTINCT FROM partial_date_latest(ends_on) END);
ALTER TABLE consulate ADD CONSTRAINT consulate_opened_on_bounds CHECK (
  CASE WHEN opened_on IS NULL THEN num_nonnulls(opened_earliest, opened_latest) = 0
  ELSE is_partial_date(opened_on) AND opened_earliest IS NOT DISTINCT FROM partial_date_earliest(opened_on) AND opened_latest IS NOT DISTINCT FROM partial_date_latest(opened_on) END);
ALTER TABLE consulate ADD CONSTRAINT consulate_closed_on_bounds CHECK (
  CASE WHEN closed_on IS NULL THEN num_nonnulls(closed_earliest, closed_latest) = 0
  ELSE is_partial_date(closed_on) AND closed_earliest IS NOT DISTINCT FROM partial_date_earliest(closed_on) AND closed_latest IS NOT DISTINCT FROM partial_date_latest(closed_on) END);
ALTER TABLE membership ADD CONSTRAINT membership_joined_on_bounds CHECK (
  CASE WHEN joined_on IS NULL THEN num_nonnulls(joined_earliest, joined_latest) = 0
  ELSE is_partial_date(joined_on) AND joined_earliest IS NOT DISTINCT FROM partial_date_earliest(joined_on) AND joined_latest IS NOT DISTINCT FROM partial_date_latest(joined_on) END);
ALTER TABLE membership ADD CONSTRAINT membership_left_on_bounds CHECK (
  CASE WHEN left_on IS NULL THEN num_nonnulls(left_earliest, left_latest) = 0
  ELSE is_partial_date(left_on) AND left_earliest IS NOT DISTINCT FROM partial_date_earliest(left_on) AND left_latest IS NOT DISTINCT FROM partial_date_latest(left_on) END);
ALTER TABLE fact ADD CONSTRAINT fact_as_of_bounds CHECK (
  CASE WHEN as_of IS NULL THEN num_nonnulls(as_of_earliest, as_of_latest) = 0
  ELSE is_partial_date(as_of) AND as_of_earliest IS NOT DISTINCT FROM partial_date_earliest(as_of) AND as_of_latest IS NOT DISTINCT FROM partial_date_latest(as_of) END);
ALTER TABLE agreement_event ADD CONSTRAINT agreement_event_until_bounds CHECK (
  CASE WHEN until IS NULL THEN until_latest IS NULL
  ELSE kind IN ('RENEWED', 'NOTICE_GIVEN') AND is_partial_date(until) AND until_latest IS NOT DISTINCT FROM partial_date_latest(until) END);
ALTER TABLE approval ADD CONSTRAINT approval_asked_on_date CHECK (is_partial_date(asked_on));
ALTER TABLE approval ADD CONSTRAINT approval_decided_on_date CHECK (is_partial_date(decided_on));
ALTER TABLE consulate ADD CONSTRAINT consulate_confirmed_on_date CHECK (is_partial_date(confirmed_on));
ALTER TABLE network ADD CONSTRAINT network_founded_on_date CHECK (is_partial_date(founded_on));
ALTER TABLE organization ADD CONSTRAINT organization_opened_on_date CHECK (is_partial_date(opened_on));
ALTER TABLE post ADD CONSTRAINT post_from_date CHECK (is_partial_date("from"));
ALTER TABLE post ADD CONSTRAINT post_until_date CHECK (is_partial_date(until));
ALTER TABLE fact ADD CONSTRAINT fact_date_date CHECK (is_partial_date(date));
ALTER TABLE source ADD CONSTRAINT source_published_on_date CHECK (is_partial_date(published_on));

-- ---------------------------------------------------------------- places

ALTER TABLE country ADD CONSTRAINT country_code_iso CHECK (code ~ '^[A-Z]{2}$');
ALTER TABLE province ADD CONSTRAINT province_id_iso CHECK (id ~ '^TH-\d{2}$');
ALTER TABLE province ADD CONSTRAINT province_location CHECK (
  num_nonnulls(latitude, longitude) IN (0, 2) AND latitude BETWEEN -90 AND 90 AND longitude BETWEEN -180 AND 180);
ALTER TABLE province ADD CONSTRAINT province_wikidata_id CHECK (wikidata_id ~ '^Q[1-9]\d*$');
ALTER TABLE municipality ADD CONSTRAINT municipality_location CHECK (
  num_nonnulls(latitude, longitude) IN (0, 2) AND latitude BETWEEN -90 AND 90 AND longitude BETWEEN -180 AND 180);
ALTER TABLE municipality ADD CONSTRAINT municipality_wikidata_id CHECK (wikidata_id ~ '^Q[1-9]\d*$');
ALTER TABLE sister_city ADD CONSTRAINT sister_city_location CHECK (
  num_nonnulls(latitude, longitude) IN (0, 2) AND latitude BETWEEN -90 AND 90 AND longitude BETWEEN -180 AND 180);
ALTER TABLE sister_city ADD CONSTRAINT sister_city_wikidata_id CHECK (wikidata_id ~ '^Q[1-9]\d*$');
ALTER TABLE sister_city ADD CONSTRAINT sister_city_foreign CHECK (country_code <> 'TH');
ALTER TABLE sister_city ADD CONSTRAINT sister_city_succession CHECK (successor_id <> id);

ALTER TABLE province ADD CONSTRAINT province_slug CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE municipality ADD CONSTRAINT municipality_slug CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE sister_city ADD CONSTRAINT sister_city_slug CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE agreement ADD CONSTRAINT agreement_slug CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE engagement ADD CONSTRAINT engagement_slug CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE network ADD CONSTRAINT network_slug CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE organization ADD CONSTRAINT organization_slug CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE person ADD CONSTRAINT person_slug CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE source ADD CONSTRAINT source_slug CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$');

-- ---------------------------------------------------------------- ties

-- One partnership a pair. A province and a municipality inside it are two parties.
CREATE UNIQUE INDEX partnership_pair ON partnership (coalesce(municipality_id, province_id), sister_city_id);

ALTER TABLE agreement ADD CONSTRAINT agreement_sectors CHECK (NOT has_repeats(sectors));
ALTER TABLE agreement ADD CONSTRAINT agreement_other_sector CHECK ((other_sector IS NOT NULL) = ('OTHER' = ANY (sectors)));
ALTER TABLE agreement ADD CONSTRAINT agreement_dates CHECK (signed_earliest <= expires_latest);
ALTER TABLE agreement ADD CONSTRAINT agreement_term CHECK (
  CASE term_kind
    WHEN 'OPEN_ENDED' THEN num_nonnulls(expires_on, term_months, renewal_months) = 0
    WHEN 'FIXED' THEN num_nonnulls(expires_on, term_months) > 0 AND renewal_months IS NULL
    WHEN 'AUTO_RENEWING' THEN renewal_months IS NOT NULL
    ELSE renewal_months IS NULL
  END);
ALTER TABLE agreement ADD CONSTRAINT agreement_months CHECK (term_months > 0 AND renewal_months > 0 AND notice_months > 0);
ALTER TABLE agreement ADD CONSTRAINT agreement_links CHECK (based_on_id <> id AND renews_id <> id AND superseded_by_id <> id);
ALTER TABLE agreement_event ADD CONSTRAINT agreement_event_position CHECK (position > 0);
ALTER TABLE approval ADD CONSTRAINT approval_step CHECK (step > 0);

-- ---------------------------------------------------------------- life of a tie

ALTER TABLE engagement ADD CONSTRAINT engagement_dates CHECK (starts_earliest <= ends_latest);
ALTER TABLE engagement ADD CONSTRAINT engagement_headcount CHECK (headcount > 0);
ALTER TABLE engagement ADD CONSTRAINT engagement_sectors CHECK (NOT has_repeats(sectors));
ALTER TABLE consulate ADD CONSTRAINT consulate_foreign CHECK (country_code <> 'TH');
ALTER TABLE consulate ADD CONSTRAINT consulate_dates CHECK (opened_earliest <= closed_latest);
ALTER TABLE membership ADD CONSTRAINT membership_member CHECK (
  num_nonnulls(province_id, municipality_id, sister_city_id, outside_name_en) = 1
  AND (outside_country_code IS NULL OR outside_name_en IS NOT NULL));
ALTER TABLE membership ADD CONSTRAINT membership_dates CHECK (joined_earliest <= left_latest);

-- ---------------------------------------------------------------- provenance

ALTER TABLE fact ADD CONSTRAINT fact_says_something CHECK (num_nonnulls(value, text, date) > 0);
ALTER TABLE fact ADD CONSTRAINT fact_quantity CHECK (
  CASE WHEN value IS NULL THEN num_nonnulls(max, unit, precision) = 0
  ELSE unit IS NOT NULL AND precision IS NOT NULL AND (precision = 'RANGE') = (max IS NOT NULL) AND (max IS NULL OR max > value) END);
ALTER TABLE fact ADD CONSTRAINT fact_quote_short CHECK (char_length(quote) <= 200);
ALTER TABLE fact ADD CONSTRAINT fact_rank_reason CHECK (rank = 'NORMAL' OR rank_reason IS NOT NULL);
ALTER TABLE source ADD CONSTRAINT source_language CHECK (language ~ '^[a-z]{2}$');
ALTER TABLE source ADD CONSTRAINT source_url CHECK (url ~ '^https?://');

-- ---------------------------------------------------------------- log and data set

ALTER TABLE dataset ADD CONSTRAINT dataset_one_row CHECK (id = 1);

-- ---------------------------------------------------------------- order and search

-- Pages are cut by comparing keys, so keys must compare alike in every database, whatever its locale.
ALTER TABLE province ALTER COLUMN id TYPE text COLLATE "C", ALTER COLUMN sort_en TYPE text COLLATE "C", ALTER COLUMN sort_th TYPE text COLLATE "C";
ALTER TABLE sister_city ALTER COLUMN id TYPE text COLLATE "C", ALTER COLUMN sort_en TYPE text COLLATE "C";
ALTER TABLE partnership ALTER COLUMN id TYPE text COLLATE "C";
ALTER TABLE agreement ALTER COLUMN id TYPE text COLLATE "C", ALTER COLUMN sort_title TYPE text COLLATE "C";
ALTER TABLE engagement ALTER COLUMN id TYPE text COLLATE "C";
ALTER TABLE fact ALTER COLUMN id TYPE text COLLATE "C";
ALTER TABLE search_entry ALTER COLUMN type TYPE text COLLATE "C", ALTER COLUMN node_id TYPE text COLLATE "C";

-- A missing date comes last in both directions.
CREATE INDEX agreement_signed_asc ON agreement (coalesce(signed_earliest, 'infinity'), id);
CREATE INDEX agreement_signed_desc ON agreement (coalesce(signed_earliest, '-infinity'), id);
CREATE INDEX agreement_expires_asc ON agreement (coalesce(expires_latest, 'infinity'), id);
CREATE INDEX agreement_expires_desc ON agreement (coalesce(expires_latest, '-infinity'), id);

CREATE INDEX search_entry_words ON search_entry USING gin (to_tsvector('simple', words));

-- ---------------------------------------------------------------- which visits belong to a tie

-- An engagement of a province with a sister city counts for every partnership between the two, whether the province or
-- one of its municipalities is the party: visits are rarely reported by level.
CREATE VIEW partnership_engagement AS
  SELECT partnership.id AS partnership_id, engagement.*
  FROM partnership
  JOIN engagement ON engagement.province_id = partnership.province_id
  JOIN "_engagement_sister_city" link ON link."A" = engagement.id AND link."B" = partnership.sister_city_id;
