/** The files of a site, by their paths. */
export type Files = ReadonlyMap<string, string | Uint8Array>

export interface Checked {
  /** A sentence for each link that leads nowhere, with its page */
  readonly problems: readonly string[]
  /** What leads out of the site, and from which pages. Nobody asks these whether they are there. */
  readonly outside: ReadonlyMap<string, readonly string[]>
}

const idsOf = (html: string): Set<string> => new Set(Array.from(html.matchAll(/<[^>]* id="([^"]*)"/g), ([, id]) => id!))

/** Looks up every link, image, script and anchor of a site, as somebody meets them who opens it without a server. */
export const checkLinks = (files: Files): Checked => {
  const problems: string[] = []
  const outside = new Map<string, string[]>()
  const anchors = new Map<string, Set<string>>()
  const hasAnchor = (page: string, anchor: string): boolean => {
    if (!anchors.has(page)) anchors.set(page, idsOf(String(files.get(page))))
    return anchors.get(page)!.has(anchor)
  }
  for (const [page, html] of files) {
    if (typeof html !== 'string' || !page.endsWith('.html')) continue
    const tags = html.match(/<[a-z][^>]*>/g) ?? []
    const links = tags.flatMap(tag => Array.from(tag.matchAll(/ (?:href|src|action)="([^"]*)"/g), ([, link]) => link!))
    for (const link of new Set(links.map(link => link.replaceAll('&amp;', '&')))) {
      if (/^([a-z][a-z\d+.-]*:|\/\/)/i.test(link)) {
        const wrong = whyMalformed(link)
        if (wrong) problems.push(`${page} links to ${link}: ${wrong}`)
        outside.set(link, [...(outside.get(link) ?? []), page])
        continue
      }
      const wrong = whyBroken(page, link, files, hasAnchor)
      if (wrong) problems.push(`${page} links to ${link}: ${wrong}`)
    }
  }
  return { problems, outside }
}

function whyBroken(
  page: string,
  link: string,
  files: Files,
  hasAnchor: (page: string, anchor: string) => boolean,
): string | undefined {
  const [path = '', anchor] = link.split('#').map(decodeURIComponent)
  // A site of one folder, so deep that a link that leaves it is seen.
  const base = new URL(`site:///site/${page}`)
  const target = path === '' ? page : decodeURIComponent(new URL(encodeURI(path), base).pathname).slice('/site/'.length)
  if (path.startsWith('/') || !new URL(encodeURI(path), base).pathname.startsWith('/site/'))
    return 'it leaves the site. Links are relative.'
  if (target === '' || target.endsWith('/'))
    return 'it names a folder, of which a browser without a server shows no page.'
  if (!files.has(target)) return `there is no ${target}.`
  if (anchor !== undefined && !hasAnchor(target, anchor)) return `${target} has nothing with the id ${anchor}.`
  return undefined
}

/** What is wrong with a link to elsewhere, as far as it can be told without asking. */
function whyMalformed(link: string): string | undefined {
  if (!URL.canParse(link)) return 'it is no address.'
  const { protocol, hostname, username } = new URL(link)
  if (protocol === 'mailto:') return undefined
  if (username) return 'it names a user.'
  if (protocol !== 'https:' && protocol !== 'http:') return 'it is neither http nor https.'
  const isLocal = hostname === 'localhost' || hostname === '127.0.0.1'
  return isLocal || /^[\w-]+(\.[\w-]+)+$/.test(hostname) ? undefined : 'its host has no domain.'
}
