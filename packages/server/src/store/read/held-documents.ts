import { pickName } from '../../register/names.ts'
import type { Tx } from '../records/descriptor.ts'
import { type Sql, sql } from '../sql.ts'

// Which bytes anybody may have. The only place that decides it: those that a public document refers to, or an earlier
// version of one.

export interface HeldDocument {
  readonly mediaType: string
  readonly bytes: number
  /** In the language of the document, where it has one */
  readonly title: string
}

interface Row {
  readonly media_type: string
  readonly bytes: number
  readonly title_en: string | null
  readonly title_th: string | null
  readonly language: string
}

const held = (sha256: string): Sql => sql`
  SELECT d.media_type, d.bytes, d.title_en, d.title_th, d.language, d.id, 0 AS age
  FROM document d WHERE d.sha256 = ${sha256}
  UNION ALL
  SELECT v.media_type, v.bytes, d.title_en, d.title_th, d.language, d.id, 1
  FROM document_version v JOIN document d ON d.id = v.document_id WHERE v.sha256 = ${sha256}
  ORDER BY age, id LIMIT 1`

/** What is known of the bytes of a hash; null when no public document has them. */
export const heldDocument = async (tx: Pick<Tx, '$queryRaw'>, sha256: string): Promise<HeldDocument | null> => {
  const [row] = await tx.$queryRaw<Row[]>(held(sha256))
  if (!row) return null
  const { media_type: mediaType, bytes, title_en: en, title_th: th, language } = row
  return { mediaType, bytes, title: pickName({ en, th }, /^th\b/.test(language) ? 'TH' : 'EN') ?? '' }
}

export const isHeldForAll = async (tx: Pick<Tx, '$queryRaw'>, sha256: string): Promise<boolean> =>
  (await heldDocument(tx, sha256)) !== null
