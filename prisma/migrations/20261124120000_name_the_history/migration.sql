-- Who follows the register has to see that it was restored from a backup and written to again: then a revision means another
-- change than before. So each change has an identity that no other change ever has, and knows that of the change before it,
-- for whoever stands at a change that is no longer kept. The data set has the identity of revision 0.
ALTER TABLE dataset ADD COLUMN identity TEXT NOT NULL DEFAULT replace(gen_random_uuid()::text, '-', '');
ALTER TABLE change
  ADD COLUMN identity TEXT NOT NULL DEFAULT replace(gen_random_uuid()::text, '-', ''),
  ADD COLUMN previous TEXT;

-- What was there before gets its identity from what it says, so that a backup that is restored and migrated gets the same.
CREATE FUNCTION pg_temp.identity_of(what text) RETURNS text
  LANGUAGE sql
  AS $$ SELECT left(encode(sha256(convert_to(what, 'UTF8')), 'hex'), 32) $$;

-- One without a digest only says that the data set is still to be loaded.
UPDATE dataset SET identity = pg_temp.identity_of(digest || extract(epoch FROM loaded_at)) WHERE digest <> '';

ALTER TABLE change DISABLE TRIGGER change_is_append_only;
DO $$
DECLARE
  last text := coalesce((SELECT identity FROM dataset WHERE id = 1), repeat('0', 32));
  item change;
BEGIN
  FOR item IN SELECT * FROM change ORDER BY revision LOOP
    UPDATE change
      SET
        previous = last,
        identity = pg_temp.identity_of(last || jsonb_build_array(
          item.revision, extract(epoch FROM item.at), item.operation, item.type, item.node_id, item.province_ids, item.actor,
          item.reason, item.before, item.after))
      WHERE revision = item.revision
      RETURNING identity INTO last;
  END LOOP;
END $$;
ALTER TABLE change ENABLE TRIGGER change_is_append_only;

DROP FUNCTION pg_temp.identity_of(text);

ALTER TABLE change ALTER COLUMN previous SET NOT NULL;
ALTER TABLE change ADD CONSTRAINT change_identity CHECK (identity ~ '^[0-9a-f]{32}$' AND previous ~ '^[0-9a-f]{32}$');
ALTER TABLE dataset ADD CONSTRAINT dataset_identity CHECK (identity ~ '^[0-9a-f]{32}$');

-- By the database, because then no writer can forget it. What a backup brings along stays as it is. The tables are named in
-- full: whoever restores a dump has no search path.
CREATE FUNCTION change_follows() RETURNS trigger
  LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
  AS $$ BEGIN
    IF NEW.previous IS NULL THEN
      EXECUTE format(
        'SELECT coalesce(
          (SELECT identity FROM %1$I.change WHERE revision = $1 - 1),
          CASE WHEN $1 = 1 THEN (SELECT identity FROM %1$I.dataset WHERE id = 1) END,
          repeat(''0'', 32))', TG_TABLE_SCHEMA)
        INTO NEW.previous USING NEW.revision;
    END IF;
    RETURN NEW;
  END $$;

CREATE TRIGGER change_follows_another BEFORE INSERT ON change
  FOR EACH ROW EXECUTE FUNCTION change_follows();
