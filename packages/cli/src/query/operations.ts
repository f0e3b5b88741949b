export interface Operation {
  readonly kind: 'query' | 'mutation' | 'subscription'
  /** Empty when it has none */
  readonly name: string
}

/**
 * The operations of a GraphQL document. No parser: it only tells what stands outside of all braces and parentheses from
 * what stands within, in strings and in comments. Whether the rest is right, the server says better.
 */
export function operationsIn(document: string): Operation[] {
  const found: Operation[] = []
  let depth = 0
  /** The words since the last definition ended */
  let words: string[] = []
  for (const [token] of document.matchAll(TOKENS)) {
    if (/^[({[]/.test(token)) {
      if (depth === 0 && token === '{') {
        const [kind = 'query', name = ''] = words
        if (kind === 'query' || kind === 'mutation' || kind === 'subscription')
          found.push({ kind, name: name.startsWith('@') ? '' : name })
      }
      depth++
    } else if (/^[)}\]]/.test(token)) {
      depth--
      if (depth === 0 && token === '}') words = []
    } else if (depth === 0 && /^[@\w]/.test(token)) words.push(token)
  }
  return found
}

/** Block strings, strings, comments, names (those of directives with their @), and what opens and closes. */
const TOKENS = /"""(?:\\"""|[\s\S])*?"""|"(?:\\.|[^"\\\n])*"|#[^\n\r]*|@?[_A-Za-z]\w*|[(){}[\]]/g
