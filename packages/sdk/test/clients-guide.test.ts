import { readFile } from 'node:fs/promises'
import { transform } from 'esbuild'
import { expect, it } from 'vitest'
import { blocksOf } from '../../server/test/blocks.ts'
import * as apollo from '../src/apollo.ts'
import * as main from '../src/index.ts'
import * as tanstack from '../src/tanstack.ts'
import * as urql from '../src/urql.ts'

// Tests install nothing. So the programs of the guide are parsed here, and what they take from the SDK has to be there;
// check:examples compiles and runs them. The query of Relay is run with those of the other guides.

const entries: Record<string, object> = { '': main, '/apollo': apollo, '/tanstack': tanstack, '/urql': urql }
const guide = await readFile(new URL('../../../docs/guides/graphql-clients.md', import.meta.url), 'utf8')
const programs = blocksOf(guide).filter(({ language }) => /^[jt]sx?$/.test(language))

it('has some', () => expect(programs.length).toBeGreaterThan(7))

it.each(programs)('line $line parses, and what it takes from the SDK is there', async ({ text }) => {
  await transform(text, { loader: 'tsx', jsx: 'preserve' })
  const imports = Array.from(text.matchAll(/import \{([^}]+)\} from '@sister-city-graph\/sdk([^']*)'/g))
  expect(imports.length).toBe(text.split("'@sister-city-graph/sdk").length - 1)
  for (const [, names = '', entry = ''] of imports)
    for (const name of names.split(',').map(name => name.trim())) expect(Object.keys(entries[entry]!)).toContain(name)
})

it('has JSON that can be read', () => {
  for (const { text } of blocksOf(guide).filter(({ language }) => language === 'json')) JSON.parse(text)
})
