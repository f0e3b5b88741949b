import { today } from '../register/today.ts'

/** The day of an `asOf` argument; default: today. */
export const asOfDay = (asOf: string | null | undefined): string => asOf ?? today()

export const asOfDescription = 'The day to answer for. Default: today in Bangkok.'
