import type { PrismaClient } from '../../generated/prisma/client.ts'
import { currentWork, type Work } from '../work.ts'
import { unlessForgotten } from './unless-forgotten.ts'

interface Batcher {
  readonly options: unknown
  request(request: unknown): Promise<unknown>
}

/**
 * Sends what is asked for on behalf of the current work. What was forgotten meanwhile never comes back.
 *
 * And it lets Prisma join only what one and the same work asks for. By itself Prisma collects every `findUnique` of a tick,
 * whoever asks, and sends them as one statement in the asynchronous context of the first: in that one's lane, and lost for the
 * others when the first leaves. It has no setting for that.
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
