import { today } from '../register/today.ts'

/** A day column as the register's rules take it. */
export const day = (date: Date): string => date.toISOString().slice(0, 10)

export const dayOrNull = (date: Date | null): string | null => date && day(date)

/** The day that an `asOf` argument asks about. */
export const asOfDay = (asOf: string | null | undefined): string => asOf ?? today()

export const asOfDescription = 'The day that the answer is about. Default: today, in Bangkok.'
