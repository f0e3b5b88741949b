import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Enums, Models, Serialize, Spec, Validation } from '@cyclonedx/cyclonedx-library'
import { PackageURL } from 'packageurl-js'

// The list of what is in the folder of an image, in the format of CycloneDX, and the licences of it.

/** Those under which packages may be handed on with the server. */
const permitted = ['MIT', 'Apache-2.0', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'BlueOak-1.0.0']

interface Package {
  readonly name: string
  readonly version: string
  readonly license: string
}

/** The packages of which these files are, in the order of their names. */
export const packagesOf = async (root: string, paths: readonly string[]): Promise<Package[]> => {
  const folders = new Set(
    paths.flatMap(path => /^.*\/node_modules\/(?:@[^/]+\/[^/]+|[^@/.][^/]*)(?=\/)/.exec(path)?.[0] ?? []),
  )
  const found = new Map<string, Package>()
  for (const folder of folders) {
    const text = await readFile(join(root, folder, 'package.json'), 'utf8').catch(() => null)
    if (text === null) throw new Error(`${folder} has no package.json, so nobody knows what it is.`)
    const { name, version, license } = JSON.parse(text)
    found.set(`${name}@${version}`, { name, version, license: typeof license === 'string' ? license : 'unknown' })
  }
  return [...found.values()].sort((one, other) => (one.name < other.name ? -1 : 1))
}

/** @throws Error with the packages that may not be handed on */
export const assertPermitted = (packages: readonly Package[]): void => {
  const others = packages.filter(
    ({ license }) =>
      !license
        .replace(/[()]/g, '')
        .split(' OR ')
        .some(each => permitted.includes(each)),
  )
  if (others.length > 0)
    throw new Error(`Not permitted: ${others.map(({ name, license }) => `${name} (${license})`).join(', ')}`)
}

/**
 * The list as JSON. It has no time and no number of its own, so the same folder has the same list.
 * @throws Error when it is not as CycloneDX 1.6 has it
 */
export const sbomOf = async (
  server: { name: string; version: string },
  packages: readonly Package[],
): Promise<string> => {
  const component = (type: Enums.ComponentType, { name, version, license }: Package) => {
    const purl = new PackageURL(
      'npm',
      name.includes('/') ? dirname(name) : undefined,
      name.split('/').at(-1)!,
      version,
      undefined,
      undefined,
    )
    const made = new Models.Component(type, name, { version, purl: purl.toString(), bomRef: `${name}@${version}` })
    made.licenses.add(new Models.LicenseExpression(license))
    return made
  }
  const bom = new Models.Bom()
  bom.metadata.component = component(Enums.ComponentType.Application, { ...server, license: 'MIT' })
  for (const each of packages) bom.components.add(component(Enums.ComponentType.Library, each))
  const json = new Serialize.JsonSerializer(new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6)).serialize(bom, {
    sortLists: true,
    space: 2,
  })
  const wrong = await new Validation.JsonStrictValidator(Spec.Version.v1dot6).validate(json)
  if (wrong !== null) throw new Error(`The list is not as CycloneDX has it: ${JSON.stringify(wrong)}`)
  return `${json}\n`
}
