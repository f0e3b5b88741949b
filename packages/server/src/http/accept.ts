// Parses Accept headers, RFC 9110, section 12.5.

/** One item of an Accept header: a media type, a coding, or a pattern of either. */
interface AcceptItem {
  readonly name: string
  /** 0 to 1; 0 means never */
  readonly weight: number
  readonly charset: string | undefined
}

export const parseAccept = (header: string): AcceptItem[] =>
  header.split(',').map(item => {
    const [name = '', ...parameters] = item.split(';').map(part => part.trim().toLowerCase())
    const parameter = (key: string) => parameters.find(each => each.startsWith(`${key}=`))?.slice(key.length + 1)
    return { name, weight: weightOf(parameter('q')), charset: parameter('charset')?.replaceAll('"', '') }
  })

const weightOf = (text: string | undefined): number => {
  if (text === undefined) return 1
  const weight = Number(text)
  return weight >= 0 && weight <= 1 ? weight : 0
}

/**
 * The offered media types that an Accept header allows, best first: by weight, then by how specific the match is, then
 * in the order of the header, then in the order of the offer. All answers are UTF-8, so items for another charset are
 * ignored.
 */
export const acceptableTypes = (header: string | null, offered: readonly string[]): string[] => {
  if (!header?.trim()) return [...offered]
  const items = parseAccept(header).filter(({ charset }) => charset === undefined || charset === 'utf-8')
  return offered
    .map(type => {
      const exactness = [type, `${type.split('/')[0]}/*`, '*/*']
      const [best] = items
        .map(({ name, weight }, order) => ({ type, weight, order, exact: exactness.indexOf(name) }))
        .filter(({ exact }) => exact >= 0)
        .sort((a, b) => a.exact - b.exact || a.order - b.order)
      return best ?? { type, weight: 0, order: 0, exact: 0 }
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || a.exact - b.exact || a.order - b.order)
    .map(({ type }) => type)
}

/** Whether the client prefers HTML to JSON. JSON wins when both are equally acceptable. */
export const prefersHtml = ({ headers }: Request): boolean =>
  acceptableTypes(headers.get('accept'), ['application/json', 'text/html'])[0] === 'text/html'

/** Content codings that answers have. The first is the better one. */
const codings = ['br', 'gzip'] as const
export type Coding = (typeof codings)[number]

/**
 * The coding that an Accept-Encoding header prefers, or null when the answer is to be sent as it is: without the header,
 * and when the client gives `identity` more weight (RFC 9110, section 12.5.3).
 */
export const preferredCoding = (acceptEncoding: string | null): Coding | null => {
  const weights = new Map(parseAccept(acceptEncoding ?? '').map(({ name, weight }) => [name, weight]))
  const weightOfCoding = (coding: string): number => weights.get(coding) ?? weights.get('*') ?? 0
  const plain = weights.get('identity') ?? 0
  let best: Coding | null = null
  for (const coding of codings)
    if (weightOfCoding(coding) > (best ? weightOfCoding(best) : 0) && weightOfCoding(coding) >= plain) best = coding
  return best
}

/** gzip is accepted when it, or `*`, has a weight above 0. */
export const acceptsGzip = (acceptEncoding: string | null): boolean => {
  const weights = new Map(parseAccept(acceptEncoding ?? '').map(({ name, weight }) => [name, weight]))
  return (weights.get('gzip') ?? weights.get('x-gzip') ?? weights.get('*') ?? 0) > 0
}
