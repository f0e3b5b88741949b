import { GraphQLError } from 'graphql'
import { requireScope } from './guard.ts'
import type { Viewer } from './viewer.ts'

/**
 * The provinces of whose offices a key reads the private layer: those that it names. A key for all provinces reads none.
 * @throws GraphQLError UNAUTHENTICATED or FORBIDDEN
 */
export const officesOf = (viewer: Viewer): readonly string[] => {
  requireScope(viewer, 'read:office')
  return viewer.provinceIds ?? []
}

/** The same of one office. What it says does not depend on what the office has. @throws GraphQLError */
export const requireOffice = (viewer: Viewer, provinceId: string): void => {
  if (!officesOf(viewer).includes(provinceId))
    throw new GraphQLError(
      `The key "${viewer.name}" belongs to no office of ${provinceId}: use a key of that office.`,
      {
        extensions: { code: 'FORBIDDEN' },
      },
    )
}
