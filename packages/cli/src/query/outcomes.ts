import { tokensIn } from './tokens.ts'

/** Under this name each mutation of a document also says which of its outcomes it has. */
const OUTCOME = 'scgOutcome'

/** The document, asking of each mutation in it which outcome it had, whatever else it asks. */
export function withOutcomes(document: string): string {
  const places = placesIn(document)
  return places.reduceRight(
    (text, place) => `${text.slice(0, place)} ${OUTCOME}: __typename ${text.slice(place)}`,
    document,
  )
}

/** A mutation that the register refused, and why where the document asked for it. */
export interface Refusal {
  /** Where its outcome stands in the data */
  readonly field: string
  /** The type of the outcome, like `ValidationError` */
  readonly type: string
  readonly message: string | undefined
}

/** Takes the outcomes back out of the data, and returns those that are refusals. */
export function takeRefusals(data: object): Refusal[] {
  return Object.entries(data).flatMap(([field, value]) => {
    const type: unknown = value?.[OUTCOME]
    if (typeof type !== 'string') return []
    delete value[OUTCOME]
    return type.endsWith('Error') ? [{ field, type, message: value.message }] : []
  })
}

/**
 * Behind which characters the selections of mutations begin. In what cannot be read none is found: what is wrong with it,
 * the server says better.
 */
function placesIn(document: string): number[] {
  const tokens = tokensIn(document)
  const places: number[] = []
  let at = 0
  const text = (): string => tokens[at]?.text ?? ''
  const isName = (): boolean => /^\w/.test(text())

  /** Past something in brackets, whatever it holds. */
  const skip = (): void => {
    let depth = 0
    do {
      if (/^[({[]/.test(text())) depth++
      else if (/^[)}\]]/.test(text())) depth--
      at++
    } while (depth > 0 && at < tokens.length)
  }
  const skipDirectives = (): void => {
    while (text().startsWith('@')) {
      at++
      if (text() === '(') skip()
    }
  }
  /** Past a selection of the type `Mutation`, noting where that of each of its fields begins. */
  const readMutations = (): void => {
    at++
    while (at < tokens.length && text() !== '}') {
      const begin = at
      if (text() === '...') {
        at++
        const named = isName() && text() !== 'on'
        if (isName()) at += named ? 1 : 2
        skipDirectives()
        if (!named && text() === '{') readMutations()
      } else {
        if (isName()) at++
        if (text() === ':') at += 2
        if (text() === '(') skip()
        skipDirectives()
        if (text() === '{') {
          places.push(tokens[at]!.index + 1)
          skip()
        }
      }
      if (at === begin) at++
    }
    at++
  }

  while (at < tokens.length) {
    const begin = at
    while (at < tokens.length && text() !== '{') text() === '(' ? skip() : at++
    const head = tokens.slice(begin, at).map(token => token.text)
    if (head[0] === 'mutation' || (head[0] === 'fragment' && head[3] === 'Mutation')) readMutations()
    else skip()
  }
  return places
}
