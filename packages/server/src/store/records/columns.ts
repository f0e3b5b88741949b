/** Bounds of partial dates, sort keys, last stages and whether there is a source: columns that are derived from others. */
const derived = /(Earliest|Latest)$|^(earliest|latest)$|^sort[A-Z]|^lastStage$|^unsourced$/

/**
 * The columns that the history keeps, out of all columns that Prisma knows (`Prisma.AgreementScalarFieldEnum`), without
 * `copied`, which another record has.
 */
export const keptColumns = <Name extends string>(
  all: Readonly<Record<Name, string>>,
  copied: readonly NoInfer<Name>[] = [],
): Name[] => (Object.keys(all) as Name[]).filter(name => !derived.test(name) && !copied.includes(name))

/** Converts `nameEn` to `name_en`, for columns in SQL and in exported tables; also converts types to table names. */
export const snakeCase = (name: string): string => name.replaceAll(/(?<!^)[A-Z]/g, letter => `_${letter}`).toLowerCase()
