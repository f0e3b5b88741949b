import { type Life, type LifeRow, life, lifeFrom } from '../../store/read/lives.ts'
import type { LangArgs } from '../language.ts'
import { type Dated, valueField } from '../reads/value-field.ts'

/** The columns of an agreement from which, with its events, other fields are derived. */
export const lifeColumns = { id: true, awaitsEntry: true, termKind: true, expiresLatest: true } as const

/** Derived fields cost one row together, because they share one read. */
export const ofLife = { shared: { life: 1 } } as const

/**
 * The options of a field that is derived from an agreement with its events, as the rules of the register need it. `row`
 * has the columns that the field selects, and `day` is that of the field, or the one around it.
 */
export const lifeField = <Result>(
  of: (life: ReturnType<typeof lifeFrom>, row: object, day: string | null, args: LangArgs) => Result,
  extensions: object,
) =>
  valueField<Dated & LangArgs, Life, Result>({
    shared: 'life',
    sql: () => life,
    of: (row, read, args, day) => of(lifeFrom(row as object as LifeRow, read), row, day, args),
    extensions,
  })
