import type { PrismaClient } from '../../generated/prisma/client.ts'
import { currentWork, type Work } from '../work.ts'

interface Batcher {
  readonly options: unknown
  request(request: unknown): Promise<unknown>
}

/**
 * Lets Prisma join only what one and the same work asks for.
 *
 * By itself it collects every `findUnique` of a tick, whoever asks, and sends them as one statement in the asynchronous
 * context of the first: in that one's lane, and lost for the others when the first leaves. Prisma has no setting for that.
 */
export const batchByWork = (db: PrismaClient): void => {
  const { dataloader } = (db as unknown as { _requestHandler: { dataloader: Batcher } })._requestHandler
  const OneBatcher = dataloader.constructor as new (options: unknown) => Batcher
  const batchers = new WeakMap<Work, Batcher>()
  dataloader.request = request => {
    const work = currentWork()
    const own = batchers.get(work) ?? new OneBatcher(dataloader.options)
    batchers.set(work, own)
    return own.request(request)
  }
}
