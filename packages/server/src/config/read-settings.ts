import { readFileSync } from 'node:fs'
import { ConfigError } from './config-error.ts'
import { type Setting, type SettingName, settingsList, type Values } from './settings.ts'

export type Environment = Readonly<Record<string, string | undefined>>

/** A text, and where it came from. */
export interface Given {
  readonly text: string
  readonly from: 'environment' | 'default' | { readonly file: string }
}

/** What a setting is given, if anything. An empty variable counts as absent. Complains of a file that cannot be used. */
const givenTo = (name: SettingName, { secret, usual }: Setting, env: Environment): Given | string | null => {
  const text = present(env[name])
  const file = secret && present(env[`${name}_FILE`])
  if (text !== undefined && file !== undefined) return `${name} and ${name}_FILE are both set: take one of them away.`
  if (text !== undefined) return { text, from: 'environment' }
  if (file === undefined) return usual === undefined ? null : { text: usual, from: 'default' }
  const content = contentOf(file)
  if ('text' in content) return { text: content.text, from: { file } }
  // Does not repeat what was given: somebody may have put the secret itself there.
  return `${name}_FILE names a file that ${content.problem}; example: ${name}_FILE=/run/secrets/${name.toLowerCase()}.`
}

const present = (text: string | undefined): string | undefined => (text?.trim() ? text : undefined)

/** Editors end a file with a line break, which is no part of a secret. */
const contentOf = (file: string): { text: string } | { problem: string } => {
  try {
    const text = readFileSync(file, 'utf8').replace(/[\r\n]+$/, '')
    return text.trim() === '' ? { problem: 'is empty' } : { text }
  } catch (error) {
    return { problem: `cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'})` }
  }
}

/**
 * Reads all settings out of the environment, and says from where each one came.
 * @throws ConfigError with a line for each setting that is wrong
 */
export const readSettings = (env: Environment): { values: Values; given: ReadonlyMap<SettingName, Given> } => {
  const given = new Map<SettingName, Given>()
  const values: Record<string, unknown> = {}
  const complaints: string[] = []
  for (const [name, setting] of settingsList) {
    const found = givenTo(name, setting, env)
    if (typeof found === 'string') complaints.push(found)
    if (found === null || typeof found === 'string') continue
    const { success, data, error } = setting.kind.safeParse(found.text)
    if (success) {
      values[name] = data
      given.set(name, found)
    } else {
      const example = setting.example ?? setting.usual
      const advice = example === undefined ? '' : `; example: ${name}=${example}`
      complaints.push(...error.issues.map(({ message }) => `${name} ${message}${advice}.`))
    }
  }
  if (complaints.length > 0) throw new ConfigError(complaints.join('\n'))
  return { values: values as Values, given }
}
