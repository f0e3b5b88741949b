/**
 * The settings of every session, on either database: timestamps are sent without a time zone, dates are written in ISO
 * form because cursors hold them as text, and search tolerates a typing error in names as short as a city's (the
 * default threshold of 0.6 misses every second one). Nothing is compiled to machine code: for a statement of many parts,
 * such as a worklist, that takes seconds, and what it saves is less than one.
 */
export const sessionSettings = `
  SET timezone TO 'UTC';
  SET datestyle TO 'ISO';
  SET pg_trgm.word_similarity_threshold TO 0.4;
  SET jit TO off`
