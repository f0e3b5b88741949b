const { shippedOperations } = await import('../test/shipped-operations.ts')
const { countsOf } = await import('../src/schema/cost/document-bounds.ts')
const { parse, getIntrospectionQuery } = await import('graphql')
const max: any = {}
for (const { name, document } of [...await shippedOperations(), {name:'intro', document: parse(getIntrospectionQuery())}]) for (const [k, v] of Object.entries(countsOf(document))) if (v > (max[k]?.[0] ?? -1)) max[k] = [v, name]
console.log(max)
