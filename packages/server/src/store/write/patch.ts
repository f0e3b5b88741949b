// In a correction, a field that is left out stays as it is, and null empties it where the record may do without.

/** What was given, null included, as Prisma takes it. */
export const given = <Fields extends object>(
  fields: Fields,
): { [Field in keyof Fields]?: Exclude<Fields[Field], undefined> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never

/** The same for columns that are never empty: null was refused before. */
export const replaced = <Fields extends object>(
  fields: Fields,
): { [Field in keyof Fields]?: NonNullable<Fields[Field]> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value != null)) as never
