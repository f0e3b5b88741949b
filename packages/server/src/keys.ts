import { userInfo } from 'node:os'
import { endOf, readGraceHours, readGrant } from './access/grant.ts'
import { scopes } from './access/scopes.ts'
import { makeSecret } from './access/secret.ts'
import { isTier, type Tier, tiers } from './access/tiers.ts'
import { readCommandLine, say, UsageError } from './command-line.ts'
import { ConfigError } from './config/config-error.ts'
import { readConfig } from './config.ts'
import { DateError, parseDate } from './register/partial-date.ts'
import { openStore } from './store/open/open.ts'
import { type Store, StoreError } from './store/store.ts'
import { type Command, execute } from './store/write/execute.ts'
import { createKey, findKey, listKeys, revokeKey, rotateKey, type StoredKey } from './store/write/keys.ts'
import type { CommandResult } from './store/write/record.ts'
import { Refused, sentencesOf } from './store/write/refusal.ts'

// pnpm keys create | list | rotate ID | revoke ID: for the first key, and for whoever runs the server. A key goes to stdout
// alone, so that it can be piped; everything else that is said goes to stderr.

const help = `Keys to the register of DATABASE_URL or DATA_DIR.

  npx pnpm@10 keys create --name NAME --scopes SCOPE,…   makes a key and prints it, this once
      --provinces TH-83,…     the provinces that it may write about, by code or slug; all without it
      --sister-city SLUG      the sister city for which it speaks, with the scope assert
      --organization NAME     whose key it is
      --tier TIER             how large its budget is; STANDARD without it
      --expires YYYY-MM-DD    the last day on which it works, in Thailand; it does not expire without it
  npx pnpm@10 keys list                                  shows all keys, without their secrets
  npx pnpm@10 keys rotate ID                             makes a second key for the same purpose and prints it, this once
      --grace HOURS           how long the old one goes on working; 24 without it, 720 at most
      --tier TIER             the new one's tier; as the old one's without it
      --expires YYYY-MM-DD    the new one's last day; as the old one's without it
  npx pnpm@10 keys revoke ID                             ends a key at once and for good

  create, rotate and revoke take --reason TEXT, which stands in the key's history.

Scopes:
${Object.entries(scopes)
  .map(([scope, meaning]) => `  ${scope.padEnd(18)} ${meaning}`)
  .join('\n')}

Tiers, by the size of their budgets:
${Object.entries(tiers)
  .map(([tier, meaning]) => `  ${tier.padEnd(18)} ${meaning}`)
  .join('\n')}

Examples:
  npx pnpm@10 keys create --name "Head of office" --scopes admin:keys
  npx pnpm@10 keys create --name "Phuket office" --scopes write:registry,write:facts --provinces TH-83 --expires 2027-12-31
  npx pnpm@10 keys create --name "Xiamen" --scopes assert --sister-city xiamen --provinces TH-83
  npx pnpm@10 --silent keys create --name "My client" --scopes read > key.txt

Without --silent, pnpm prints the command before the key. The embedded register, which is used without DATABASE_URL, can
be open in one process only: stop the server first, or send it the mutations createKey, rotateKey and revokeKey, which do
the same for whoever has a key of the scope admin:keys.

Exit codes: 0 done; 1 refused or failed; 2 no such command or option.
`

/** Containers run as users that have a number only. */
const userName = (): string => {
  try {
    return userInfo().username
  } catch {
    return `user ${process.getuid?.()}`
  }
}

const actor = { id: 'command line', name: `${userName()} at the command line`, provinceIds: null }

const options = {
  name: { type: 'string' },
  organization: { type: 'string' },
  scopes: { type: 'string' },
  provinces: { type: 'string' },
  'sister-city': { type: 'string' },
  tier: { type: 'string' },
  expires: { type: 'string' },
  grace: { type: 'string' },
  reason: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const

type Options = ReturnType<typeof readCommandLine<typeof options>>['values']

/** What each command takes beside --reason and --help; whether it needs the id of a key; what it does. */
const commands = {
  create: {
    takes: ['name', 'organization', 'scopes', 'provinces', 'sister-city', 'tier', 'expires', 'reason'],
    needsId: false,
  },
  list: { takes: [], needsId: false },
  rotate: { takes: ['grace', 'tier', 'expires', 'reason'], needsId: true },
  revoke: { takes: ['reason'], needsId: true },
} as const satisfies Record<string, { takes: readonly (keyof typeof options)[]; needsId: boolean }>

const run = async (): Promise<void> => {
  const { values, positionals } = readCommandLine(options)
  const [command, ...rest] = positionals
  if (values.help || command === 'help') return void process.stdout.write(help)
  const work = workOf(command, rest, values)
  const store = await openStore(readConfig(process.env), say)
  try {
    await work(store)
  } finally {
    await store.close()
  }
}

/** Reads the whole command line before the register is opened. */
const workOf = (
  name: string | undefined,
  rest: readonly string[],
  values: Options,
): ((store: Store) => Promise<void>) => {
  const command = Object.entries(commands).find(([each]) => each === name)?.[1]
  if (name === undefined || !command)
    throw new UsageError(
      `${name === undefined ? 'Say what to do' : `"${name}" is no command`}: create, list, rotate or revoke.`,
    )
  const takes: readonly string[] = command.takes
  const foreign = Object.keys(values).find(option => !takes.includes(option))
  if (foreign) throw new UsageError(`${name} takes no --${foreign}.`)
  const [id, ...more] = rest
  if (command.needsId && id === undefined)
    throw new UsageError(`${name} needs the ID of a key: see "npx pnpm@10 keys list".`)
  if (more.length > 0 || (!command.needsId && id !== undefined))
    throw new UsageError(`"${rest.at(-1)}" is one word too many: put quotes around what has spaces in it.`)
  const reason = values.reason ?? `pnpm keys ${name}`
  if (name === 'create') return create(values, reason)
  if (name === 'rotate') return rotate(idOf(id!), values, reason)
  if (name === 'revoke') return revoke(idOf(id!), reason)
  return list
}

const create = ({ name, organization, scopes, provinces, tier, expires, ...rest }: Options, reason: string) => {
  if (name === undefined) throw new UsageError('create needs --name, which says who will use the key.')
  if (scopes === undefined) throw new UsageError('create needs --scopes, like --scopes write:registry,write:facts.')
  const given = {
    name,
    organization,
    scopes: listed(scopes),
    provinces: provinces === undefined ? null : listed(provinces),
    sisterCity: rest['sister-city'],
    expiresOn: dayOf(expires),
    reason,
  }
  const grant = { ...readGrant(given), tier: tierOf(tier) }
  return async (store: Store) => {
    const secret = makeSecret()
    const { key } = await perform(store, createKey(secret), grant)
    say(`${await described(store, key!)}\nThe key is shown this once; keep it like a password:`)
    console.log(secret.text)
  }
}

const rotate = (key: string, { grace, tier, expires }: Options, reason: string) => {
  if (grace !== undefined && !/^\d+$/.test(grace))
    throw new UsageError(`--grace is "${grace}", which is no number of hours.`)
  const graceHours = readGraceHours(grace === undefined ? null : Number(grace))
  const rotation = { key, graceHours, tier: tierOf(tier), expiresAt: endOf(dayOf(expires)), reason }
  return async (store: Store) => {
    const secret = makeSecret()
    const records = await perform(store, rotateKey(secret), rotation)
    say(`Old: ${await described(store, records['old']!)}`)
    say(`New: ${await described(store, records['key']!)}\nThe new key is shown this once; keep it like a password:`)
    console.log(secret.text)
  }
}

const revoke = (key: string, reason: string) => async (store: Store) => {
  await perform(store, revokeKey, { key, reason })
  say(await described(store, key))
}

const list = async (store: Store): Promise<void> => {
  const keys = await listKeys(store.db, null)
  for (const key of keys) console.log(describe(key))
  if (keys.length === 0) say('There are no keys yet. To make one: npx pnpm@10 keys create --help')
}

const perform = async <Input>(
  store: Store,
  command: Command<Input>,
  input: Input & { reason: string },
): Promise<CommandResult> => {
  const outcome = await execute(store, actor, command, input, { reason: input.reason })
  if (!outcome.done) throw new Refused(outcome.refusal)
  return outcome.records
}

const described = async (store: Store, id: string): Promise<string> => describe((await findKey(store.db, id))!)

const describe = ({ id, name, organization, scopes, provinceIds, sisterCityId, tier, ...key }: StoredKey): string =>
  [
    id,
    organization ? `${name} (${organization})` : name,
    scopes.join(','),
    ...(sisterCityId === null ? [] : [`speaks for ${sisterCityId}`]),
    provinceIds?.join(',') ?? 'all provinces',
    tier,
    stateOf(key, new Date()),
    key.lastUsedAt ? `last used ${key.lastUsedAt.toISOString()}` : 'never used',
  ].join('  ')

const stateOf = ({ revokedAt, expiresAt }: Pick<StoredKey, 'revokedAt' | 'expiresAt'>, now: Date): string => {
  if (revokedAt) return `revoked ${revokedAt.toISOString()}`
  if (!expiresAt) return 'does not expire'
  return `${expiresAt <= now ? 'expired' : 'expires'} ${expiresAt.toISOString()}`
}

const listed = (text: string): string[] =>
  text
    .split(',')
    .map(item => item.trim())
    .filter(item => item !== '')

/** The id, also out of a whole key, of which its holder may know no other part. */
const idOf = (text: string): string => /^scg_([0-9A-Za-z]{12})(_|$)/.exec(text)?.[1] ?? text

const tierOf = (text: string | undefined): Tier | undefined => {
  const tier = text?.toUpperCase()
  if (tier === undefined || isTier(tier)) return tier
  throw new UsageError(`--tier is "${text}", which is no tier; there are ${Object.keys(tiers).join(', ')}.`)
}

const dayOf = (text: string | undefined): string | null => {
  try {
    return text === undefined ? null : parseDate(text)
  } catch (error) {
    throw error instanceof DateError ? new UsageError(`--expires: ${error.message}.`) : error
  }
}

const failed = (error: unknown): void => {
  process.exitCode = error instanceof UsageError ? 2 : 1
  if (error instanceof UsageError) say(`${error.message} See "npx pnpm@10 keys --help".`)
  else if (error instanceof Refused) say(messageOf(error))
  else if (error instanceof StoreError && error.message.startsWith('Process '))
    say(
      `${error.message} Or leave it to that server: with a key of the scope admin:keys, send it createKey, rotateKey or revokeKey.`,
    )
  else if (error instanceof StoreError || error instanceof ConfigError) say(error.message)
  else console.error(error)
}

const messageOf = ({ refusal }: Refused): string =>
  sentencesOf(refusal)
    .map(({ en }) => en)
    .join('\n')

run().catch(failed)
