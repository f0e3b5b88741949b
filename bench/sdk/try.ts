import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { serve, TITLE } from '../../packages/sdk/test/fault-server.ts'
import type { Outcome, Row } from './faults.ts'
import type { Installed } from './install.ts'

/** In ms. Longer than any of them waits by itself before a second attempt, and about as long as a person waits. */
const BOUND = 6000

/** What attempt.mjs prints */
type Report =
  | { kind: 'pending' }
  | { kind: 'data'; data: { title?: string | null } | null }
  | { kind: 'error'; tells: Outcome['tells'] }

/** Lets one client meet one fault, in a process of its own. */
export const tryOut = async ({ folder }: Installed, { kind, answers }: Row): Promise<Outcome> => {
  const server = await serve(answers)
  try {
    const text = `${kind} Visit($name: String!) { done(name: $name) title }`
    const command = ['attempt.mjs', './client.mjs', server.endpoint, text, String(BOUND)]
    const { stdout } = await promisify(execFile)(process.execPath, command, { cwd: folder })
    const report: Report = JSON.parse(stdout)
    const [first, second] = server.requests
    return {
      requests: server.requests.length,
      wait: first && second && second.at - first.at,
      end: endOf(report),
      tells: report.kind === 'error' ? report.tells : 'no',
    }
  } finally {
    await server.close()
  }
}

const endOf = (report: Report): Outcome['end'] => {
  if (report.kind === 'pending') return 'still waiting'
  if (report.kind === 'error') return 'error'
  if (!report.data) return 'no data, no error'
  if (report.data.title === null) return 'partial data, no error'
  return report.data.title === TITLE ? 'answered' : 'damaged text'
}
