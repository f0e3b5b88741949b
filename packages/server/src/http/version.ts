/** The version of the running server, for bug reports and deployments. Nothing about the machine. */
export interface Build {
  readonly version: string
  /** Null when it is not known */
  readonly commit: string | null
}

interface VersionOptions {
  readonly build: Build
  readonly schemaHash: () => string
  /** The latest revision of the register */
  readonly edition: () => Promise<{ readonly revision: number }>
}

/** Also works while the database is unavailable; the revision is then null. */
export const version =
  ({ build, schemaHash, edition }: VersionOptions) =>
  async (): Promise<Response> => {
    const revision = await edition().then(
      ({ revision }) => revision,
      () => null,
    )
    return Response.json({ ...build, schemaHash: schemaHash(), revision }, { headers: { 'cache-control': 'no-store' } })
  }
