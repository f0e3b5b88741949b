-- What is still open is little of all that was ever agreed: the end of a commitment leaves out first what has ended. With all
-- that a work list looks at, so that it finds what is due in the index alone.
CREATE INDEX commitment_open ON commitment ((coalesce(least(done_latest, dropped_latest), 'infinity')), due_earliest)
  INCLUDE (done_latest, dropped_latest, due_latest, agreed_earliest, partnership_id, id);
