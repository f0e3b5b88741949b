import graphql from '@graphql-eslint/eslint-plugin'

const all = graphql.configs['flat/schema-all'].rules
const [, { EnumValueDefinition: style, ...names }] = all['@graphql-eslint/naming-convention']
const values = 'EnumTypeDefinition[name.value!=RecordType] > EnumValueDefinition'

// Lints the published schema, and nothing else: Biome lints the code.
export default [
  {
    files: ['schema.graphql'],
    languageOptions: { parser: graphql.parser, parserOptions: { graphQLConfig: { schema: './schema.graphql' } } },
    plugins: { '@graphql-eslint': graphql },
    rules: {
      ...all,
      ...graphql.configs['flat/schema-relay'].rules,
      // Connections offer `nodes` beside `edges`, and short bounded lists (the events of an agreement) are plain lists.
      '@graphql-eslint/relay-edge-types': [
        'error',
        { withEdgeSuffix: true, shouldImplementNode: false, listTypeCanWrapOnlyEdgeType: false },
      ],
      // Values (Counts, Term), views and connections have no identity; whatever has one implements Node.
      '@graphql-eslint/strict-id-in-types': 'off',
      // The register is written through mutations and followed through a subscription: all root types are there.
      '@graphql-eslint/no-root-type': 'off',
      // A list or a view of the register always has an answer, if only an empty one. Single records are nullable.
      '@graphql-eslint/require-nullable-result-in-root': 'off',
      // `@deprecated` has no argument but its reason, which says the date: scripts/sdk/deprecations.test.ts.
      '@graphql-eslint/require-deprecation-date': 'off',
      // The values of RecordType are names of types, as `__typename` has them.
      '@graphql-eslint/naming-convention': ['error', { ...names, [values]: style }],
      // Types are sorted; fields, arguments and values stand in the order in which they are best read.
      '@graphql-eslint/alphabetize': 'off',
    },
  },
]
