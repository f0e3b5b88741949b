import type { PluginFunction } from '@graphql-codegen/plugin-helpers'

/** Says on top of a file that it is not to be edited. */
export const plugin: PluginFunction = () => ({
  prepend: ['// Generated from schema.graphql and packages/sdk/operations by `pnpm codegen`. Do not edit.'],
  content: '',
})
