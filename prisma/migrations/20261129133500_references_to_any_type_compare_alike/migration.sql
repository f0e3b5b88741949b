-- What refers to records of any type compares by bytes, as the ids of most types do. With two collations in one comparison
-- PostgreSQL uses the index of neither: the changes of one record were looked up among all changes, and the facts about one
-- among all facts. Ids that compare otherwise give way to "C", so that the index serves them too.
ALTER TABLE change ALTER COLUMN node_id TYPE text COLLATE "C";
ALTER TABLE fact ALTER COLUMN subject_id TYPE text COLLATE "C";
ALTER TABLE conflict ALTER COLUMN subject_id TYPE text COLLATE "C";
