import type { Client, ClientOptions } from '@sister-city-graph/sdk'
import type { Options } from './options.ts'

/** What one command is told and given. */
export interface Call {
  readonly values: Options
  /** What stands behind the name of the command */
  readonly words: readonly string[]
  readonly endpoint: string
  /** Fires when the person stops the program. */
  readonly signal: AbortSignal
  /** A client for the endpoint, with the key where there is one. */
  client(more?: Partial<ClientOptions>): Client
  /** Data, on the standard output. Resolves once it is taken. */
  print(text: string): Promise<void>
  /** A line for the person, on the error stream. */
  say(line: string): void
  /** Whether progress is to be shown. */
  readonly progress: boolean
}

export interface Command {
  readonly summary: string
  /** All that `scg help <command>` says */
  readonly help: string
  /** Options beside those that every command takes */
  readonly takes: readonly (keyof Options)[]
  /** How many words may stand behind the name, at least and at most */
  readonly words: readonly [min: number, max: number]
  run(call: Call): Promise<void>
}
