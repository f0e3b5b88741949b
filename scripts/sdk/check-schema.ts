// Whether programs that were built on the released SDK go on working with this revision. Fails when one of its operations
// breaks, unless a changeset says that the next release is a major one.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildSchema } from 'graphql'
import { bumpsOf } from './changesets.ts'
import { changesetFolder, manifestFile, releasedManifestFile, releasedSchemaFile, schemaFile } from './paths.ts'
import { compareRevisions, type Finding, type Manifest } from './schema-changes.ts'

const readManifest = (file: string): Manifest => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {})
const readSchema = (file: string) => buildSchema(readFileSync(file, 'utf8'))

/** Whether one of the changesets announces a major release of the SDK. */
const majorAnnounced = (): boolean =>
  readdirSync(changesetFolder)
    .filter(name => name.endsWith('.md') && name !== 'README.md')
    .map(name => {
      try {
        return bumpsOf(readFileSync(join(changesetFolder, name), 'utf8'))
      } catch (error) {
        throw new Error(`.changeset/${name} ${error instanceof Error ? error.message : error}`)
      }
    })
    .some(bumps => bumps.get('@sister-city-graph/sdk') === 'major')

const list = (title: string, findings: readonly Finding[]): string =>
  [title, ...findings.map(({ message, operations }) => `  ${message}\n    in ${operations.join(', ')}`)].join('\n')

/** Prints what has changed for released programs and returns what must not be. */
export async function checkSchema(): Promise<string[]> {
  const current = { schema: readSchema(schemaFile), manifest: readManifest(manifestFile) }
  const shipped = readManifest(releasedManifestFile)
  const none = Object.keys(shipped).length === 0
  // Before the first release the operations of this revision stand in, so that a break is seen as it is made.
  const released = { schema: readSchema(releasedSchemaFile), manifest: none ? current.manifest : shipped }
  const { lost, breaking, dangerous } = await compareRevisions(released, current)
  const major = majorAnnounced()

  if (dangerous.length > 0) console.warn(list('Programs notice these changes if they do not expect them:', dangerous))
  if (breaking.length > 0) console.warn(list('These changes break a shipped operation:', breaking))
  if (lost.length > 0) console.warn(list('These operations must go on working as they are:', lost))
  if (breaking.length > 0 && !major)
    console.warn(
      "Take them back, or declare '@sister-city-graph/sdk': major in a file in .changeset and say what to do.",
    )
  const operations = Object.keys(released.manifest).length
  console.log(
    `${operations} ${none ? 'operations, none of them released yet' : 'released operations'}: schema compared.`,
  )

  return [
    ...(lost.length > 0 ? ['operations lost'] : []),
    ...(breaking.length > 0 && !major ? ['schema changes that break a shipped operation'] : []),
  ]
}
