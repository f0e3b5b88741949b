import type { CodegenConfig } from '@graphql-codegen/cli'

export default {
  schema: 'node_modules/@sister-city-graph/sdk/schema.graphql',
  documents: 'src/*.ts',
  importExtension: '.js',
  generates: {
    'src/generated/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        documentMode: 'string',
        useTypeImports: true,
        enumType: 'string-literal',
        scalars: {
          ID: 'string',
          Date: 'string',
          DateTime: 'string',
          JSON: 'unknown',
          PartialDate: 'string',
          URL: 'string',
        },
      },
    },
  },
} satisfies CodegenConfig
