import type { PrismaClient } from '../../generated/prisma/client.ts'
import { currentWork, type Work } from '../work.ts'
import { unlessForgotten } from './unless-forgotten.ts'

interface Batcher {
  readonly options: unknown
  request(request: unknown): Promise<unknown>
}

/**
 * Ties the queries of the Prisma client to the current work. The query of an abandoned work never settles.
 *
 * Prisma may only batch queries of the same work. By default Prisma collects all `findUnique` calls of a tick, from any
 * caller, and sends them as one statement in the asynchronous context of the first call: in the lane of that caller,
 * and the other callers lose their result when the first is cancelled. Prisma has no setting for that.
 */
export const askByWork = (db: PrismaClient): void => {
  const { dataloader } = (db as unknown as { _requestHandler: { dataloader: Batcher } })._requestHandler
  const OneBatcher = dataloader.constructor as new (options: unknown) => Batcher
  const batchers = new WeakMap<Work, Batcher>()
  dataloader.request = request => {
    const work = currentWork()
    const own = batchers.get(work) ?? new OneBatcher(dataloader.options)
    batchers.set(work, own)
    return unlessForgotten(work, own.request(request))
  }
}
