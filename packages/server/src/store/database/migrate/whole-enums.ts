import type { Migration } from './migrations.ts'

const added = /^ALTER TYPE ("\w+") ADD VALUE ('\w+')(?: (BEFORE|AFTER) ('\w+'))?;$/gm

/**
 * The same migrations, with values that are added to an enum among those with which it is created, where one of the
 * migrations creates it. PostgreSQL 15 lets nobody use an added value before the transaction ends, and a restore writes its
 * rows in the transaction of the migrations.
 */
export const withWholeEnums = (migrations: readonly Migration[]): Migration[] => {
  const all = migrations.map(({ name, sql }) => ({ name, sql }))
  for (const later of all)
    later.sql = later.sql.replace(added, (statement, type, value, place, neighbour) => {
      const created = new RegExp(`^(CREATE TYPE ${type} AS ENUM \\()([^)]*)(\\);)$`, 'm')
      const first = all.find(({ sql }) => created.test(sql))
      if (!first) return statement
      first.sql = first.sql.replace(created, (_, begin, values, end) => {
        const list: string[] = values.split(', ')
        const at = place ? list.indexOf(neighbour) + (place === 'AFTER' ? 1 : 0) : list.length
        return `${begin}${list.toSpliced(at, 0, value).join(', ')}${end}`
      })
      return ''
    })
  return all
}
