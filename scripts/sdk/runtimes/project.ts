import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { install } from '../examples-project.ts'
import type { Installation } from '../installed.ts'
import { sdk } from '../paths.ts'

/** A folder with the smoke test and the packed SDK, and nothing else: no types, and no gql.tada. */
export interface Project {
  readonly folder: string
  /** The installed package */
  readonly sdk: string
  readonly exports: Installation['exports']
}

export async function makeProject(folder: string, tarball: string): Promise<Project> {
  mkdirSync(folder)
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }')
  await install(folder, `file:${tarball}`)
  for (const file of ['smoke.mjs', 'main.mjs']) copyFileSync(join(sdk, 'test/smoke', file), join(folder, file))
  const installed = join(folder, 'node_modules/@sister-city-graph/sdk')
  const { exports } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'))
  return { folder, sdk: installed, exports }
}
