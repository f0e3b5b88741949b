import { say } from './messages/say.ts'
import type { Violation } from './violation.ts'

/** Where to find a consular post. */
export interface Whereabouts {
  readonly district?: string | null | undefined
  readonly address?: string | null | undefined
  readonly phone?: string | null | undefined
}

/** What tells where to find a post comes from a source that says so (I20 in docs/domain.md). */
export const unsourcedWhereabouts = (given: Whereabouts, isSourced: boolean): Violation[] =>
  isSourced || Object.values(given).every(value => value == null)
    ? []
    : [
        {
          code: 'SOURCE_MISSING',
          message: say(
            'Its district, address and telephone number come from a source that says so: name it in sources.',
          ),
          path: ['input', 'sources'],
        },
      ]
