-- As every other function, so that none depends on the search_path of whoever writes or restores.
ALTER FUNCTION change_follows() SET search_path = pg_catalog, pg_temp;
