import { tokensIn } from './tokens.ts'

export interface Operation {
  readonly kind: 'query' | 'mutation' | 'subscription'
  /** Empty when it has none */
  readonly name: string
}

/**
 * The operations of a GraphQL document: what stands outside of all brackets. Whether the rest is right, the server says
 * better.
 */
export function operationsIn(document: string): Operation[] {
  const found: Operation[] = []
  let depth = 0
  /** The words since the last definition ended */
  let words: string[] = []
  for (const { text } of tokensIn(document)) {
    if (/^[({[]/.test(text)) {
      if (depth === 0 && text === '{') {
        const [kind = 'query', name = ''] = words
        if (kind === 'query' || kind === 'mutation' || kind === 'subscription')
          found.push({ kind, name: name.startsWith('@') ? '' : name })
      }
      depth++
    } else if (/^[)}\]]/.test(text)) {
      depth--
      if (depth === 0 && text === '}') words = []
    } else if (depth === 0 && /^[@\w]/.test(text)) words.push(text)
  }
  return found
}
