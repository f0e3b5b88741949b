import { quoted, type Said, say } from '../register/messages/say.ts'
import { addDays } from '../register/today.ts'
import type { Violation } from '../register/violation.ts'
import type { Grant } from '../store/write/keys.ts'
import { refuse } from '../store/write/refusal.ts'
import { isScope, type Scope, scopes } from './scopes.ts'

export interface GrantInput {
  readonly name: string
  readonly organization?: string | null | undefined
  readonly scopes: readonly string[]
  readonly provinces?: readonly string[] | null | undefined
  /** The slug of the sister city for which it speaks; only with the scope assert */
  readonly sisterCity?: string | null | undefined
  /** The last day on which the key is valid, in Bangkok time */
  readonly expiresOn?: string | null | undefined
  readonly reason: string
}

/** Validates the input for a new key. Whether the provinces exist is checked later. @throws Refused ValidationError */
export const readGrant = (input: GrantInput): Grant => {
  const name = input.name.trim()
  const organization = input.organization?.trim() || null
  refuse([
    ...textViolations('name', name),
    ...(organization ? textViolations('organization', organization) : []),
    ...scopeViolations(input.scopes),
    ...officeViolations(input),
    ...speakerViolations(input),
    ...(input.provinces?.length === 0
      ? [wrong('EMPTY', say('Name at least one province, or leave it out for all of them.'), 'provinces')]
      : []),
  ])
  return {
    name,
    organization,
    scopes: ordered(input.scopes),
    provinces: input.provinces ?? null,
    sisterCity: input.sisterCity ?? null,
    expiresAt: endOf(input.expiresOn),
    reason: input.reason,
  }
}

/** The end of a day in Thailand, which is at UTC+7 all year. */
export const endOf = (day: string | null | undefined): Date | null =>
  day == null ? null : new Date(`${addDays(day, 1)}T00:00:00+07:00`)

/** @throws Refused ValidationError */
export const readGraceHours = (hours: number | null | undefined): number => {
  if (hours == null) return 24
  if (!Number.isInteger(hours) || hours < 0 || hours > longestGrace)
    refuse([
      wrong(
        'BAD_VALUE',
        say('Give whole hours from 0 to {most}, which are 30 days.', { most: longestGrace }),
        'graceHours',
      ),
    ])
  return hours
}

const longestGrace = 720

const wrong = (code: Violation['code'], message: Said, ...path: string[]): Violation => ({
  code,
  message,
  path: ['input', ...path],
})

const textViolations = (field: string, text: string): Violation[] => {
  if (text === '') return [wrong('EMPTY', say('Say whose key it is, like "Phuket office".'), field)]
  if (text.length > 200) return [wrong('BAD_VALUE', say('A name has at most 200 characters.'), field)]
  return []
}

const scopeViolations = (requested: readonly string[]): Violation[] => {
  const all = Object.keys(scopes).join(', ')
  if (requested.length === 0) return [wrong('EMPTY', say('Name at least one scope of {all}.', { all }), 'scopes')]
  return requested.flatMap((scope, i) =>
    isScope(scope)
      ? []
      : [
          wrong(
            'BAD_VALUE',
            say('{scope} is not a scope. The scopes are {all}.', { scope: quoted(scope), all }),
            'scopes',
            String(i),
          ),
        ],
  )
}

/** Without duplicates, in the order of the table; every key has `read`, and whoever writes for an office reads there. */
const ordered = (requested: readonly string[]): Scope[] =>
  (Object.keys(scopes) as Scope[]).filter(
    scope =>
      scope === 'read' ||
      requested.includes(scope) ||
      (scope === 'read:office' && requested.includes('write:office' satisfies Scope)),
  )

/** A key for all provinces opens no office, so that nobody gets one by leaving the provinces out. */
const officeViolations = ({ scopes: requested, provinces }: GrantInput): Violation[] =>
  (['read:office', 'write:office'] satisfies Scope[])
    .filter(scope => provinces == null && requested.includes(scope))
    .slice(0, 1)
    .map(scope =>
      wrong(
        'MISSING',
        say('The private layer belongs to the office of a province: name the provinces of a key with {scope}.', {
          scope,
        }),
        'provinces',
      ),
    )

/** What a key that speaks for a sister city may have beside. */
const besideAssert: readonly string[] = ['read', 'subscribe:changes', 'export:bulk'] satisfies Scope[]

/** A partner says how it reads its own agreements, and does nothing else by the key for that. */
const speakerViolations = ({ scopes: requested, sisterCity }: GrantInput): Violation[] => {
  if (!requested.includes('assert' satisfies Scope))
    return sisterCity == null
      ? []
      : [
          wrong(
            'BAD_VALUE',
            say(
              'Only a key with the scope assert speaks for a sister city: give it that scope, or leave sisterCity out.',
            ),
            'sisterCity',
          ),
        ]
  const more = requested.flatMap((scope, i) =>
    scope === 'assert' || besideAssert.includes(scope) || !isScope(scope)
      ? []
      : [
          wrong(
            'BAD_VALUE',
            say('A key that speaks for a sister city does nothing else: leave {scope} out.', { scope }),
            'scopes',
            String(i),
          ),
        ],
  )
  if (sisterCity != null) return more
  const message = say('A key with the scope assert speaks for one sister city: name it in sisterCity.')
  return [...more, wrong('MISSING', message, 'sisterCity')]
}
