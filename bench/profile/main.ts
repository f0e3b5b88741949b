import { readFileSync } from 'node:fs'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { installPeers, project } from '../read/install.ts'
import { buildRegister, type Running } from '../read/processes.ts'
import { questions } from '../read/questions.ts'
import { timesOf } from './sums.ts'
import { type Work, works } from './works.ts'

// pnpm bench:profile --question W2 [--kept] [--seconds 5] [--connections 16]
// pnpm bench:profile --writes | --start | --snapshot
//
// Runs the register under one kind of work, and prints where the time of its processor goes: by package and room, and by
// function. On a new database on the PostgreSQL server of DATABASE_URL, but --start, which is about the embedded register.
// --keep names a file for the profile, which the developer tools of a browser open.

const { values: options } = parseArgs({
  options: {
    question: { type: 'string', default: 'W2' },
    kept: { type: 'boolean', default: false },
    writes: { type: 'boolean', default: false },
    start: { type: 'boolean', default: false },
    snapshot: { type: 'boolean', default: false },
    agreements: { type: 'string', default: '20000' },
    seconds: { type: 'string', default: '5' },
    connections: { type: 'string', default: '16' },
    lines: { type: 'string', default: '25' },
    keep: { type: 'string' },
    peers: { type: 'string', default: '.data/bench-peers' },
  },
})
const name = options.writes ? 'writes' : options.start ? 'start' : options.snapshot ? 'snapshot' : 'question'
const databaseUrl = process.env['DATABASE_URL']?.trim() ?? ''
if (databaseUrl === '' && name !== 'start') {
  console.error('Set DATABASE_URL to a PostgreSQL server on which databases may be made.')
  process.exit(2)
}
const question = questions.find(each => each.name === options.question)
if (!question) {
  console.error(`--question is "${options.question}", which is none of ${questions.map(each => each.name).join(', ')}.`)
  process.exit(2)
}

const folder = await mkdtemp(join(tmpdir(), 'profile-'))
const file = options.keep ? resolve(options.keep) : join(folder, 'register.cpuprofile')

const written = async (): Promise<void> => {
  const sizeOf = () =>
    stat(file)
      .then(({ size }) => size)
      .catch(() => 0)
  for (let size = 0; ; ) {
    await sleep(200)
    const now = await sizeOf()
    if (now > 0 && now === size) return
    size = now
  }
}

const work: Work = works[name]
try {
  const peers = await installPeers(resolve(project, options.peers))
  await buildRegister()
  await rm(file, { force: true })
  const preload = ['--import', join(project, 'bench/profile/profiled.mjs')]
  const done = await work({
    setting: {
      databaseUrl,
      peers,
      agreements: Number(options.agreements),
      connections: [Number(options.connections)],
      seconds: Number(options.seconds),
      say: line => console.error(line),
    },
    question,
    kept: options.kept,
    folder,
    options: preload,
    env: { PROFILE: file },
    profile: async ({ child }: Running, run) => {
      child.kill('SIGUSR2')
      await sleep(200)
      const count = await run()
      child.kill('SIGUSR2')
      await written()
      return count
    },
    finish: async ({ child }: Running) => {
      child.kill('SIGUSR2')
      await written()
    },
  })
  const { busy, groups, own, whole } = timesOf(JSON.parse(readFileSync(file, 'utf8')))
  const lines = Number(options.lines)
  const print = (title: string, sums: typeof own) => {
    console.log(`\n${title}`)
    for (const [name, time] of sums.slice(0, lines))
      console.log(
        `${((100 * time) / busy).toFixed(1).padStart(6)} %${(time / 1000 / done.count).toFixed(3).padStart(11)} ms  ${name}`,
      )
  }
  console.log(`${(busy / 1000).toFixed(0)} ms of the processor, ${done.count} ${done.unit}; shares, and ms for each`)
  print('By package and room', groups)
  print('By function', own)
  print('By function of ours, with all that it calls', whole)
} finally {
  await rm(folder, { recursive: true, force: true })
}
