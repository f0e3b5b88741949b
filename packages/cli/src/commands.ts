import type { Command } from './command.ts'
import { assert } from './commands/assert.ts'
import { check } from './commands/check.ts'
import { compare } from './commands/compare.ts'
import { completionFor } from './commands/completion.ts'
import { document } from './commands/document.ts'
import { exportFiles } from './commands/export.ts'
import { office } from './commands/office.ts'
import { pullRows } from './commands/pull.ts'
import { query } from './commands/query.ts'
import { report } from './commands/report.ts'
import { schema } from './commands/schema.ts'
import { whoami } from './commands/whoami.ts'

const others = {
  query,
  pull: pullRows,
  export: exportFiles,
  report,
  compare,
  assert,
  document,
  office,
  schema,
  check,
  whoami,
} as const satisfies Record<string, Command>

export const commands = { ...others, completion: completionFor(others) } as const satisfies Record<string, Command>

export type CommandName = keyof typeof commands

export const isCommand = (name: string): name is CommandName => Object.hasOwn(commands, name)
