import { type Part, type Run, type Target, targets } from './targets.ts'

const shown = (value: number): string => (value >= 100 ? Math.round(value).toLocaleString('en') : value.toFixed(2))

const verdict = ({ bound }: Target, figure: number): string => {
  const isMet = 'atLeast' in bound ? figure >= bound.atLeast : figure <= bound.atMost
  return isMet ? 'met' : 'MISSED'
}

/** A line for each target: its bound, the figure, and whether it is met; last, how to measure what was not. */
export const printTargets = (run: Run, say: (line: string) => void): void => {
  const columns = (name: string, bound: string, figure: string, verdict: string) =>
    say(`${name.padEnd(56)}${bound.padStart(12)}${figure.padStart(12)}  ${verdict}`)
  say('')
  columns('Target', 'bound', 'figure', '')
  const unmeasured = new Set<Part>()
  for (const target of targets) {
    const { bound } = target
    const figure = target.figure(run)
    const limit = 'atLeast' in bound ? `>= ${shown(bound.atLeast)}` : `<= ${shown(bound.atMost)}`
    const isMeasured = figure !== undefined && !Number.isNaN(figure)
    if (!isMeasured) unmeasured.add(target.part)
    columns(target.name, limit, isMeasured ? shown(figure) : '', isMeasured ? verdict(target, figure) : 'not measured')
  }
  for (const part of unmeasured)
    say(
      run[part] === undefined
        ? `Not measured: ${part}. Add --parts ${part}.`
        : `Not all of ${part} was measured: leave out --questions, and --connections.`,
    )
}
