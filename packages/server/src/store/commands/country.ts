import { countryNames } from '../../register/country.ts'
import type { Unit } from './unit.ts'

/** The country that a record names is on the register from then on. Its code was checked before. */
export const addCountry = async ({ tx }: Unit, code: string): Promise<void> => {
  await tx.country.upsert({ where: { code }, create: { code, ...countryNames(code) }, update: {} })
}
