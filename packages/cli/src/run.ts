import { createClient } from '@sister-city-graph/sdk'
import type { Call } from './command.ts'
import { type CommandName, commands, isCommand } from './commands.ts'
import { EXIT, UsageError } from './exit.ts'
import { verdictOn } from './failure.ts'
import { common, type Options, parse } from './options.ts'
import { writeTo } from './output.ts'
import { overview } from './overview.ts'
import { tokenFrom } from './token.ts'
import { version } from './version.ts'

/** Carries out a command line and returns its exit code. */
export async function run(args: readonly string[], env: NodeJS.ProcessEnv, signal: AbortSignal): Promise<number> {
  let endpoint = env['SCG_ENDPOINT']?.trim() || 'http://localhost:4000/graphql'
  try {
    const { values, positionals } = parse(args)
    endpoint = endpointOf(values.endpoint ?? endpoint)
    const [name, ...words] = positionals
    const print = (text: string) => writeTo(process.stdout, text)
    if (values.version) await print(`${version}\n`)
    else if (name === undefined && !values.help) throw new UsageError('Say what to do, like scg whoami.')
    else if (name === undefined || name === 'help' || values.help)
      await print(helpOn(name === 'help' ? words[0] : name))
    else {
      const command = commands[checked(name, words, values)]
      const token = tokenFrom(values['token-file'], env)
      // Before any work: a file that is not there is no failure of the API.
      await token?.()
      const headers = { 'user-agent': `scg/${version}` }
      const call: Call = {
        values,
        words,
        endpoint,
        signal,
        client: more => createClient({ endpoint, headers, ...(token && { token }), ...more }),
        print,
        say: line => process.stderr.write(`scg: ${line}\n`),
        progress: values.progress ?? process.stderr.isTTY ?? false,
      }
      await command.run(call)
    }
    return EXIT.done
  } catch (error) {
    if (env['SCG_DEBUG']) console.error(error)
    if (signal.aborted) return signal.reason
    const { exitCode, message } = verdictOn(error, endpoint)
    if (message) process.stderr.write(`scg: ${message}\n`)
    return exitCode
  }
}

/** Reads the whole command line before anything is done. */
function checked(name: string, words: readonly string[], values: Options): CommandName {
  if (!isCommand(name)) throw new UsageError(`"${name}" is no command: there are ${Object.keys(commands).join(', ')}.`)
  const { takes, words: count } = commands[name]
  const foreign = Object.keys(values).find(option => ![...takes, ...common].includes(option as keyof Options))
  if (foreign) throw new UsageError(`${name} takes no --${foreign}.`)
  const [min, max] = count
  if (words.length < min) throw new UsageError(`${name} needs more than that: scg help ${name} shows what.`)
  if (words.length > max)
    throw new UsageError(`"${words[max]}" is one word too many: put quotes around what has spaces in it.`)
  return name
}

function helpOn(name: string | undefined): string {
  if (name === undefined) return overview
  if (isCommand(name)) return commands[name].help
  throw new UsageError(`There is no help on "${name}": there are ${Object.keys(commands).join(', ')}.`)
}

function endpointOf(text: string): string {
  if (URL.canParse(text) && /^https?:/.test(text)) return text
  throw new UsageError(`"${text}" is no address of an API; example: --endpoint http://localhost:4000/graphql.`)
}
