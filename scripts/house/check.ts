// Checks the types, and that the house stands: no file imports from a room that its own may not import from, and no files
// import each other in a circle.
//
//   pnpm check:house
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { cyclesIn, importsIn } from './imports.ts'
import { rooms } from './rooms.ts'

const compiler = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc')
const { stdout, status } = spawnSync(process.execPath, [compiler, '--explainFiles'], {
  encoding: 'utf8',
  maxBuffer: 2 ** 28,
})
if (status !== 0) {
  // Of all that the compiler explains, its complaints alone.
  console.error(
    stdout
      .split('\n')
      .filter(line => /: error TS|^ {2}\S/.test(line))
      .join('\n'),
  )
  process.exit(status ?? 1)
}

const names = Object.keys(rooms).sort((a, b) => b.length - a.length)
const roomOf = (file: string): string | undefined => {
  if (/\.test(-d)?\.ts$/.test(file)) return undefined
  return names.find(name => file === `packages/${name}` || file.startsWith(`packages/${name}/`))
}
const short = (room: string): string => room.replace('server/src/', '')

const imports = importsIn(stdout)
const wrong = imports.flatMap(({ from, to }) => {
  const [own, other] = [roomOf(from), roomOf(to)]
  if (!own || own === other) return []
  if (other && rooms[own]!.includes(short(other))) return []
  const may = rooms[own]!.join(', ') || 'nothing outside it'
  return [`${from} imports ${to}: ${short(own)} may import ${may}.`]
})
const circles = cyclesIn(imports.filter(({ from, to }) => roomOf(from) && roomOf(to)))
for (const line of wrong) console.error(line)
for (const circle of circles) console.error(`A circle: ${circle.join(' -> ')}`)
if (wrong.length + circles.length > 0) process.exit(1)
console.log(`Types are right, and ${imports.length} imports stand in ${names.length} rooms without a circle.`)
