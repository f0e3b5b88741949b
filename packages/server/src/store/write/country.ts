import { countryNames } from '../../register/country.ts'
import { sql } from '../sql.ts'
import type { UnitOfWork } from './unit-of-work.ts'

/**
 * Adds the country that a record names, if it is missing, for the record's provinces. The code has been validated
 * before.
 */
export const addCountry = async (unit: UnitOfWork, code: string): Promise<void> => {
  const known = await unit.tx.$queryRaw<unknown[]>(sql`SELECT FROM country WHERE code = ${code}`)
  if (known.length > 0) return
  const provinceIds = new Set(unit.touched.flatMap(({ provinceIds }) => [...provinceIds]))
  unit.create('Country', [...provinceIds], code)
  await unit.tx.country.create({ data: { code, ...countryNames(code) } })
}
