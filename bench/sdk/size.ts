import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import type { Installed } from './install.ts'

/** What a browser downloads, in bytes. */
export interface Size {
  readonly minified: number
  readonly gzip: number
  readonly brotli: number
}

const sizeOf = (code: Uint8Array): Size => ({
  minified: code.length,
  gzip: gzipSync(code, { level: 9 }).length,
  brotli: brotliCompressSync(code).length,
})

const bundle = async ({ folder }: Installed, contents: string): Promise<Size> => {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: folder, sourcefile: join(folder, 'app.mjs') },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    conditions: ['production', 'module'],
    // Linear's client imports it for webhooks. A browser has no such module, so what an application puts there is not counted.
    external: ['crypto'],
    define: { 'process.env.NODE_ENV': '"production"' },
    legalComments: 'none',
    logLevel: 'error',
  })
  return sizeOf(outputFiles[0]!.contents)
}

/** An application of one query. */
export const appSize = (installed: Installed): Promise<Size> =>
  bundle(
    installed,
    `import { connect } from './client.mjs'
     connect('/graphql')('query Visit($id: ID!) { visit(id: $id) { title } }', { id: '1' }).then(console.log)`,
  )

/** What is left of an import of which nothing is used. */
export const bareSize = (installed: Installed): Promise<Size> =>
  bundle(installed, installed.names.map(name => `import '${name}'`).join('\n'))
