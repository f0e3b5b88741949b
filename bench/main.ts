import { execFile } from 'node:child_process'
import { cpus, totalmem } from 'node:os'
import { resolve } from 'node:path'
import { parseArgs, promisify } from 'node:util'
import { measureSecondStart } from './embedded/second-start.ts'
import { measureSnapshot, printSnapshot } from './pull/snapshot.ts'
import { measureGrowth } from './read/growth.ts'
import { installPeers, project } from './read/install.ts'
import { measureReads } from './read/reads.ts'
import { printTargets } from './report.ts'
import type { Setting } from './setting.ts'
import type { Part, Run } from './targets.ts'
import { measureWrites } from './write/writes.ts'

// Measures what the register is to reach, and prints each target with its figure: reads beside what a user would pick
// instead, on the same generated data, in one run; writes; the start of the embedded register; and, when told to, a large
// register.
//
//   DATABASE_URL=postgresql://postgres@127.0.0.1:5432/postgres npx pnpm@10 bench
//
// It makes databases of its own on that server, and drops them in the end.

const { values: options } = parseArgs({
  options: {
    parts: { type: 'string', default: 'reads,writes,embedded' },
    agreements: { type: 'string', default: '20000' },
    large: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: '1' },
    rounds: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '1' },
    connections: { type: 'string', default: '1,16,64' },
    questions: { type: 'string', default: '' },
    peers: { type: 'string', default: '.data/bench-peers' },
  },
})
const databaseUrl = process.env['DATABASE_URL']?.trim()
if (!databaseUrl) {
  console.error('Set DATABASE_URL to a PostgreSQL server on which databases may be made: the bench needs one.')
  process.exit(2)
}
const say = (line: string) => console.log(line)

const peers = await installPeers(resolve(project, options.peers))
const asked = options.questions.split(',').filter(Boolean)
const setting: Setting = {
  databaseUrl,
  peers,
  agreements: Number(options.agreements),
  large: Number(options.large),
  seed: Number(options.seed),
  connections: options.connections.split(',').map(Number),
  rounds: Number(options.rounds),
  seconds: Number(options.seconds),
  asks: question => asked.length === 0 || asked.includes(question),
  say,
}

const parts = {
  reads: measureReads,
  writes: measureWrites,
  embedded: measureSecondStart,
  growth: measureGrowth,
  snapshot: async ({ large }: Setting) => {
    const snapshot = await measureSnapshot(databaseUrl, large, say)
    printSnapshot(snapshot, say)
    return snapshot
  },
} satisfies { [name in Part]: (setting: Setting) => Promise<Run[name]> }

const wanted = options.parts.split(',')
const unknown = wanted.find(part => !(part in parts))
if (unknown !== undefined) {
  console.error(`--parts has "${unknown}", which is none of ${Object.keys(parts).join(', ')}.`)
  process.exit(2)
}

const { stdout: version } = await promisify(execFile)(peers.node, ['--version'])
const memory = Math.round(totalmem() / 2 ** 30)
say(`Node.js ${version.trim()}, ${cpus().length} × ${cpus()[0]?.model}, ${memory} GB\n`)

let run: Run = {}
for (const part of Object.keys(parts) as Part[])
  if (wanted.includes(part)) run = { ...run, [part]: await parts[part](setting) }
printTargets(run, say)
