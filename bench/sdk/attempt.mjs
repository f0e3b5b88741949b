import { inspect } from 'node:util'

// node attempt.mjs <client> <endpoint> <text> <milliseconds>: sends one operation by this client and prints what became of
// it, or that nothing had by then. Each in a process of its own: some clients remember across requests that they were
// throttled.

const [client, endpoint, text, bound] = process.argv.slice(2)
const { connect } = await import(client)
const SECRET = 'Somchai-1234'

const report = outcome => {
  process.stdout.write(JSON.stringify(outcome), () => process.exit())
}
setTimeout(() => report({ kind: 'pending' }), Number(bound))
try {
  const data = await connect(endpoint)(text, { name: SECRET })
  report({ kind: 'data', data: data ?? null })
} catch (error) {
  const inMessage = String(error.message).includes(SECRET)
  const inFields = inspect(error, { depth: 9 }).includes(SECRET)
  report({ kind: 'error', tells: inMessage ? 'in the message' : inFields ? 'in its fields' : 'no' })
}
