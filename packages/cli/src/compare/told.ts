import type { ComparedPaper, Comparison, Reason } from '@sister-city-graph/sdk'
import type { ListedLine } from './read-list.ts'

const headings = {
  MISSING: 'Not on the register',
  DIFFERENT: 'On the register, and different',
  DOUBTFUL: 'Doubtful: somebody has to look',
  SAME: 'The same',
} as const

/** The comparison as text for people: what needs somebody first. */
export const told = ({ papers, onlyInRegister }: Comparison, list: readonly ListedLine[]): string => {
  const sections = Object.entries(headings).flatMap(([standing, heading]) => {
    const those = papers.flatMap((compared, i) => (compared.standing === standing ? [lineOf(compared, list[i]!)] : []))
    return section(heading, those)
  })
  const others = onlyInRegister.map(
    ({ slug, signedOn, kind, sisterCity }) =>
      `  ${slug}: ${sisterCity.names.en ?? sisterCity.slug}, ${kind}, ${signedOn ?? 'undated'}`,
  )
  return [...sections, ...section('Only on the register', others)].join('\n')
}

const section = (heading: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [`${heading} (${lines.length})`, ...lines, '']

const lineOf = ({ paper, agreement, candidates, confidence, reasons }: ComparedPaper, { line }: ListedLine): string => {
  const what = [paper.city || paper.wikidata, paper.date, paper.kind].filter(part => part !== undefined).join(', ')
  if (!agreement && candidates.length === 0) return `  line ${line}: ${what}`
  const is = agreement?.slug ?? candidates.map(({ slug }) => slug).join(' or ')
  const why = reasons.map(reasonOf).filter(reason => reason !== null)
  return `  line ${line}: ${what} = ${is} (${Math.round(confidence * 100)} %${why.length > 0 ? `; ${why.join('; ')}` : ''})`
}

const names = { CITY: 'city', THAI_PARTY: 'Thai side', DATE: 'date', KIND: 'kind', TITLE: 'title' } as const

const reasonOf = ({ about, finding, said, has }: Reason): string | null => {
  const name = names[about]
  switch (finding) {
    case 'ALIAS':
      return `${name} by another name, ${has} on the register`
    case 'SPELLING':
      return `${name} spelt otherwise, ${has} on the register`
    case 'WIKIDATA':
      return `${name} by Wikidata`
    case 'OTHER':
      return `${name} ${has} on the register`
    case 'WITHIN':
      return `${name} ${has} on the register, which fits`
    case 'UNKNOWN':
      return said === null
        ? `${name} ${has} on the register`
        : has === null
          ? `no ${name} on the register`
          : `${name} not read: write 2017-05-11`
    default:
      return null
  }
}
