import { readCommandLine, say, UsageError } from './command-line.ts'
import { ConfigError } from './config/config-error.ts'
import { shownSettings } from './config/shown.ts'
import { readConfig } from './config.ts'

// pnpm run config [--json]: prints the settings that are in force and from where they came, without secrets. Exits with 1,
// and says why, when a server would not start with them.

const options = { json: { type: 'boolean' } } as const

const show = (): void => {
  const { values, positionals } = readCommandLine(options)
  if (positionals.length > 0) throw new UsageError(`"${positionals[0]}" is one word too many.`)
  // For what is wrong with several settings together.
  readConfig(process.env)
  const shown = shownSettings(process.env)
  if (values.json) return void console.log(JSON.stringify(shown, null, 2))
  const cells = shown.map(({ name, value, from }) => [name, value ?? 'none', from ?? 'not set'] as const)
  const [widthOfNames, widthOfValues] = [widest(cells, 0), widest(cells, 1)]
  for (const [name, value, from] of cells)
    console.log(`${name.padEnd(widthOfNames)}  ${value.padEnd(widthOfValues)}  ${from}`)
}

const widest = (cells: readonly (readonly string[])[], column: number): number =>
  Math.max(...cells.map(cell => cell[column]!.length))

try {
  show()
} catch (error) {
  if (!(error instanceof ConfigError || error instanceof UsageError)) throw error
  say(error.message)
  process.exitCode = error instanceof UsageError ? 2 : 1
}
