// Makes the files that consumers read out of their sources: schema.graphql out of the server's schema, the SDK's types and
// documents out of schema.graphql and packages/sdk/operations, its types for gql.tada out of the schema, the lists of record
// types out of their descriptors, the guide to the settings, and the digest of the open data set.
//
//   pnpm codegen           writes them
//   pnpm codegen --check   writes nothing, and fails when a committed one is out of date
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { generate } from '@graphql-codegen/cli'
import { settingsGuide } from '../packages/server/src/config/guide.ts'
import { schema } from '../packages/server/src/schema/index.ts'
import { printedSchema } from '../packages/server/src/schema/register/schema-hash.ts'
import { recordTypes } from '../packages/server/src/store/records/index.ts'
import { digestFile, filesDigest, openDataFolder } from '../packages/server/src/store/seed/open-data.ts'
import { readDataset } from '../packages/server/src/store/seed/read.ts'
import { rowsOf } from '../packages/server/src/store/seed/rows.ts'
import { rowsDigest } from '../packages/server/src/store/seed/seed.ts'
import configFor from './codegen-config.ts'
import { recordTypesOfCli, recordTypesOfSdk } from './record-types.ts'
import { cacheModule } from './sdk/cache.ts'
import { introspectionTypes } from './sdk/introspection.ts'
import { personalFields } from './sdk/personal-fields.ts'
import { manifestOf } from './sdk/trusted-documents.ts'

const checking = process.argv.includes('--check')
const stale: string[] = []

const write = (file: string, content: string): void => {
  if (existsSync(file) && readFileSync(file, 'utf8') === content) return
  stale.push(file)
  if (checking) return
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, content)
}

const openData = {
  files: await filesDigest(openDataFolder),
  rows: rowsDigest(rowsOf(await readDataset(openDataFolder))),
}
write(join('prisma/data', digestFile), `${JSON.stringify(openData, null, 2)}\n`)
const published = printedSchema(schema)
write('docs/guides/settings.md', settingsGuide())
write('schema.graphql', published)
write('packages/sdk/introspection.d.ts', introspectionTypes(schema))
write('packages/sdk/src/generated/cache.ts', cacheModule(schema))
write('packages/sdk/src/generated/record-types.ts', recordTypesOfSdk(recordTypes))
write('packages/cli/src/generated/record-types.ts', recordTypesOfCli(recordTypes))
const outputs = await generate({ ...configFor(personalFields(schema)), schema: published, silent: true }, false)
for (const { filename, content } of outputs) write(filename, content)
const documents = await import('../packages/sdk/src/generated/documents.ts')
write('packages/sdk/trusted-documents.json', manifestOf(Object.values(documents)))

if (checking && stale.length > 0) {
  console.error(`Out of date: ${stale.join(', ')}. Run pnpm codegen, look at the difference and commit it.`)
  process.exitCode = 1
} else {
  console.log(stale.length > 0 ? `Written: ${stale.join(', ')}` : 'Generated files are up to date.')
}
