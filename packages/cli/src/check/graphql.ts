// What is used of graphql-js. Building the package makes one file of it, so that nothing else is installed with the program.
export {
  buildClientSchema,
  buildSchema,
  type DocumentNode,
  type GraphQLError,
  type GraphQLSchema,
  Kind,
  NoDeprecatedCustomRule,
  NoUnusedFragmentsRule,
  parse,
  Source,
  specifiedRules,
  validate,
  visit,
  // biome-ignore lint/style/noRestrictedImports: it goes into the package with the program.
} from 'graphql'
