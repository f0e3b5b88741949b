import type { Unit } from '../unit.ts'

/** Whether a slug belongs to an engagement other than `own`. */
export const isSlug =
  ({ tx }: Unit, own = '') =>
  async (slug: string): Promise<boolean> =>
    (await tx.engagement.count({ where: { OR: [{ slug }, { id: slug }], NOT: { id: own } } })) > 0
