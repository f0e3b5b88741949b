import { type Environment, type Given, readSettings } from './read-settings.ts'
import { type Setting, settingsList } from './settings.ts'

/** What stands in the place of a secret. */
export const hidden = '***'

export interface Shown {
  readonly name: string
  /** Null for what is not set */
  readonly value: string | null
  /** `environment`, `default` or `file` and its path; null for what is not set */
  readonly from: string | null
}

/** What is in force and from where, without secrets. */
export const shownSettings = (env: Environment): Shown[] => {
  const { given } = readSettings(env)
  return settingsList.map(([name, setting]) => {
    const found = given.get(name)
    if (!found) return { name, value: null, from: null }
    return { name, value: withoutSecret(setting, found.text), from: originOf(found) }
  })
}

const originOf = ({ from }: Given): string => (typeof from === 'string' ? from : `file ${from.file}`)

const withoutSecret = ({ secret }: Setting, text: string): string => {
  if (secret === 'whole') return hidden
  return URL.canParse(text) ? withoutPassword(new URL(text), text) : text
}

/** The password of an address, and whatever else may be one behind its question mark. */
const withoutPassword = (url: URL, text: string): string => {
  if (url.password === '' && url.search === '') return text
  if (url.password !== '') url.password = hidden
  for (const name of [...url.searchParams.keys()])
    if (/pass|pwd|secret|token|key|auth|sig/i.test(name)) url.searchParams.set(name, hidden)
  return url.href
}
