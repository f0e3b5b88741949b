import type { PrismaClient } from '../../generated/prisma/client.ts'
import { nearest } from '../../register/nearest.ts'
import { normalise } from '../../register/thai.ts'
import { sql, texts } from '../sql.ts'

/** Those of the names that are the slug of a sister city. */
export const readCitySlugs = async (
  db: PrismaClient,
  names: readonly string[],
): Promise<Map<string, string | null>> => {
  const storable = names.filter(name => !name.includes('\0'))
  const rows = await db.$queryRaw<{ slug: string }[]>(
    sql`SELECT slug FROM sister_city WHERE slug = ANY (${texts(storable)})`,
  )
  const slugs = new Set(rows.map(({ slug }) => slug))
  return new Map(names.map(name => [name, slugs.has(name) ? name : null]))
}

/** How many names that share letters with one are compared with it. */
const compared = 20

/** Longer texts are not names, and comparing them would take long. */
const longest = 40

/** For each name the slug of the sister city with the most similar name, as far as there is one. */
export const nearestCities = async (db: PrismaClient, names: readonly string[]): Promise<Map<string, string>> => {
  const typed = names.map(name => (name.length > longest ? '' : normalise(name.replaceAll('\0', ''))))
  const rows = await db.$queryRaw<{ at: number; slug: string; names: string }[]>(sql`
    SELECT typed.at::int, near.slug, near.names
    FROM unnest(${texts(typed)}) WITH ORDINALITY AS typed (name, at)
    CROSS JOIN LATERAL (
      SELECT c.slug, s.names
      FROM search_entry s JOIN sister_city c ON c.id = s.node_id
      WHERE s.type = 'SisterCity' AND typed.name <> '' AND typed.name <% s.names
      ORDER BY word_similarity(typed.name, s.names) DESC, c.id
      LIMIT ${compared}::int
    ) AS near
    ORDER BY typed.at`)
  return new Map(
    names.flatMap((name, i) => {
      const near = rows.filter(({ at }) => at === i + 1)
      const best = nearest(name, near, each => [each.slug, ...each.names.split('\n')]) ?? near[0]
      return best ? [[name, best.slug]] : []
    }),
  )
}
