import type { Unit } from '../unit.ts'

/** Whether a slug belongs to an organization other than `own`. */
export const isSlug =
  ({ tx }: Unit, own = '') =>
  async (slug: string): Promise<boolean> =>
    (await tx.organization.count({ where: { OR: [{ slug }, { id: slug }], NOT: { id: own } } })) > 0
