import { createHash } from 'node:crypto'
import type { PulledRow, RecordType } from '@sister-city-graph/sdk'

/** What a copy holds: for each record its type and a digest of its content. */
export interface Contents {
  take(row: PulledRow): void
  clear(): void
  /** By id in the API */
  readonly records: ReadonlyMap<string, { readonly type: RecordType; readonly digest: string }>
}

export function emptyContents(): Contents {
  const records = new Map<string, { type: RecordType; digest: string }>()
  return {
    records,
    clear: () => records.clear(),
    take: row => {
      if (row.kind === 'delete') records.delete(row.nodeId)
      else records.set(row.nodeId, { type: row.type, digest: digestOf(row.record) })
    },
  }
}

const digestOf = (record: unknown): string =>
  createHash('sha256').update(canonical(record)).digest('base64url').slice(0, 22)

/** The same text for the same content, in whatever order its fields came. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${canonical(field)}`).join(',')}}`
}

export interface Comparison {
  readonly type: RecordType
  readonly rows: number
  /** Over all records of the type, the same for two copies with the same content */
  readonly digest: string
  readonly differences: readonly { readonly nodeId: string; readonly what: 'missing' | 'extra' | 'different' }[]
}

/** Holds a copy against what it should be, type by type. */
export function compare(copy: Contents, truth: Contents): Comparison[] {
  const types = [...new Set([copy, truth].flatMap(({ records }) => Array.from(records.values(), ({ type }) => type)))]
  return types.sort().map(type => {
    const of = ({ records }: Contents) => [...records].filter(([, record]) => record.type === type).sort(byId)
    const hash = createHash('sha256')
    for (const [nodeId, { digest }] of of(copy)) hash.update(`${nodeId} ${digest}\n`)
    const differences = of(truth).flatMap(([nodeId, { digest }]): Comparison['differences'] => {
      const mine = copy.records.get(nodeId)
      if (mine?.type !== type) return [{ nodeId, what: 'missing' }]
      return mine.digest === digest ? [] : [{ nodeId, what: 'different' }]
    })
    const extra = of(copy).flatMap(([nodeId]): Comparison['differences'] =>
      truth.records.get(nodeId)?.type === type ? [] : [{ nodeId, what: 'extra' }],
    )
    return { type, rows: of(copy).length, digest: hash.digest('hex'), differences: [...differences, ...extra] }
  })
}

const byId = ([a]: [string, unknown], [b]: [string, unknown]): number => (a < b ? -1 : 1)
