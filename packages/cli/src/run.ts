import { createClient } from '@sister-city-graph/sdk'
import type { Command, Context } from './command.ts'
import { type CommandName, commands, isCommand } from './commands.ts'
import { EXIT, UsageError } from './exit.ts'
import { exitCodeFor } from './failure.ts'
import { common, type Options, parse } from './options.ts'
import { printable, writeTo } from './output.ts'
import { overview } from './overview.ts'
import { tokenFrom } from './token.ts'
import { version } from './version.ts'
import { waitNotice } from './wait-notice.ts'

/** Carries out a command line and returns its exit code. */
export async function run(args: readonly string[], env: NodeJS.ProcessEnv, signal: AbortSignal): Promise<number> {
  let endpoint = env['SCG_ENDPOINT']?.trim() || 'http://localhost:4000/graphql'
  try {
    const { values: options, positionals } = parse(args)
    endpoint = parseEndpoint(options.endpoint ?? endpoint)
    const [name, ...rest] = positionals
    const print = (text: string) => writeTo(process.stdout, printable(text))
    if (options.version) await print(`${version}\n`)
    else if (name === undefined && !options.help) throw new UsageError('Say what to do, like scg whoami.')
    else if (name === undefined || name === 'help' || options.help)
      await print(helpOn(name === 'help' ? rest[0] : name))
    else {
      const command = commands[validated(name, rest, options)]
      const token = tokenFrom(options['token-file'], env)
      // Before any work: a file that is not there is no failure of the API.
      await token?.()
      const headers = { 'user-agent': `scg/${version}` }
      const progress = options.progress ?? process.stderr.isTTY ?? false
      const say = (line: string) => process.stderr.write(`scg: ${printable(line)}\n`)
      const onWait = waitNotice(progress ? say : () => {})
      const context: Context = {
        options,
        args: rest,
        endpoint,
        signal,
        client: more => createClient({ endpoint, headers, retry: { onWait }, ...(token && { token }), ...more }),
        print,
        printBytes: bytes => writeTo(process.stdout, bytes),
        terminal: process.stdout.isTTY ?? false,
        say,
        onWait,
        progress,
      }
      await command.run(context)
    }
    return EXIT.done
  } catch (error) {
    if (env['SCG_DEBUG']) console.error(error)
    if (signal.aborted) return signal.reason
    const { exitCode, message } = exitCodeFor(error, endpoint)
    if (message) process.stderr.write(`scg: ${printable(message)}\n`)
    return exitCode
  }
}

/** Reads the whole command line before anything is done. */
function validated(name: string, args: readonly string[], options: Options): CommandName {
  if (!isCommand(name)) throw new UsageError(`"${name}" is no command: there are ${Object.keys(commands).join(', ')}.`)
  const command: Command = commands[name]
  const own = [...command.options, ...common]
  const other = Object.keys(options).find(option => !own.includes(option as keyof Options))
  if (other) throw new UsageError(`${name} takes no --${other}.`)
  const [min, max] = command.args
  if (args.length < min) throw new UsageError(`${name} needs more than that: scg help ${name} shows what.`)
  if (args.length > max)
    throw new UsageError(`"${args[max]}" is one word too many: put quotes around what has spaces in it.`)
  return name
}

function helpOn(name: string | undefined): string {
  if (name === undefined) return overview
  if (isCommand(name)) return commands[name].help
  throw new UsageError(`There is no help on "${name}": there are ${Object.keys(commands).join(', ')}.`)
}

function parseEndpoint(text: string): string {
  if (URL.canParse(text) && /^https?:\/\/[^\s?#]+$/i.test(text)) return text
  throw new UsageError(`"${text}" is no address of an API; example: --endpoint http://localhost:4000/graphql.`)
}
