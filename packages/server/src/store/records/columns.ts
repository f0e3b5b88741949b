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
