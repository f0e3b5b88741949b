/** What runs here, for bug reports and deployments. Nothing about the machine. */
export interface Build {
  readonly version: string
  /** Null when it is not known */
  readonly commit: string | null
}

interface VersionOptions {
  readonly build: Build
  readonly schemaHash: () => string
  /** The newest state of the register */
  readonly edition: () => Promise<{ readonly revision: number }>
}

/** Answers also while the database does not: then without a revision. */
export const version =
  ({ build, schemaHash, edition }: VersionOptions) =>
  async (): Promise<Response> => {
    const revision = await edition().then(
      ({ revision }) => revision,
      () => null,
    )
    return Response.json({ ...build, schemaHash: schemaHash(), revision }, { headers: { 'cache-control': 'no-store' } })
  }
