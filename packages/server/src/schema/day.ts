import { today } from '../register/today.ts'

/** The day that an `asOf` argument asks about. */
export const asOfDay = (asOf: string | null | undefined): string => asOf ?? today()

export const asOfDescription = 'The day to answer for. Default: today in Bangkok.'
