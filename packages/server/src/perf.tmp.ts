import { execute, parse } from 'graphql'
import { questions } from '../../../bench/read/questions.ts'
import { coercedVariables, compiledPlan } from './schema/compiled/compiled.ts'
import { createContext } from './schema/context.ts'
import { schema } from './schema/index.ts'
import { postgresStore } from './store/open/open-postgres.ts'

const store = postgresStore(process.env['DB']!)
for (const q of questions) {
  if (process.argv[2] && q.name !== process.argv[2]) continue
  const document = parse(q.query)
  const args = () => ({ schema, document, variableValues: {}, contextValue: createContext(store, 't') })
  const vars = coercedVariables(args())!
  const plan: any = compiledPlan(args(), vars)
  if (!plan.read) {
    console.log(q.name, 'NOT', plan.message)
    continue
  }
  let last: any
  const orig = store.readJson
  ;(store as any).readJson = (s: any) => {
    last = s
    return orig(s)
  }
  const time = async (n: number, f: () => Promise<unknown>, par = 16) => {
    const s = performance.now(),
      c = process.cpuUsage()
    await Promise.all(
      Array.from({ length: par }, async () => {
        for (let i = 0; i < n / par; i++) await f()
      }),
    )
    const cpu = process.cpuUsage(c)
    return `${Math.round(n / ((performance.now() - s) / 1000))}/s cpu ${((cpu.user + cpu.system) / n / 1000).toFixed(2)} ms`
  }
  await plan.read(createContext(store, 't'), vars)
  if (process.env['SQL']) console.log(last.text, last.values)
  const one = performance.now()
  await plan.read(createContext(store, 't'), vars)
  const ms = performance.now() - one
  const n = ms > 50 ? 32 : ms > 10 ? 160 : 1600
  console.log(
    q.name,
    `one ${ms.toFixed(1)} ms`,
    'plan',
    await time(n, () => plan.read(createContext(store, 't'), vars)),
    'stmt',
    await time(n, () => orig(last)),
    'ordinary',
    await time(Math.min(n, 160), () => execute(args()) as any),
  )
}
process.exit()
