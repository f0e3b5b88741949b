import { type ParseArgsConfig, parseArgs } from 'node:util'

/** The command line cannot be understood. The message is one sentence. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** What is said to people goes to stderr: the standard output is for a key, a backup, or help. */
export const say = (line: string): void => console.error(line)

type Values<Options extends NonNullable<ParseArgsConfig['options']>> = ReturnType<
  typeof parseArgs<{ options: Options; allowPositionals: true }>
>

/** @throws UsageError */
export const readCommandLine = <const Options extends NonNullable<ParseArgsConfig['options']>>(
  options: Options,
): Values<Options> => {
  try {
    return parseArgs({ options, allowPositionals: true })
  } catch (error) {
    // Node explains at length what to do about arguments that begin with a dash.
    throw new UsageError((error as Error).message.split('. ')[0]!.replace(/\.?$/, '.'))
  }
}
