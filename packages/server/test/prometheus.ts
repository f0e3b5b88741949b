import { spawnSync } from 'node:child_process'
import { parser } from '@prometheus-io/lezer-promql'

// What Prometheus makes of queries and metrics. Its programs are those of Debian's package `prometheus`.

export const hasPromtool = spawnSync('promtool', ['--version']).status === 0
export const hasPrometheus = spawnSync('prometheus', ['--version']).status === 0

/** Runs promtool; the exit code, and what it said. */
export const promtool = (args: readonly string[], input = ''): { status: number | null; said: string } => {
  const { status, stdout, stderr } = spawnSync('promtool', args, { encoding: 'utf8', input })
  return { status, said: `${stdout}${stderr}` }
}

/** A selection of a query: the metric, and the labels that it has to have. */
export interface Selected {
  readonly metric: string
  readonly labels: readonly string[]
}

/** The metrics that a query names. @throws for a query that cannot be read */
export const metricsIn = (query: string): Selected[] => {
  const found: Selected[] = []
  const text = (from: number, to: number): string => query.slice(from, to)
  parser.parse(query).iterate({
    enter: ({ type, node, from, to }) => {
      if (type.isError) throw new Error(`Cannot be read at "${text(from, to + 20)}": ${query}`)
      if (type.name !== 'VectorSelector') return
      const metric = node.getChild('Identifier')
      if (!metric) throw new Error(`Names no metric: ${text(from, to)}`)
      const labels: string[] = []
      node.cursor().iterate(({ type: inner, from, to }) => {
        if (inner.name === 'LabelName') labels.push(text(from, to))
      })
      found.push({ metric: text(metric.from, metric.to), labels })
    },
  })
  return found
}

/** The names of the labels by which a query groups or matches. */
export const groupedBy = (query: string): string[] => {
  const found: string[] = []
  parser.parse(query).iterate({
    enter: ({ type, node }) => {
      if (type.name !== 'GroupingLabels') return
      for (const label of node.getChildren('LabelName')) found.push(query.slice(label.from, label.to))
    },
  })
  return found
}

/** The samples of a scrape: the name of each metric, and the labels that one of its samples has. */
export const samplesIn = (scrape: string): Map<string, Set<string>> => {
  const samples = new Map<string, Set<string>>()
  for (const [, name = '', labels = ''] of scrape.matchAll(/^([a-zA-Z_:][\w:]*)(?:\{(.*)\})? \S+$/gm)) {
    const known = samples.get(name) ?? new Set()
    samples.set(name, known)
    for (const [, label = ''] of labels.matchAll(/(\w+)="/g)) known.add(label)
  }
  return samples
}
