/** Converts `nameEn` to `name_en`, for columns in SQL and in exported tables; also converts types to table names. */
export const snakeCase = (name: string): string => name.replaceAll(/(?<!^)[A-Z]/g, letter => `_${letter}`).toLowerCase()
