import { spawnSync } from 'node:child_process'
import { pnpmFor } from './pnpm.ts'

// pnpm check:audit
//
// Asks the registry of packages for known vulnerabilities of what a server, the SDK and the command line need. Ends with 1 for
// one that is high or critical. A registry that tells nothing about them, as mirrors do, is no failure: it is said.

interface Advisory {
  readonly severity: string
  readonly module_name: string
  readonly title: string
  readonly url: string
  readonly patched_versions: string
}

interface Report {
  readonly advisories?: Readonly<Record<string, Advisory>>
  readonly error?: { readonly message: string }
}

const grave = ['high', 'critical']

const [command, ...args] = pnpmFor('check:audit')
const { stdout, stderr } = spawnSync(command, [...args, 'audit', '--prod', '--json'], { encoding: 'utf8' })

const read = (): Report => {
  try {
    return JSON.parse(stdout)
  } catch {
    return { error: { message: `${stdout}${stderr}`.trim() } }
  }
}

const { advisories, error } = read()
if (!advisories) {
  const [reason = 'no answer'] = (error?.message ?? '').split('\n')
  console.log(`Vulnerabilities were not looked for: the registry tells nothing about them (${reason.slice(0, 300)}).`)
} else {
  const found = Object.values(advisories)
  for (const { severity, module_name, title, url, patched_versions } of found)
    console.log(`${severity}: ${module_name}: ${title}; mended in ${patched_versions}. ${url}`)
  const bad = found.filter(({ severity }) => grave.includes(severity)).length
  console.log(`${found.length} known vulnerabilities, ${bad} of them high or critical.`)
  if (bad > 0) process.exitCode = 1
}
