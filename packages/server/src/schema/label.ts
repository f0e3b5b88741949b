import { VOCABULARY } from '../register/vocabulary.ts'
import type { Arg } from './builder.ts'
import { type LangArgs, langArgs, nameIn } from './language.ts'

/** The label of a value of an enum of this API. */
export const labelIn = (name: string, value: string, lang: LangArgs['lang']): string =>
  nameIn(VOCABULARY[name]?.[value] ?? {}, lang)

/** What the fields with the label of another field have in common. `field` is that field, of the enum `name`. */
export const labelOf = <Field extends string>(arg: Arg, field: Field, name: string) => ({
  args: langArgs(arg),
  description: `\`${field}\` as text for people, in English or Thai, as \`vocabulary\` has it.`,
  select: { [field]: true } as Record<Field, true>,
  resolve: (row: Record<Field, string>, { lang }: LangArgs) => labelIn(name, row[field], lang),
})
