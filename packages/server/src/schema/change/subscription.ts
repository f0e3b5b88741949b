import { hideWithout } from '../../access/guard.ts'
import { watchKey } from '../../access/key-watch.ts'
import { follow } from '../../changes/follow.ts'
import { builder } from '../builder.ts'
import { Change } from './change.ts'
import { filterArgs, readFilter } from './filter.ts'

const scope = 'subscribe:changes'

builder.subscriptionType({
  description: 'What can be followed as it happens, over server-sent events. All of it needs a key.',
})

builder.subscriptionField('changes', t =>
  t.field({
    type: Change,
    args: {
      after: t.arg.string({
        description:
          'The cursor of the last change that you have: go on behind it. Without it, from now on. The header `Last-Event-ID` says the same and goes first, for clients that come back by themselves.',
      }),
      ...filterArgs(t.arg),
    },
    description: `Every change committed behind \`after\`, then each new one as it is committed: none missing, none twice, in the order of commits. Who reads too slowly is cut off with the code TOO_SLOW and goes on from the last cursor. The query \`changes\` tells the same to all who ask from time to time. Requires the scope \`${scope}\`.`,
    extensions: { scope },
    subscribe: async (_, { after, types, province }, context) => {
      hideWithout(context.viewer, scope)
      const filter = await readFilter(context, { types, province })
      return follow(
        context.store,
        context.lastEventId ?? after ?? null,
        filter,
        watchKey(context.store, context.viewer, scope),
      )
    },
    resolve: change => change,
  }),
)
