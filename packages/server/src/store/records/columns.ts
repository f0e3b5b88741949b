/** Bounds of partial dates and sort keys: they are made from other columns. */
const derived = /(Earliest|Latest)$|^(earliest|latest)$|^sort[A-Z]/

/** The columns that the history keeps, of all that Prisma knows of a table (`Prisma.AgreementScalarFieldEnum`). */
export const keptColumns = <Name extends string>(all: Readonly<Record<Name, string>>): Name[] =>
  (Object.keys(all) as Name[]).filter(name => !derived.test(name))

/** `nameEn` as `name_en`: columns in SQL and in tables, and tables by their types. */
export const snakeCase = (name: string): string => name.replaceAll(/(?<!^)[A-Z]/g, letter => `_${letter}`).toLowerCase()
