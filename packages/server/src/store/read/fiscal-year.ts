import { fiscalPeriod, type Period } from '../../register/fiscal-period.ts'
import { DateError } from '../../register/partial-date.ts'
import { ReadError } from '../read-error.ts'

/**
 * The period of the fiscal year that an argument `fiscalYear` names.
 * @throws ReadError BAD_INPUT when it is none, like a year of the common era
 */
export const askedFiscalYear = (year: number): Period => {
  try {
    return fiscalPeriod(year)
  } catch (error) {
    if (error instanceof DateError) throw new ReadError('BAD_INPUT', `fiscalYear: ${error.message}.`)
    throw error
  }
}
