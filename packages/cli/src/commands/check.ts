import { readFile } from 'node:fs/promises'
import type { Doc } from '@sister-city-graph/sdk'
import { documentsIn } from '../check/documents.ts'
import { filesFor } from '../check/files.ts'
import type { Command, Context } from '../command.ts'
import { Failure } from '../exit.ts'
import { introspection } from '../query/introspection.ts'
import { readText } from '../query/variables.ts'
import { schemaFile, withoutSchema } from '../schema-file.ts'

const help = `scg check <file | folder | 'pattern'> … – checks queries of your own against the schema

Prints a line for whatever the schema does not have, with its place and what may be meant; what is deprecated is a warning.
Of a folder it takes what ends with .graphql or .gql; of a program, like page.tsx, the templates of graphql and gql. Fragments
may stand in any of the files. A pattern in quotes has **, *, ? and {a,b}; node_modules is passed over.

  --introspection      against the schema of the server, instead of the one that this program was made with

Ends with 1 when there are errors, and with 0 when there are only warnings.

Examples:
  scg check src
  scg check 'src/**/*.{ts,tsx}'
  scg check src --introspection --endpoint https://register.example.org/graphql
`

export const check: Command = {
  summary: 'check queries of your own against the schema',
  help,
  options: ['introspection'],
  args: [1, Number.POSITIVE_INFINITY],
  run: async context => {
    const { args, print, say } = context
    const files = await filesFor(args)
    const texts = await Promise.all(
      files.map(async file => documentsIn(file, await readText(file, 'check')).map(text => ({ file, text }))),
    )
    const count = texts.filter(found => found.length > 0).length
    if (count === 0)
      throw new Failure('There is no GraphQL in these files: templates are found by their tag, graphql or gql.')
    // Nobody else needs it, and it takes longer to load than all the rest.
    const graphql = await import('../check/graphql.ts')
    const { check } = await import('../check/problems.ts')
    const source = await schemaFor(context)
    const schema = typeof source === 'string' ? graphql.buildSchema(source) : graphql.buildClientSchema(source as never)

    const { problems, schemas } = check(schema, texts.flat())
    for (const file of schemas) say(`${file} defines types: passed over.`)
    for (const { file, line, column, kind, message } of problems)
      await print(`${file}:${line}:${column} ${kind} ${message.replaceAll(/\s*\n\s*/g, ' ')}\n`)
    const errors = problems.filter(({ kind }) => kind === 'error').length
    const warnings = problems.length - errors
    const summary = [
      `${counted(count - schemas.length, 'file')} with GraphQL`,
      errors === 0 ? 'none with errors' : counted(errors, 'error'),
      ...(warnings === 0 ? [] : [counted(warnings, 'warning')]),
    ]
    if (errors > 0) throw new Failure(`${summary.join(', ')}.`)
    say(`${summary.join(', ')}.`)
  },
}

/** The schema language, or what a server answers about its own schema. */
async function schemaFor({ options, client, signal }: Context): Promise<string | object> {
  const document: Doc<object, object> = { kind: 'query', name: 'IntrospectionQuery', text: introspection }
  if (options.introspection) return client().request(document, {}, { signal })
  return readFile(schemaFile(), 'utf8').catch(error => {
    throw withoutSchema(error)
  })
}

const counted = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`
