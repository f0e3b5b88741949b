import { parse, validate } from 'graphql'
const { schema } = await import('../src/schema/index.ts')
const { excess, countsOf } = await import('../src/schema/cost/document-bounds.ts')
const repeat = (n: number, f: (i: number) => string) => Array.from({ length: n }, (_, i) => f(i)).join(' ')
const attacks: Record<string, string> = {
 dup: `{ register { ${'revision '.repeat(1990)} } }`,
 dupobj: `{ ${'register { revision } '.repeat(490)} }`,
 frag79: `{ register { ${repeat(79, i => `...f${i}`)} } } ${repeat(79, i => `fragment f${i} on Register { revision license updatedAt schemaHash counts { agreements } }`)}`,
 inline: `{ register { ${'... on Register { counts { agreements countries } } '.repeat(160)} } }`,
 inline2: `{ ${'... on Query { register { counts { agreements countries } } } '.repeat(150)} }`,
 inline3: `{ ${'...{register{counts{...{agreements}}}}'.repeat(130)} }`,
 chain: `{ register { ...f0 } } ${repeat(79, i => `fragment f${i} on Register { revision counts { agreements } ...f${i + 1} ...f${i + 1} }`)} fragment f79 on Register { revision }`,
}
for (const [n, t] of Object.entries(attacks)) { let d; try { d = parse(t, { maxTokens: 2000 }) } catch (e: any) { console.log(n, e.message); d = parse(t) } const s = (process.cpuUsage().user / 1000); const x = excess(d); const m = (process.cpuUsage().user / 1000); const e = validate(schema, d); console.log(n, x, (m - s).toFixed(1), 'validate', ((process.cpuUsage().user / 1000) - m).toFixed(1), e[0]?.message) }
