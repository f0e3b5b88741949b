import { expect, it } from 'vitest'
import { withWholeEnums } from './whole-enums.ts'

const changed = (...sqls: string[]) =>
  withWholeEnums(sqls.map((sql, at) => ({ name: `m${at}`, sql }))).map(({ sql }) => sql)
const created = `CREATE TYPE "Size" AS ENUM ('S', 'L');`

it('creates an enum with what is added to it later, in its place', () => {
  expect(
    changed(
      created,
      `ALTER TYPE "Size" ADD VALUE 'M' BEFORE 'L';\nALTER TYPE "Size" ADD VALUE 'ML' AFTER 'M';`,
      `ALTER TYPE "Size" ADD VALUE 'XL';`,
    ),
  ).toEqual([`CREATE TYPE "Size" AS ENUM ('S', 'M', 'ML', 'L', 'XL');`, '\n', ''])
})

it('leaves what is added to an enum that is there already', () => {
  const later = `ALTER TYPE "Size" ADD VALUE 'M' BEFORE 'L';`
  expect(changed(later, `CREATE TYPE "Other" AS ENUM ('S');`)).toEqual([later, `CREATE TYPE "Other" AS ENUM ('S');`])
})
