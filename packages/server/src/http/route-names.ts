/**
 * The route of a path, for logs and metrics: a small set of values, whatever clients request. `known` are the fixed
 * paths.
 */
export const routeName = (pathname: string, known: ReadonlySet<string>): string => {
  if (known.has(pathname)) return pathname
  if (pathname.startsWith('/documents/')) return '/documents/:sha256'
  if (!/^\/export(\/|$)/.test(pathname)) return 'other'
  const [, , first = '', second] = pathname.split('/')
  if (second === undefined) return single.has(first) ? `/export/${first}` : '/export/other'
  if (first === 'latest') return '/export/latest/:file'
  if (first === 'calendar') return '/export/calendar/:name'
  return /^\d+(-[0-9a-f]{32})?$/.test(first) ? '/export/:revision/:file' : '/export/other'
}

const single = new Set(['', 'changes.jsonl', 'dcat.jsonld'])
