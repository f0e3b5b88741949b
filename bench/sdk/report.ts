import { availableParallelism } from 'node:os'
import type { ClientUnderTest } from './clients.ts'
import type { Outcome, Row } from './faults.ts'
import type { Installed } from './install.ts'
import type { Size } from './size.ts'

/** All that was measured of one client. */
export interface Figures {
  readonly client: ClientUnderTest
  readonly installed: Installed
  readonly app: Size
  readonly bare: Size
  readonly importMs: number
  /** In the order of the rows; empty where the faults were not tried */
  readonly outcomes: readonly Outcome[]
}

const count = (bytes: number): string => Math.round(bytes).toLocaleString('en-US')
const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`
const table = (
  head: readonly string[],
  rule: readonly string[],
  body: readonly (readonly (string | number)[])[],
): string => [head, rule, ...body].map(line).join('\n')

/** The figures as Markdown. */
export const report = (figures: readonly Figures[], rows: readonly Row[]): string => {
  const today = new Date().toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })
  return [
    `Measured on ${today} with Node.js ${process.versions.node} on ${availableParallelism()} cores.`,
    sizes(figures),
    faults(
      figures.filter(({ client }) => client.faults),
      rows,
    ),
  ].join('\n\n')
}

const sizes = (figures: readonly Figures[]): string =>
  table(
    [
      'client',
      'version',
      'gzip',
      'brotli',
      'minified',
      'bare import',
      'installed, KB',
      'packages',
      'direct',
      'import, ms',
    ],
    ['---', '---', ...Array(8).fill('--:')],
    figures.map(({ client, app, bare, installed, importMs }) => [
      client.title,
      installed.version,
      count(app.gzip),
      count(app.brotli),
      count(app.minified),
      count(bare.minified),
      count(installed.bytes / 1024),
      installed.packages,
      installed.directDependencies,
      importMs.toFixed(1),
    ]),
  )

const faults = (figures: readonly Figures[], rows: readonly Row[]): string =>
  table(
    ['fault', 'of a', 'wanted', ...figures.map(({ client }) => client.title)],
    ['---', '---', '---', ...figures.map(() => '---')],
    rows.map((row, index) => [
      row.title,
      row.kind,
      row.wanted,
      ...figures.map(({ outcomes }) => {
        const text = cell(row, outcomes[index]!)
        return row.met(outcomes[index]!) ? text : `*${text}*`
      }),
    ]),
  )

const cell = ({ telling }: Row, { requests, wait, end, tells }: Outcome): string => {
  if (telling) return tells
  return [requests, ...(wait === undefined ? [] : [`${(wait / 1000).toFixed(2)} s`]), end].join(', ')
}
