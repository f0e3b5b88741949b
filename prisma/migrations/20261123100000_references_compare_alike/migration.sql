-- What refers to a record compares as the record's id does. With two collations in one comparison PostgreSQL uses the index
-- of neither, and every agreement would be looked up among all events.
DROP VIEW partnership_engagement;

ALTER TABLE "_agreement_source" ALTER COLUMN "A" TYPE text COLLATE "C";
ALTER TABLE "_engagement_agreement" ALTER COLUMN "A" TYPE text COLLATE "C", ALTER COLUMN "B" TYPE text COLLATE "C";
ALTER TABLE "_engagement_country" ALTER COLUMN "B" TYPE text COLLATE "C";
ALTER TABLE "_engagement_leader" ALTER COLUMN "A" TYPE text COLLATE "C";
ALTER TABLE "_engagement_sister_city" ALTER COLUMN "A" TYPE text COLLATE "C", ALTER COLUMN "B" TYPE text COLLATE "C";
ALTER TABLE "_engagement_source" ALTER COLUMN "A" TYPE text COLLATE "C";
ALTER TABLE "_province_source" ALTER COLUMN "A" TYPE text COLLATE "C";
ALTER TABLE "_sister_city_source" ALTER COLUMN "A" TYPE text COLLATE "C";
ALTER TABLE agreement
  ALTER COLUMN partnership_id TYPE text COLLATE "C",
  ALTER COLUMN based_on_id TYPE text COLLATE "C",
  ALTER COLUMN renews_id TYPE text COLLATE "C",
  ALTER COLUMN superseded_by_id TYPE text COLLATE "C";
ALTER TABLE agreement_event ALTER COLUMN agreement_id TYPE text COLLATE "C";
ALTER TABLE approval ALTER COLUMN agreement_id TYPE text COLLATE "C";
ALTER TABLE consulate ALTER COLUMN province_id TYPE text COLLATE "C";
ALTER TABLE engagement ALTER COLUMN province_id TYPE text COLLATE "C";
ALTER TABLE membership ALTER COLUMN province_id TYPE text COLLATE "C", ALTER COLUMN sister_city_id TYPE text COLLATE "C";
ALTER TABLE municipality ALTER COLUMN province_id TYPE text COLLATE "C";
ALTER TABLE organization ALTER COLUMN province_id TYPE text COLLATE "C";
ALTER TABLE partnership ALTER COLUMN province_id TYPE text COLLATE "C", ALTER COLUMN sister_city_id TYPE text COLLATE "C";
ALTER TABLE sister_city ALTER COLUMN successor_id TYPE text COLLATE "C";

CREATE VIEW partnership_engagement AS
  SELECT partnership.id AS partnership_id, engagement.*
  FROM partnership
  JOIN engagement ON engagement.province_id = partnership.province_id
  JOIN "_engagement_sister_city" link ON link."A" = engagement.id AND link."B" = partnership.sister_city_id;
