import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { CodegenConfig } from '@graphql-codegen/cli'

/** The published schema and the operations of the SDK become its types and documents. */
export default (personal: readonly string[]): CodegenConfig => ({
  schema: 'schema.graphql',
  documents: 'packages/sdk/operations/*.graphql',
  importExtension: '.ts',
  // They are installed beside this file, and not where the folder of the project is looked through.
  pluginLoader: name => import(name.startsWith('.') ? pathToFileURL(resolve(name)).href : name),
  generates: {
    'packages/sdk/src/generated/types.ts': {
      plugins: ['./packages/sdk/codegen/notice.ts', 'typescript-operations'],
      config: {
        enumType: 'string-literal',
        useTypeImports: true,
        strictScalars: true,
        scalars: {
          ID: 'string',
          Date: 'string',
          PartialDate: 'string',
          URL: 'string',
          DateTime: 'Date',
          JSON: 'unknown',
        },
      },
    },
    'packages/sdk/src/generated/documents.ts': {
      plugins: ['./packages/sdk/codegen/notice.ts', './packages/sdk/codegen/plain-documents.ts'],
      config: { personal },
    },
  },
})
