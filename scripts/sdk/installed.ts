import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sdk } from './paths.ts'

/** A project that has the packed SDK installed, and the optional gql.tada beside it. */
export interface Installation {
  readonly project: string
  /** The unpacked package */
  readonly folder: string
  readonly exports: Readonly<Record<string, string | { types: string; default?: string }>>
}

/** Installs a tarball as a package manager would, but without asking a registry: the SDK needs no other package. */
export function install(tarball: string, project: string): Installation {
  const folder = join(project, 'node_modules/@sister-city-graph/sdk')
  mkdirSync(join(folder, '..'), { recursive: true })
  execFileSync('tar', ['-xzf', tarball, '-C', project])
  renameSync(join(project, 'package'), folder)
  symlinkSync(join(sdk, 'node_modules/gql.tada'), join(project, 'node_modules/gql.tada'), 'junction')
  writeFileSync(join(project, 'package.json'), '{ "type": "module" }')
  return { project, folder, exports: JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).exports }
}
