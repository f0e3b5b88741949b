/**
 * What every session is told, on either database: times travel without a zone, cursors hold days as text, and search
 * forgives a slip of the pen in names as short as a city's (at the default of 0.6 it misses every second one).
 */
export const sessionSettings = `
  SET timezone TO 'UTC';
  SET datestyle TO 'ISO';
  SET pg_trgm.word_similarity_threshold TO 0.4`
