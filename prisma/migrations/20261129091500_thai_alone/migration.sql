-- A name or title is known in English or in Thai: what has a Thai one alone is not given an English one to please a column.
ALTER TABLE agreement ALTER COLUMN title_en DROP NOT NULL,
  ADD CONSTRAINT agreement_titled CHECK (title_en IS NOT NULL OR title_th IS NOT NULL);
ALTER TABLE engagement ALTER COLUMN title_en DROP NOT NULL,
  ADD CONSTRAINT engagement_titled CHECK (title_en IS NOT NULL OR title_th IS NOT NULL);
ALTER TABLE municipality ALTER COLUMN name_en DROP NOT NULL,
  ADD CONSTRAINT municipality_named CHECK (name_en IS NOT NULL OR name_th IS NOT NULL);
ALTER TABLE network ALTER COLUMN name_en DROP NOT NULL,
  ADD CONSTRAINT network_named CHECK (name_en IS NOT NULL OR name_th IS NOT NULL);
ALTER TABLE organization ALTER COLUMN name_en DROP NOT NULL,
  ADD CONSTRAINT organization_named CHECK (name_en IS NOT NULL OR name_th IS NOT NULL);
ALTER TABLE person ALTER COLUMN name_en DROP NOT NULL,
  ADD CONSTRAINT person_named CHECK (name_en IS NOT NULL OR name_th IS NOT NULL);
ALTER TABLE post ALTER COLUMN title_en DROP NOT NULL,
  ADD CONSTRAINT post_titled CHECK (title_en IS NOT NULL OR title_th IS NOT NULL);
ALTER TABLE sister_city ALTER COLUMN name_en DROP NOT NULL,
  ADD CONSTRAINT sister_city_named CHECK (name_en IS NOT NULL OR name_th IS NOT NULL);
