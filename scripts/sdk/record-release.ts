// Notes the schema and the operations of a release, which later revisions are compared with. Runs with pnpm version:sdk.
import { copyFileSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { manifestFile, releasedManifestFile, releasedSchemaFile, schemaFile } from './paths.ts'

mkdirSync(dirname(releasedSchemaFile), { recursive: true })
copyFileSync(schemaFile, releasedSchemaFile)
copyFileSync(manifestFile, releasedManifestFile)
