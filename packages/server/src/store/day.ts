/** A day column as the register's rules take it. */
export const day = (date: Date): string => date.toISOString().slice(0, 10)

export const dayOrNull = (date: Date | null): string | null => date && day(date)
