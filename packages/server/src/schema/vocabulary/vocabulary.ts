import type { Label } from '../../register/vocabulary/label.ts'
import { VOCABULARY } from '../../register/vocabulary.ts'
import { ReadError } from '../../store/read-error.ts'
import { builder } from '../builder.ts'
import { noRow, priced } from '../cost/price.ts'
import { langArgs, nameIn } from '../language.ts'
import { readsNothing } from '../reads/declaration.ts'

interface Named {
  readonly value: string
  readonly label: Label
}

const VocabularyValue = builder.objectRef<Named>('VocabularyValue').implement({
  extensions: noRow,
  description: 'A value of an enum of this API with its label.',
  fields: t => ({
    value: t.exposeString('value', { description: 'The value, like IN_FORCE.' }),
    label: t.string({
      args: langArgs(t.arg),
      description: 'The value as text for people, in English or Thai. No label is longer than a few words.',
      resolve: ({ label }, { lang }) => nameIn(label, lang),
    }),
  }),
})

const names = Object.keys(VOCABULARY).sort()
const valuesOf = (name: string): Named[] =>
  Object.entries(VOCABULARY[name] ?? {}).map(([value, label]) => ({ value, label }))

const Vocabulary = builder.objectRef<{ readonly name: string }>('Vocabulary').implement({
  extensions: noRow,
  description: 'An enum of this API: all its values, with labels for people.',
  fields: t => ({
    name: t.exposeString('name', { description: 'The name of the enum in this schema, like AgreementStatus.' }),
    values: t.field({
      type: [VocabularyValue],
      description: 'All its values, in the order of the schema.',
      extensions: priced({ atMost: Math.max(...names.map(name => valuesOf(name).length)) }),
      resolve: ({ name }) => valuesOf(name),
    }),
  }),
})

builder.queryField('vocabulary', t =>
  t.field({
    type: [Vocabulary],
    args: {
      names: t.arg.stringList({
        description: 'Only these enums, by name; any other name is refused with BAD_INPUT. Default: all.',
      }),
    },
    description:
      'The labels of the enums of this API in English and Thai, by the name of the enum: what to show for each value. They change only with a new version of the server.',
    extensions: {
      ...readsNothing,
      ...priced({
        atMost: ({ names: asked }) => Math.min(names.length, (asked as unknown[] | undefined)?.length ?? names.length),
      }),
    },
    resolve: (_, { names: asked }) => {
      const unknown = asked?.find(name => !Object.hasOwn(VOCABULARY, name))
      if (unknown !== undefined)
        throw new ReadError(
          'BAD_INPUT',
          `names: "${unknown.slice(0, 40)}" is no enum of this API; give the name of one, like AgreementStatus.`,
        )
      return [...new Set(asked ?? names)].map(name => ({ name }))
    },
  }),
)
