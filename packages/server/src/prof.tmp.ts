import { parse } from 'graphql'
import { questions } from '../../../bench/read/questions.ts'
import { coercedVariables, compiledPlan } from './schema/compiled/compiled.ts'
import { createContext } from './schema/context.ts'
import { schema } from './schema/index.ts'
import { postgresStore } from './store/open/open-postgres.ts'

const store = postgresStore(process.env['DB']!)
const q = questions.find(({ name }) => name === process.argv[2])!
const document = parse(q.query)
const vars = coercedVariables({ schema, document, variableValues: {}, contextValue: {} })!
const plan: any = compiledPlan({ schema, document, contextValue: {} }, vars)
let json = ''
const orig = store.readJson
;(store as any).readJson = async (s: any) => json || (json = await orig(s))
await plan.read(createContext(store, 't'), vars)
const n = 3000
for (let k = 0; k < 3; k++) {
  const c = process.cpuUsage()
  for (let i = 0; i < n; i++) JSON.stringify(await plan.read(createContext(store, 't'), vars))
  const cpu = process.cpuUsage(c)
  console.log('shape+stringify', ((cpu.user + cpu.system) / n).toFixed(0), 'us', json.length)
}
const c2 = process.cpuUsage()
for (let i = 0; i < n; i++) JSON.parse(json)
const cpu2 = process.cpuUsage(c2)
console.log('parse', ((cpu2.user + cpu2.system) / n).toFixed(0), 'us')
process.exit()
