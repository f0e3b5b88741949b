import { noticeBy } from '../../register/term.ts'
import { dayOrNull } from '../../store/day.ts'
import { builder } from '../builder.ts'
import { noRow } from '../cost/price.ts'

export const TermKind = builder.enumType('TermKind', {
  description: 'How long an agreement is meant to last.',
  values: {
    OPEN_ENDED: { description: 'No fixed end: it runs until one side ends it.' },
    FIXED: { description: 'For a fixed time; renewal is a new decision.' },
    AUTO_RENEWING: { description: 'For a fixed time, and again for `renewalMonths` unless one side gives notice.' },
    UNKNOWN: { description: 'No source states it. The press almost never does.' },
  } as const,
})

interface TermShape {
  readonly termKind: 'OPEN_ENDED' | 'FIXED' | 'AUTO_RENEWING' | 'UNKNOWN'
  readonly termMonths: number | null
  readonly expiresOn: string | null
  readonly expiresEarliest: Date | null
  readonly renewalMonths: number | null
  readonly noticeMonths: number | null
}

/** The columns of a term. */
export const termColumns = {
  termKind: true,
  termMonths: true,
  expiresOn: true,
  expiresEarliest: true,
  renewalMonths: true,
  noticeMonths: true,
} as const

export const Term = builder.objectRef<TermShape>('Term').implement({
  extensions: noRow,
  description: 'How long an agreement runs, and how it is renewed or ends.',
  fields: t => ({
    kind: t.expose('termKind', { type: TermKind, description: 'How long it is meant to last.' }),
    months: t.exposeInt('termMonths', {
      nullable: true,
      description: 'Its length in months. Null when not known, or when it has no end.',
    }),
    expiresOn: t.expose('expiresOn', {
      type: 'PartialDate',
      nullable: true,
      description:
        'The last day in force, as precise as its source; once notice was given, the one that the notice brings about. The period of an AUTO_RENEWING term ends on it, and renews itself unless notice was given. Null when not known, or when the kind is OPEN_ENDED.',
    }),
    renewalMonths: t.exposeInt('renewalMonths', {
      nullable: true,
      description: 'By how many months it renews itself. Null unless the kind is AUTO_RENEWING.',
    }),
    noticeMonths: t.exposeInt('noticeMonths', {
      nullable: true,
      description: 'How many months before its end notice must be given. Null when not known.',
    }),
    noticeBy: t.field({
      type: 'Date',
      nullable: true,
      description:
        'The last day to give notice, calculated from the first day on which it may end. Null without an end or a notice period.',
      resolve: ({ expiresEarliest, noticeMonths }) =>
        noticeBy({ expiresEarliest: dayOrNull(expiresEarliest), noticeMonths }),
    }),
  }),
})
