import { createReadStream } from 'node:fs'
import type { Doc } from '@sister-city-graph/sdk'
import type { Command } from '../command.ts'
import { printableJson } from '../output.ts'
import { introspection } from '../query/introspection.ts'
import { schemaFile, withoutSchema } from '../schema-file.ts'

const help = `scg schema – prints the GraphQL schema

Without an option: the schema language, as it comes with this program. It needs no server, and says nothing about one
that is older or newer.

  --introspection      what the server answers about its own schema, as JSON: for tools that read that form

Examples:
  scg schema > schema.graphql
  scg schema --introspection --endpoint https://register.example.org/graphql > introspection.json
`

export const schema: Command = {
  summary: 'print the GraphQL schema',
  help,
  options: ['introspection'],
  args: [0, 0],
  run: async ({ options, client, print, say, endpoint, signal }) => {
    if (options.introspection) {
      const doc: Doc<object, object> = { kind: 'query', name: 'IntrospectionQuery', text: introspection }
      const data = await client().request(doc, {}, { signal })
      await print(`${printableJson(data, 2)}\n`)
      return say(`This is the schema of ${endpoint}.`)
    }
    try {
      for await (const text of createReadStream(schemaFile(), 'utf8')) await print(text)
    } catch (error) {
      throw withoutSchema(error)
    }
    say('This is the schema that this program was made with; that of a server: scg schema --introspection.')
  },
}
