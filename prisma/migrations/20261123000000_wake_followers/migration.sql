-- Whoever commits changes wakes those who follow them, in every server of this database. It carries nothing: a
-- notification may be lost, so followers read the log itself. Sent by the database because then no writer can forget it.
CREATE FUNCTION wake_followers() RETURNS trigger
  LANGUAGE plpgsql
  AS $$ BEGIN PERFORM pg_notify('register_change', ''); RETURN NULL; END $$;

CREATE TRIGGER change_wakes_followers AFTER INSERT ON change
  FOR EACH STATEMENT EXECUTE FUNCTION wake_followers();
