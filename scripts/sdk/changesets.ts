/** How much a version grows: by the one that a changeset declares for a package. */
export type Bump = 'major' | 'minor' | 'patch'

/**
 * Which bumps a changeset declares: the lines between its first two `---`.
 *
 * @throws Error when it declares none, or one that does not exist
 */
export function bumpsOf(changeset: string): Map<string, Bump> {
  const [, head] = /^---\n(.*?)^---$/ms.exec(changeset.replaceAll('\r', '')) ?? []
  const lines = (head ?? '').split('\n').filter(line => line.trim() !== '')
  if (lines.length === 0) throw new Error("names no package: begin it with ---, '<package>': minor, ---")
  return new Map(
    lines.map(line => {
      const [, name, bump] = /^["']?([^"':]+)["']?: *(major|minor|patch)$/.exec(line.trim()) ?? []
      if (!name || !bump) throw new Error(`${line.trim()} is not '<package>': major, minor or patch`)
      return [name, bump as Bump]
    }),
  )
}
