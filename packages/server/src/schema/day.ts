import { today } from '../register/today.ts'

/** The day of an `asOf` argument; default: today. */
export const asOfDay = (asOf: string | null | undefined): string => asOf ?? today()

export const asOfDescription = 'The day to answer for. Default: today in Bangkok.'

/** The argument of a list: the day on which its filter keeps. */
export const filterDayDescription = 'The day for `filter`, unless that has one of its own. Default: today in Bangkok.'
