import { VOCABULARY } from '../register/vocabulary.ts'
import type { Arg } from './builder.ts'
import { langArgs, nameIn } from './language.ts'

type Lang = Parameters<typeof nameIn>[1]

/** The label of a value of an enum of this API. */
export const labelIn = (name: string, value: string, lang: Lang): string =>
  nameIn(VOCABULARY[name]?.[value] ?? {}, lang)

/** What the fields with the label of another field have in common. `field` is that field, of the enum `name`. */
export const labelOf = <Field extends string>(arg: Arg, field: Field, name: string) => ({
  args: langArgs(arg),
  description: `\`${field}\` as text for people, in English or Thai, as \`vocabulary\` has it.`,
  select: { [field]: true } as Record<Field, true>,
  resolve: (row: Record<Field, string>, { lang }: { lang?: Lang }) => labelIn(name, row[field], lang),
})
