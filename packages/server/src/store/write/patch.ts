// In a correction, undefined leaves a field unchanged, and null empties it where the column may be null.

/** The given fields, including null, in the form that Prisma takes. */
export const given = <Fields extends object>(
  fields: Fields,
): { [Field in keyof Fields]?: Exclude<Fields[Field], undefined> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never

/** The same for columns that cannot be null: null has been refused before. */
export const replaced = <Fields extends object>(
  fields: Fields,
): { [Field in keyof Fields]?: NonNullable<Fields[Field]> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value != null)) as never
