import { describe, expect, it } from 'vitest'
import { readMigrations } from '../../packages/server/src/store/database/migrate/migrations.ts'
import { judgeMigration, newestUnjudged } from './judge.ts'
import { findingsIn } from './rules.ts'

const becauseOf = async (sql: string) => (await findingsIn(sql)).map(({ because }) => because)

describe('a migration leaves servers of the release before alone when it', () => {
  it.each([
    ['adds a column that may be empty', 'ALTER TABLE agreement ADD COLUMN colour TEXT'],
    [
      'adds one with a default',
      `ALTER TABLE agreement ADD COLUMN colour TEXT NOT NULL DEFAULT 'red' CHECK (colour <> '')`,
    ],
    ['adds an index', 'CREATE INDEX i ON agreement (kind)'],
    ['drops an index', 'DROP INDEX i'],
    [
      'adds a table, with whatever belongs to it',
      `CREATE TABLE t (id TEXT PRIMARY KEY, a TEXT NOT NULL REFERENCES agreement(id) ON DELETE CASCADE);
      CREATE UNIQUE INDEX i ON t (a); ALTER TABLE t ADD CONSTRAINT c CHECK (a <> ''); ALTER TABLE t ALTER COLUMN a SET NOT NULL;
      CREATE TRIGGER g BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION f()`,
    ],
    ['adds a type', `CREATE TYPE colour AS ENUM ('RED')`],
    [
      'makes a view or function anew',
      `DROP VIEW v; CREATE VIEW v AS SELECT 1; DROP FUNCTION f(int);
      CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql AS 'SELECT 1'; CREATE OR REPLACE VIEW w AS SELECT 2`,
    ],
    ['fills what is new', `UPDATE agreement SET colour = 'red'; INSERT INTO t SELECT id FROM agreement`],
    ['sets a default', `ALTER TABLE agreement ALTER COLUMN note SET DEFAULT ''`],
  ])('%s', async (_, sql) => {
    expect(await becauseOf(sql)).toEqual([])
  })
})

describe('it disturbs them when it', () => {
  it.each([
    ['drops a column', 'ALTER TABLE agreement DROP COLUMN note', 'agreement: the release before reads note'],
    ['renames a column', 'ALTER TABLE agreement RENAME COLUMN note TO remark', 'Rename is not known'],
    ['renames a table', 'ALTER TABLE agreement RENAME TO treaty', 'Rename is not known'],
    [
      'adds a column that must be given',
      'ALTER TABLE agreement ADD COLUMN colour TEXT NOT NULL',
      'rows without colour',
    ],
    ['demands what was not', 'ALTER TABLE agreement ALTER COLUMN note SET NOT NULL', 'rows without note'],
    ['leaves out what was there', 'ALTER TABLE agreement ALTER COLUMN kind DROP NOT NULL', 'expects kind in every row'],
    ['changes a type', 'ALTER TABLE agreement ALTER COLUMN kind TYPE TEXT', 'kind gets another type'],
    ['takes a default away', 'ALTER TABLE agreement ALTER COLUMN note DROP DEFAULT', 'the default of note'],
    ['adds a constraint', `ALTER TABLE agreement ADD CONSTRAINT c CHECK (note <> '') NOT VALID`, 'c refuses rows'],
    ['takes one away', 'ALTER TABLE agreement DROP CONSTRAINT c', 'DropConstraint is not known'],
    ['makes something unique', 'CREATE UNIQUE INDEX i ON agreement (note)', 'i refuses rows'],
    ['drops a table', 'DROP TABLE agreement', 'uses agreement, which is dropped'],
    ['drops a view', 'DROP VIEW partnership_engagement', 'uses partnership_engagement'],
    ['drops a function', 'DROP FUNCTION wake_followers()', 'uses wake_followers'],
    ['drops a type', 'DROP TYPE agreement_kind', 'uses agreement_kind'],
    [
      'adds a trigger',
      'CREATE TRIGGER g BEFORE INSERT ON agreement FOR EACH ROW EXECUTE FUNCTION f()',
      'the trigger g runs',
    ],
    ['holds on to rows', 'CREATE TABLE t (a TEXT REFERENCES agreement(id))', 'from deleting rows of agreement'],
    ['deletes rows', 'DELETE FROM agreement', 'Delete is not known'],
    ['does what cannot be seen', 'DO $$ BEGIN DROP TABLE agreement; END $$', 'Do is not known'],
  ])('%s', async (_, sql, because) => {
    expect(await becauseOf(sql)).toEqual([expect.stringContaining(because)])
  })
})

describe('what is asked of a migration', () => {
  const judge = (sql: string) => judgeMigration({ name: '3_new', sql }, ['1_old', '2_older', '3_new'])

  it('nothing, when it disturbs nobody', async () => {
    expect(await judge('ALTER TABLE agreement ADD COLUMN colour TEXT')).toEqual([])
  })

  it('to say whom it serves, when it disturbs somebody', async () => {
    const [sentence] = await judge('ALTER TABLE agreement DROP COLUMN note')
    expect(sentence).toMatch(
      /^3_new disturbs servers of the release before.*\n {2}- agreement: the release before reads note\n/,
    )
    expect(await judge('-- needs: 2_older\nALTER TABLE agreement DROP COLUMN note')).toEqual([])
    expect(await judge('-- needs: this, because nobody reads it.\nALTER TABLE agreement DROP COLUMN note')).toEqual([])
  })

  it.each([
    ['-- needs: 4_later\nSELECT 1', '3_new needs 4_later, which is no earlier migration.'],
    ['-- needs: this\nSELECT 1', '3_new leaves every older server behind: say why, as "-- needs: this, because …".'],
    ['COMMIT', '3_new begins or ends a transaction: all migrations of a release are one.'],
    ['CREATE INDEX CONCURRENTLY i ON t (a)', '3_new makes i concurrently, which no transaction can.'],
    [
      `ALTER TYPE t ADD VALUE 'a'`,
      '3_new adds a value to an enum, which the same transaction could not use: make the type anew.',
    ],
  ])('never %j', async (sql, sentence) => {
    expect(await judge(sql)).toEqual([sentence])
  })

  it('those of before there were releases are left as they are', async () => {
    const names = (await readMigrations()).map(({ name }) => name)
    expect(names).toContain(newestUnjudged)
  })
})
