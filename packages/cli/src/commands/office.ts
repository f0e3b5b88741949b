import { readFile, realpath } from 'node:fs/promises'
import { EraseOfficeContacts, type OfficeCopy, officeCopy, Province } from '@sister-city-graph/sdk'
import type { Command, Context } from '../command.ts'
import { Failure, UsageError } from '../exit.ts'
import { replaceWhole } from '../write-whole.ts'

const help = `scg office pull|erase – what the office of a province keeps for itself

Needs a key of that office: with the scope read:office to pull, write:office to erase.

  pull                 takes a copy of all its notes, contacts and its budget, and brings it up to date the next time. What
                       was erased since goes out of the copy.
    --to FILE          where to keep it, as JSON; readable by you alone. The default is office.json
  erase                erases contacts that were not confirmed for long, and all that the history says about them. There is no
                       way back but a backup.
    --not-confirmed-since DAY
                       contacts that were last confirmed before this day, like 2024-11-29
    --reason TEXT      why; it is not kept, as nothing of an erased contact is

  --province NAME      the province, by its code or slug

Examples:
  scg office pull --province phuket --to office.json
  scg office erase --province phuket --not-confirmed-since 2024-11-29 --reason "The period that we set is over."
`

export const office: Command = {
  summary: 'keep a copy of what an office keeps for itself, and erase old contacts',
  help,
  options: ['province', 'to', 'not-confirmed-since', 'reason'],
  args: [1, 1],
  run: context => {
    const [action] = context.args
    if (action === 'pull') return pull(context)
    if (action === 'erase') return erase(context)
    throw new UsageError(`office does not "${action}": there are pull and erase.`)
  },
}

async function pull(context: Context): Promise<void> {
  const { options, print, signal, endpoint } = context
  const province = provinceFrom(options)
  if (options['not-confirmed-since'] !== undefined || options.reason !== undefined)
    throw new UsageError('office pull takes --province and --to.')
  const file = options.to ?? 'office.json'
  const earlier = await copyIn(file)
  if (earlier && (earlier.province !== province || earlier.endpoint !== endpoint))
    throw new Failure(`${file} is a copy of ${earlier.province} from ${earlier.endpoint}: name another file with --to.`)
  const copy = await officeCopy(context.client(), province, earlier, { signal })
  await write(file, `${JSON.stringify({ endpoint, ...copy }, null, 2)}\n`)
  const { OFFICE_NOTE: notes, OFFICE_CONTACT: contacts, OFFICE_BUDGET_LINE: lines } = copy.records
  await print(
    `${file}: revision ${copy.revision}, notes: ${notes.length}, contacts: ${contacts.length}, lines of the budget: ${lines.length}\n`,
  )
}

type Kept = OfficeCopy & { readonly endpoint: string }

async function copyIn(file: string): Promise<Kept | null> {
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
  try {
    const { endpoint, province, revision, cursor, records } = JSON.parse(text)
    const isCopy = typeof endpoint === 'string' && typeof province === 'string' && typeof revision === 'number'
    if (isCopy && Object.values(records).length === 3 && Object.values(records).every(Array.isArray))
      return { endpoint, province, revision, cursor, records }
  } catch {
    // Says the same as a file of another kind.
  }
  throw new Failure(`${file} is there already and no copy of an office: name another file with --to.`)
}

/** Nobody else may read it. A link stays one: a copy of before, with what was erased since, would stay where it leads. */
const write = async (file: string, text: string): Promise<void> =>
  replaceWhole(await realpath(file).catch(() => file), text, 0o600)

/** As many as the server erases at once. */
const atOnce = 100

async function erase({ options, print, client, signal }: Context): Promise<void> {
  const name = provinceFrom(options)
  const { 'not-confirmed-since': since, reason = 'The period for which contacts are kept is over.', to } = options
  if (to !== undefined) throw new UsageError('office erase takes no --to.')
  if (since === undefined)
    throw new UsageError('office erase needs --not-confirmed-since, like --not-confirmed-since 2024-11-29.')
  const server = client()
  const { province } = await server.request(Province, { code: name }, { signal })
  if (!province) throw new Failure(`There is no province "${name}": give its code or slug, like TH-83 or phuket.`)
  let erased = 0
  for (let last = atOnce; last === atOnce; erased += last) {
    const input = { province: province.id, notConfirmedSince: since, reason }
    const { eraseOfficeContacts: result } = await server.request(EraseOfficeContacts, { input }, { signal })
    if (result.__typename !== 'EraseOfficeContactsSuccess') throw new Failure(result.message)
    last = result.erased
  }
  await print(`Contacts erased: ${erased}. Backups made before still have them.\n`)
}

function provinceFrom({ province }: Context['options']): string {
  if (!province) throw new UsageError('office needs --province, like --province phuket.')
  return province
}
