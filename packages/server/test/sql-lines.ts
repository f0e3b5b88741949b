// Lays out a statement so that a change of it is a change of few lines. What fits into a line stays in one; else the
// parts of a query stand below each other, and so do the parts of a list, with what is in brackets further in.

interface Token {
  readonly text: string
  readonly spaced: boolean
}
interface Brackets {
  readonly spaced: boolean
  readonly inner: readonly Node[]
}
type Node = Token | Brackets

const width = 110
const starts = /^(SELECT|FROM|WHERE|LEFT|JOIN|CROSS|GROUP|ORDER|LIMIT|UNION|AND|OR|WHEN|ELSE|END)$/

export const sqlLines = (text: string): string => {
  const tokens = [...text.trim().matchAll(/(\s*)('(?:[^']|'')*'|"[^"]*"|[(),]|[^\s'"(),]+)/g)].map(
    ([, space, text]): Token => ({ spaced: space !== '', text: text! }),
  )
  return laid(nodesOf(tokens.values(), undefined), '').join('\n')
}

/** All up to the closing bracket. */
const nodesOf = (tokens: Iterator<Token>, end: ')' | undefined): Node[] => {
  const nodes: Node[] = []
  for (;;) {
    const { value, done } = tokens.next()
    if (done || value.text === end) return nodes
    nodes.push(value.text === '(' ? { spaced: value.spaced, inner: nodesOf(tokens, ')') } : value)
  }
}

const flat = (nodes: readonly Node[]): string =>
  nodes
    .map((node, at) => {
      const space = node.spaced && at > 0 ? ' ' : ''
      return space + ('text' in node ? node.text : `(${flat(node.inner)})`)
    })
    .join('')

const laid = (nodes: readonly Node[], indent: string): string[] => {
  const whole = indent + flat(nodes)
  if (whole.length <= width) return [whole]
  const words = nodes.map(wordOf)
  const isQuery = starts.test(words[0]!) || words[0] === 'WITH' || words.includes('ORDER')
  const clauses = split(
    nodes,
    at => starts.test(words[at]!) && !(words[at] === 'JOIN' && /^(LEFT|CROSS)$/.test(words[at - 1] ?? '')),
    'before',
  )
  const items = split(nodes, at => words[at] === ',', 'behind')
  if (clauses.length > 1 && (isQuery || items.length === 1)) return clauses.flatMap(clause => laid(clause, indent))
  if (items.length > 1) return items.flatMap((item, at) => laid(item, isQuery && at > 0 ? `${indent}  ` : indent))
  const large = nodes.findIndex(node => flat([node]).length > width / 2)
  const opened = large >= 0 ? large : nodes.findIndex(node => 'inner' in node && node.inner.length > 1)
  const brackets = nodes[opened]
  if (!brackets || !('inner' in brackets)) return [whole]
  const before = flat([...nodes.slice(0, opened), { text: '(', spaced: brackets.spaced }])
  const behind = [{ text: ')', spaced: false }, ...nodes.slice(opened + 1)]
  return [indent + before, ...laid(brackets.inner, `${indent}  `), ...laid(behind, indent)]
}

/** The word that a node is; empty for brackets. */
const wordOf = (node: Node): string => ('text' in node ? node.text : '')

/** The parts between the nodes that `at` chooses, each of which stays with the part behind or before it. */
const split = (nodes: readonly Node[], at: (at: number) => boolean, side: 'before' | 'behind'): Node[][] => {
  const parts: Node[][] = [[]]
  for (const [place, node] of nodes.entries()) {
    if (side === 'before' && at(place)) parts.push([])
    parts.at(-1)!.push(node)
    if (side === 'behind' && at(place)) parts.push([])
  }
  return parts.filter(part => part.length > 0)
}
