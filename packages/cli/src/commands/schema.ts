import { createReadStream } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Doc } from '@sister-city-graph/sdk'
import type { Command } from '../command.ts'
import { Failure } from '../exit.ts'
import { printableJson } from '../output.ts'
import { introspection } from '../query/introspection.ts'

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
    const file = fileURLToPath(import.meta.resolve('@sister-city-graph/sdk/schema.graphql'))
    try {
      for await (const text of createReadStream(file, 'utf8')) await print(text)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
      throw new Failure('The SDK has no schema here: in the repository it is schema.graphql at the root.')
    }
    say('This is the schema that this program was made with; that of a server: scg schema --introspection.')
  },
}
