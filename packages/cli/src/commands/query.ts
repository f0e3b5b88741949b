import { text } from 'node:stream/consumers'
import { type ClientOptions, type Doc, subscribe } from '@sister-city-graph/sdk'
import type { Command } from '../command.ts'
import { Failure, UsageError } from '../exit.ts'
import { printableJson } from '../output.ts'
import { type Operation, operationsIn } from '../query/operations.ts'
import { type Refusal, takeRefusals, withOutcomes } from '../query/outcomes.ts'
import { readText, variablesFrom } from '../query/variables.ts'

const help = `scg query <file.graphql | - | '{ … }'> – sends one operation and prints its data as JSON

  --var name=value     a variable, any number of times: JSON where it can be read as such, else text as it stands
  --vars file.json     variables from a file, an object; --var goes over it
  --operation Name     which one, where the document has several
  --partial            print what could be read even where something could not; the errors go to the error stream

A mutation that the register refuses is printed like any other, and ends the program with 1.

What has a brace in it is taken for the query itself, "-" for the standard input, the rest for a file. A subscription
prints one line of JSON for each event until it is stopped. A number that is meant as text needs quotes of its own:
--var code='"83"'.

Examples:
  scg query '{ register { revision counts { agreements } } }'
  scg query ties.graphql --var code=TH-83 --var first=5
  scg query 'query ($code: String!) { province(code: $code) { name(lang: TH) } }' --var code=phuket | jq -r .province.name
  scg query office.graphql --operation InForce --vars phuket.json --partial > in-force.json
  echo '{ viewer { name } }' | scg query -
`

export const query: Command = {
  summary: 'send one operation and print its data as JSON',
  help,
  options: ['var', 'vars', 'operation', 'partial'],
  args: [1, 1],
  run: async context => {
    const { options, args, signal, print, say } = context
    const document = await documentFrom(args[0]!)
    const variables = await variablesFrom(options.vars, options.var)
    const { kind, name } = operationFrom(operationsIn(document), options.operation)
    const doc: Doc<object, object> = {
      kind,
      name: name || kind,
      text: kind === 'mutation' ? withOutcomes(document) : document,
    }
    const client = context.client({ fetch: withOperationName(options.operation) })
    if (kind === 'subscription') {
      const retry = { attempts: 4 }
      for await (const data of subscribe(client, doc, variables, { signal, retry }))
        await print(`${printableJson(data)}\n`)
      return
    }
    const { data, errors } = options.partial
      ? await client.request(doc, variables, { signal, partial: true })
      : { data: await client.request(doc, variables, { signal }), errors: [] }
    const refusals = takeRefusals(data)
    await print(`${printableJson(data, 2)}\n`)
    for (const { path, message } of errors) say(`${path?.join('.') ?? 'request'}: ${message}`)
    if (refusals.length > 0) throw new Failure(refusals.map(inWords).join(' '))
  },
}

const inWords = ({ field, type, message }: Refusal): string =>
  `${field} was refused: ${type}${message === undefined ? ', and why says its message: ... on WriteError { message }.' : `: ${message}`}`

const documentFrom = async (source: string): Promise<string> => {
  if (source === '-') return text(process.stdin)
  return source.includes('{') ? source : readText(source, 'query')
}

function operationFrom(operations: readonly Operation[], wanted: string | undefined): Operation {
  const names = operations.map(({ name }) => name || '(without a name)').join(', ')
  if (wanted !== undefined) {
    const operation = operations.find(({ name }) => name === wanted)
    if (operation) return operation
    throw new UsageError(`--operation: the document has no ${wanted}, it has ${names || 'no operation at all'}.`)
  }
  if (operations.length > 1)
    throw new UsageError(`The document has several operations, ${names}: choose one with --operation.`)
  // What is wrong with a document that has none, the server says with its line and column.
  return operations[0] ?? { kind: 'query', name: '' }
}

/** The SDK sends documents of one operation; which one of several is meant stands beside the document. */
const withOperationName =
  (operationName: string | undefined): ClientOptions['fetch'] & {} =>
  (url, init) => {
    if (operationName === undefined || typeof init.body !== 'string') return fetch(url, init)
    return fetch(url, { ...init, body: JSON.stringify({ ...JSON.parse(init.body), operationName }) })
  }
