/**
 * A flowchart of Mermaid as a list: what each thing is tied to. It is drawn by a program of some megabytes, which the
 * site does without, and a list is read by everybody. Fails for what is not a chart of plain ties.
 */
export const tiesOf = (chart: string, name: (text: string) => string): string => {
  const [kind, ...lines] = chart.split('\n').map(line => line.trim())
  if (!kind?.startsWith('flowchart')) throw new Error(`The site cannot show a Mermaid chart of the kind "${kind}".`)
  const ties = new Map<string, Set<string>>()
  const tie = (one: string, other: string) => ties.set(one, (ties.get(one) ?? new Set()).add(other))
  for (const line of lines.filter(Boolean)) {
    const nodes = line.split(' --- ')
    if (nodes.length < 2 || nodes.some(node => !/^\w+$/.test(node)))
      throw new Error(`The site cannot show this line of a Mermaid chart: ${line}`)
    for (const [index, node] of nodes.slice(1).entries()) {
      tie(nodes[index]!, node)
      tie(node, nodes[index]!)
    }
  }
  const items = Array.from(ties, ([node, others]) => `<li>${name(node)}: ${[...others].map(name).join(', ')}</li>`)
  return `<p>What is tied to what:</p>\n<ul class="ties">\n${items.join('\n')}\n</ul>\n`
}
