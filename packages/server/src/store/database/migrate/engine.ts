import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils'
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg'

// Prisma's schema engine as WebAssembly: the native one would have to be downloaded, which this project avoids. Node.js
// cannot import a `.wasm` file, so its bytes are instantiated here and connected to the package's glue code.

let loaded: Promise<void> | undefined

const load = async (): Promise<void> => {
  const { resolve } = createRequire(import.meta.url)
  const folder = dirname(resolve('@prisma/schema-engine-wasm'))
  const bytes = await readFile(join(folder, 'schema_engine_bg.wasm'))
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': glue })
  glue.__wbg_set_wasm(instance.exports)
  ;(instance.exports as { __wbindgen_start(): void }).__wbindgen_start()
}

export type SchemaEngine = glue.SchemaEngine

/** The schema engine, connected to a database. */
export const schemaEngine = async (
  schema: { path: string; content: string },
  adapter: SqlMigrationAwareDriverAdapterFactory,
): Promise<SchemaEngine> => {
  loaded ??= load()
  await loaded
  const ignoreLog = () => {}
  const bound = bindMigrationAwareSqlAdapterFactory(adapter)
  return glue.SchemaEngine.new({ datamodels: [[schema.path, schema.content]] }, ignoreLog, bound)
}
