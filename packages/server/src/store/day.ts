/** A day column as text, 'YYYY-MM-DD', which the register's rules expect. */
export const day = (date: Date): string => date.toISOString().slice(0, 10)

export const dayOrNull = (date: Date | null): string | null => date && day(date)
