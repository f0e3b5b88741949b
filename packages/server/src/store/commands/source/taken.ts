import type { Unit } from '../unit.ts'

/** Whether a slug belongs to a source other than `own`. */
export const isSlug =
  ({ tx }: Unit, own = '') =>
  async (slug: string): Promise<boolean> =>
    (await tx.source.count({ where: { OR: [{ slug }, { id: slug }], NOT: { id: own } } })) > 0
