// Which backups of a folder are kept. The rules are those of restic: of each of the newest days, weeks, months and years
// that have a backup, the newest one is kept.

/** How many of each are kept. A backup stays as long as one rule keeps it. */
export interface Rules {
  readonly last?: number
  readonly daily?: number
  readonly weekly?: number
  readonly monthly?: number
  readonly yearly?: number
}

const dayOf = (at: Date): string => at.toISOString().slice(0, 10)

/** The Monday of the week, as ISO 8601 counts weeks. */
const weekOf = (at: Date): string => {
  const day = new Date(`${dayOf(at)}T00:00:00Z`)
  day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % 7))
  return dayOf(day)
}

/** Days, weeks, months and years are those of UTC, as in the names of the files. */
const periods: Readonly<Record<keyof Rules, (at: Date, index: number) => string>> = {
  last: (_, index) => String(index),
  daily: dayOf,
  weekly: weekOf,
  monthly: at => dayOf(at).slice(0, 7),
  yearly: at => dayOf(at).slice(0, 4),
}

/** Those of the backups that the rules keep; all of them when there is no rule. */
export const retained = <T extends { readonly at: Date }>(backups: readonly T[], rules: Rules): Set<T> => {
  const given = Object.entries(rules) as [keyof Rules, number][]
  if (given.length === 0) return new Set(backups)
  const newestFirst = [...backups].sort((a, b) => b.at.getTime() - a.at.getTime())
  const kept = new Set<T>()
  for (const [rule, count] of given) {
    const seen = new Set<string>()
    for (const [index, backup] of newestFirst.entries()) {
      const period = periods[rule](backup.at, index)
      if (seen.has(period)) continue
      if (seen.size === count) break
      seen.add(period)
      kept.add(backup)
    }
  }
  return kept
}
