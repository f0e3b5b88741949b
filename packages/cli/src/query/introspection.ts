const type = (depth: number): string => (depth === 0 ? 'kind name' : `kind name ofType { ${type(depth - 1)} }`)

const value = 'name description type { ...TypeRef } defaultValue isDeprecated deprecationReason'

/** Everything that the schema language can print, as graphql-js asks for it with all of its options. */
export const introspection: string = `query IntrospectionQuery {
  __schema {
    description
    queryType { name kind }
    mutationType { name kind }
    subscriptionType { name kind }
    types { ...FullType }
    directives { name description isRepeatable locations args(includeDeprecated: true) { ...Value } }
  }
}
fragment FullType on __Type {
  kind name description specifiedByURL isOneOf
  fields(includeDeprecated: true) {
    name description args(includeDeprecated: true) { ...Value } type { ...TypeRef } isDeprecated deprecationReason
  }
  inputFields(includeDeprecated: true) { ...Value }
  interfaces { ...TypeRef }
  enumValues(includeDeprecated: true) { name description isDeprecated deprecationReason }
  possibleTypes { ...TypeRef }
}
fragment Value on __InputValue { ${value} }
fragment TypeRef on __Type { ${type(9)} }
`
