import { requireScope } from '../../access/guard.ts'
import { watchKey } from '../../access/key-watch.ts'
import { follow } from '../../changes/follow.ts'
import { logFeed } from '../../changes/log-feed.ts'
import { partFeed } from '../../changes/part/part-feed.ts'
import { builder } from '../builder.ts'
import { Change } from './change.ts'
import { filterArgs, pricedByPart, readFilter } from './filter.ts'

const scope = 'subscribe:changes'

/** For each event. What a part had is remembered, so that most events are found out without reading it. */
const partPrice = 20

builder.subscriptionType({
  description: 'What can be followed as it happens, over server-sent events. Every field needs a key.',
})

builder.subscriptionField('changes', t =>
  t.field({
    type: Change,
    args: {
      after: t.arg.string({
        description:
          'The cursor of the last change that you have: continue after it. Without it, only changes from now on. The header `Last-Event-ID` has the same meaning and takes precedence, for clients that reconnect by themselves.',
      }),
      ...filterArgs(t.arg),
    },
    description: `Every change committed after \`after\`, then each new one as it is committed, in the order of commits, without gaps or repeats. A client that reads too slowly is disconnected with the code TOO_SLOW and can continue from its last cursor. The query \`changes\` gives the same changes by polling. Requires the scope \`${scope}\`.`,
    extensions: { scope, ...pricedByPart(partPrice) },
    subscribe: async (_, { after, ...args }, context) => {
      const { store, viewer, lastEventId } = context
      requireScope(viewer, scope)
      const cursor = lastEventId ?? after ?? null
      const asked = await readFilter(context, args, cursor)
      const permitted = watchKey(store, viewer, { scopes: [scope] })
      return asked.part
        ? follow(store, await partFeed(store, asked.part, cursor, asked.types), permitted)
        : follow(store, await logFeed(store, cursor, asked.filter), permitted)
    },
    resolve: change => change,
  }),
)
