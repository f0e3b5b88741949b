/**
 * The GraphQL of a file: the file itself, or of a program the templates of `graphql` and `gql`. What stands around it becomes
 * spaces, so that lines and columns are those of the file.
 */
export function documentsIn(path: string, text: string): string[] {
  if (/\.(graphql|gql)$/.test(path)) return [text]
  return Array.from(text.matchAll(TEMPLATES), ({ index, 0: all, 1: template = '' }) => {
    const start = index + all.length - template.length - 1
    // A fragment that is put in is found by its name.
    const document = template.replaceAll(/\$\{[^}]*\}/g, blank)
    return blank(text.slice(0, start)) + document
  })
}

/** Behind it may come one parenthesis, and a comment with which editors know the language. */
const TEMPLATES = /(?:\b(?:graphql|gql)\s*\(?|\/\*\s*GraphQL\s*\*\/)\s*`((?:\\[\s\S]|[^`\\])*)`/g

const blank = (text: string): string => text.replaceAll(/[^\n\r]/g, ' ')
