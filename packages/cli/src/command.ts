import type { Client, ClientOptions, RegistryError } from '@sister-city-graph/sdk'
import type { Options } from './options.ts'

/** What a command runs with. */
export interface Context {
  readonly options: Options
  /** The arguments behind the name of the command */
  readonly args: readonly string[]
  readonly endpoint: string
  /** Fires when the person stops the program. */
  readonly signal: AbortSignal
  /** A client for the endpoint, with the key where there is one. */
  client(more?: Partial<ClientOptions>): Client
  /** Data, on the standard output, without what a terminal would obey; JSON is `printableJson`. Resolves once it is taken. */
  print(text: string): Promise<void>
  /** Data that is no text, on the standard output, as it is. Never for a terminal. */
  printBytes(bytes: Uint8Array): Promise<void>
  /** Whether a person looks at the standard output. */
  readonly terminal: boolean
  /** A line for the person, on the error stream. */
  say(line: string): void
  /** Tells the person that the server is not ready, once. For `onWait` of the SDK. */
  onWait(error: RegistryError): void
  /** Whether progress is to be shown. */
  readonly progress: boolean
}

export interface Command {
  readonly summary: string
  /** The text of `scg help <command>` */
  readonly help: string
  /** Options beside those that every command has */
  readonly options: readonly (keyof Options)[]
  /** How many arguments it has, at least and at most */
  readonly args: readonly [min: number, max: number]
  run(context: Context): Promise<void>
}
