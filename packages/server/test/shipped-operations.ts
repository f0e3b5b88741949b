import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type DocumentNode, Kind, parse, separateOperations } from 'graphql'
import { exampleTabs } from '../src/http/example-tabs.ts'
import { blocksOf } from './blocks.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** Every operation that the project itself sends or shows: the SDK's, GraphiQL's tabs, and those of the guides. */
export const shippedOperations = async (): Promise<{ name: string; document: DocumentNode }[]> => {
  const folder = join(root, 'packages/sdk/operations')
  const files = await Promise.all((await readdir(folder)).map(name => readFile(join(folder, name), 'utf8')))
  const sdk = Object.entries(separateOperations(parse(files.join('\n'))))
  const guides = (await readdir(join(root, 'docs'), { recursive: true })).filter(name => name.endsWith('.md')).sort()
  const documents = await Promise.all(
    ['README.md', ...guides.map(name => `docs/${name}`)].map(async path => ({
      path,
      blocks: blocksOf(await readFile(join(root, path), 'utf8')),
    })),
  )
  return [
    ...sdk.map(([name, document]) => ({ name: `SDK: ${name}`, document })),
    ...exampleTabs.map(({ query }) => ({ name: `tab: ${nameOf(parse(query))}`, document: parse(query) })),
    ...documents.flatMap(({ path, blocks }) =>
      blocks
        .filter(({ language }) => language === 'graphql')
        .map(({ line, text }) => ({ name: `${path}:${line}`, document: parse(text) })),
    ),
  ]
}

const nameOf = ({ definitions }: DocumentNode): string =>
  definitions.map(each => (each.kind === Kind.OPERATION_DEFINITION ? each.name?.value : '')).join('')
