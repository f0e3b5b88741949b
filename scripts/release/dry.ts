// Makes everything that a release would publish, and publishes nothing: the packages of the SDK and the command line, the
// folder of an image, and the site of the documents. Looks into each file for what must not leave this machine, and runs what holds for packages.
//
//   pnpm release:dry [FOLDER]   into a folder that is not there yet; without it, into none that stays
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { homedir, hostname, tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { packCli } from '../../packages/cli/scripts/pack.ts'
import { layOut } from '../image/lay-out.ts'
import { pnpmFor } from '../pnpm.ts'
import { packSdk } from '../sdk/pack.ts'
import { root } from '../sdk/paths.ts'
import { makeSite } from '../site/make.ts'
import { filesBelow } from './files-below.ts'

const [wanted] = process.argv.slice(2)
const work = mkdtempSync(join(tmpdir(), 'release-'))
const folder = wanted ? resolve(wanted) : join(work, 'release')

/** Addresses of this machine, and of where it gets its packages from. */
const registry = new URL(execFileSync('npm', ['config', 'get', 'registry'], { encoding: 'utf8' }).trim()).host
const ours = [root.replace(/\/$/, ''), homedir(), tmpdir() === '/tmp' ? '' : tmpdir(), hostname(), registry].filter(
  text => text.length > 5,
)

/** What the files say of this machine; those of packages from npm say what they say anywhere. */
const tales = (path: string): string[] =>
  filesBelow(path)
    .filter(file => !file.slice(path.length).includes('/node_modules/'))
    .flatMap(file => {
      const text = readFileSync(file, 'latin1')
      return ours.filter(each => text.includes(each)).map(each => `${file.slice(path.length + 1)} names ${each}`)
    })

const unpacked = (tarball: string): string => {
  const to = join(work, basename(tarball, '.tgz'))
  mkdirSync(to)
  execFileSync('tar', ['-xzf', tarball, '-C', to])
  return to
}

const problems: string[] = []
try {
  mkdirSync(folder)
  const made: [name: string, path: string][] = []
  for (const [name, pack] of [
    ['SDK', packSdk],
    ['command line', packCli],
  ] as const) {
    console.log(`Packing the ${name} …`)
    const tarball = await pack(folder)
    made.push([`${basename(tarball)}, ${Math.round(statSync(tarball).size / 1000)} kB`, unpacked(tarball)])
  }
  console.log('Laying out the folder of an image …')
  const image = join(folder, 'image')
  const { packages } = await layOut(image)
  made.push([`image, with ${packages} packages`, image])

  for (const [name, path] of made) {
    const { version, license } = JSON.parse(
      readFileSync(join(path, path === image ? '' : 'package', 'package.json'), 'utf8'),
    )
    console.log(`${name}: version ${version}, ${license}, ${filesBelow(path).length} files`)
    problems.push(...tales(path).map(tale => `${name}: ${tale}`))
  }
  console.log('Making the site of the documents …')
  const site = join(folder, 'site')
  const { pages, problems: broken } = await makeSite(site)
  if (broken.length === 0) problems.push(...tales(site).map(tale => `site: ${tale}`))
  problems.push(...broken)
  console.log(`site: ${pages} pages`)
  for (const check of ['check:sdk', 'check:cli']) {
    console.log(`${check} …`)
    const [command, ...args] = pnpmFor('release:dry')
    const { status } = spawnSync(command, [...args, '--silent', check], { cwd: root, stdio: 'inherit' })
    if (status !== 0) problems.push(`${check} fails.`)
  }
  const waiting = readdirSync(join(root, '.changeset')).filter(name => /^(?!README).*\.md$/.test(name))
  console.log(`${waiting.length} changes wait for the next version of the SDK: npx pnpm@10 version:sdk takes them in.`)
} finally {
  rmSync(work, { recursive: true, force: true })
}
for (const problem of problems) console.error(problem)
if (problems.length > 0) process.exitCode = 1
else
  console.log(
    'Nothing was published. Before that: npx pnpm@10 check:types, check:runtimes, check:image and check:readme.',
  )
