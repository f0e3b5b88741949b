import type { Entry } from './reference.ts'
import { fileOf } from './reference.ts'
import { type Declaration, partsOf } from './reference-declarations.ts'

const NOTICE = '<!-- Generated from packages/sdk/src by `pnpm reference`. Do not edit. -->'
const PACKAGE = '@sister-city-graph/sdk'
const isGenerated = ({ file }: Declaration): boolean => file.startsWith('generated/')

const titleOf = ({ name }: Pick<Entry, 'name'>): string => `${PACKAGE}${name.slice(1)}`

export function indexPage(entries: readonly Entry[]): string {
  const rows = entries.map(entry => {
    const names = entry.exports.filter(declaration => !isGenerated(declaration)).map(({ name }) => `\`${name}\``)
    return `| [\`${titleOf(entry)}\`](${fileOf(entry)}) | ${names.join(', ')} |`
  })
  return lines(
    NOTICE,
    '# The SDK, export by export',
    'What each entry of the package exports. The [guide](../../guides/sdk.md) shows how to use it.',
    ['| import | exports |', '|---|---|', ...rows].join('\n'),
    `The main entry also exports the [operations](operations.md) and the types of what they take and answer.`,
  )
}

/** Functions and classes first: they are what one looks for. The types behind them follow. */
export function page(entry: Entry, entries: readonly Entry[]): string {
  const own = entry.exports.filter(declaration => !isGenerated(declaration))
  const isValue = ({ kind }: Declaration) => ['function', 'const', 'class'].includes(kind)
  const sorted = [...own.filter(isValue), ...own.filter(declaration => !isValue(declaration))]
  return lines(
    NOTICE,
    `# \`${titleOf(entry)}\``,
    ...(entry.exports.some(isGenerated)
      ? ['Besides what follows, the [operations](operations.md) and the types of what they take and answer.']
      : []),
    ...entry.passedOn.map(({ names, from }) => `It passes on ${names.replace(/\w+/g, '`$&`')} of \`${from}\`.`),
    ...sorted.map(declaration => section(declaration, text => linked(text, entry, entries))),
  )
}

function section({ name, text, comment, uses = [] }: Declaration, link: (text: string) => string): string {
  const said = partsOf(comment).map(({ tag, text: part }) => {
    if (tag === 'example') return `Example:\n\n${part}`
    if (tag === 'param') return link(part.replace(/^(\w+)\s+/, '`$1`: '))
    if (tag === 'throws') return `Throws ${link(part)}`
    return tag ? `**${tag}** ${link(part)}` : link(part)
  })
  return lines(
    `## ${name}`,
    ...said.slice(0, 1),
    `\`\`\`ts\n${[text, ...uses.map(use => use.text)].join('\n\n')}\n\`\`\``,
    ...said.slice(1),
  ).trim()
}

/** Turns `{@link name}` into a link to its section, where there is one. */
const linked = (text: string, here: Entry, entries: readonly Entry[]): string =>
  text.replace(/\{@link\s+(\w+)\s*\}/g, (_, name: string) => {
    const home = [here, ...entries].find(entry => entry.exports.some(each => each.name === name && !isGenerated(each)))
    return home ? `[\`${name}\`](${home === here ? '' : fileOf(home)}#${name.toLowerCase()})` : `\`${name}\``
  })

/** What comes after the type of a document: its data, its variables, and the path of its pages. */
const GENERICS = /Doc<\s*T\.(\w+),\s*T\.(\w+)(?:,\s*'([^']+)')?/

export function operationsPage(operations: readonly Declaration[]): string {
  const sections = ['Query', 'Mutation', 'Subscription'].flatMap(kind => {
    const some = operations.filter(({ text }) => GENERICS.exec(text)?.[1]?.endsWith(kind))
    if (some.length === 0) return []
    const rows = some.map(({ name, text, comment }) => {
      const [, data, variables, page] = GENERICS.exec(text) ?? []
      const what = comment.replaceAll(/\s+/g, ' ').replaceAll('|', '\\|')
      return `| \`${name}\` | ${what} | \`${variables}\` | \`${data}\` | ${page ? `\`${page}\`` : ''} |`
    })
    const plural = kind.replace(/y$/, 'ie')
    return [
      `## ${plural}s`,
      ['| name | what it is for | takes | answers | pages |', '|---|---|---|---|---|', ...rows].join('\n'),
    ]
  })
  return lines(
    NOTICE,
    '# Operations',
    `Documents that come with \`${PACKAGE}\`, for \`client.request\`. Where \`pages\` names a path, \`pages\` and \`items\` page through the connection there. Their texts are in [\`packages/sdk/operations\`](../../../packages/sdk/operations), and what each field means is in [\`schema.graphql\`](../../../schema.graphql).`,
    ...sections,
  )
}

const lines = (...parts: string[]): string => `${parts.filter(part => part !== '').join('\n\n')}\n`
