import type { ExecutionArgs, GraphQLSchema } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { keepsErrorsInPlace, withNullableFields } from '../schema/error-propagation.ts'

/** Leaves errors at their fields in queries with the directive for it. */
export const useErrorPropagation = (): Plugin => {
  const relaxed = new WeakMap<GraphQLSchema, GraphQLSchema>()
  const relaxedOf = (schema: GraphQLSchema): GraphQLSchema => {
    const known = relaxed.get(schema) ?? withNullableFields(schema)
    relaxed.set(schema, known)
    return known
  }
  return {
    onExecute({ executeFn, setExecuteFn, args: { document, operationName } }) {
      if (keepsErrorsInPlace(document, operationName))
        setExecuteFn((args: ExecutionArgs) => executeFn({ ...args, schema: relaxedOf(args.schema) }))
    },
  }
}
