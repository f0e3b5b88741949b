export interface Import {
  readonly from: string
  readonly to: string
}

/** The imports among files of the project, types included, as the compiler explains them (`tsc --explainFiles`). */
export const importsIn = (explained: string): Import[] => {
  const imports: Import[] = []
  let file = ''
  for (const line of explained.split('\n')) {
    if (/^\S/.test(line)) file = line
    const [, from] = /^\s+Imported via .* from file '([^']+)'/.exec(line) ?? []
    if (from !== undefined && isOurs(file) && isOurs(from)) imports.push({ from, to: file })
  }
  return imports
}

const isOurs = (file: string): boolean => !/node_modules|\/generated\/|\/dist\/|introspection|\.json$/.test(file)

/** Files that import each other, in the order in which they do; the first one again at the end. */
export const cyclesIn = (imports: readonly Import[]): string[][] => {
  const next = new Map<string, string[]>()
  for (const { from, to } of imports) next.set(from, [...(next.get(from) ?? []), to])
  const cycles: string[][] = []
  const done = new Set<string>()
  const path: string[] = []
  const visit = (file: string): void => {
    const at = path.indexOf(file)
    if (at >= 0) return void cycles.push([...path.slice(at), file])
    if (done.has(file)) return
    path.push(file)
    for (const each of next.get(file) ?? []) visit(each)
    path.pop()
    done.add(file)
  }
  for (const file of next.keys()) visit(file)
  return cycles
}
