import { z } from 'zod'

// What a setting may be. Each reads the text of an environment variable; its complaint goes on from the name of the setting.

/** A whole number within bounds. */
export const count = (least: number, most: number) =>
  z
    .string()
    .refine(text => /^\d{1,9}$/.test(text) && Number(text) >= least && Number(text) <= most, {
      error: ({ input }) => `is "${input}", which is not a number from ${least} to ${most}`,
    })
    .transform(Number)

/** A part of the whole. */
export const ratio = z
  .string()
  .refine(text => /^(0|1|0?\.\d{1,6}|1\.0+)$/.test(text), {
    error: ({ input }) => `is "${input}", which is not a number from 0 to 1`,
  })
  .transform(Number)

export const port = count(0, 65_535)

export const oneOf = <const Name extends string>(names: readonly Name[]) =>
  z.enum(names, { error: ({ input }) => `is "${input}", which is not one of ${names.join(', ')}` })

export const onOrOff = z
  .enum(['on', 'off'], { error: ({ input }) => `is "${input}", which is neither on nor off` })
  .transform(text => text === 'on')

export const text = z.string()

/** An address of one of these protocols. What was given is never repeated: it may hold a password. */
export const address = (protocol: RegExp, ofWhat: string) =>
  z.url({ protocol, error: `is not the address of ${ofWhat}` })

/** Scheme, host and port: the pages link to each other from the root. */
export const origin = z
  .string()
  .transform(text => text.replace(/\/$/, ''))
  .refine(text => /^https?:/.test(text) && URL.canParse(text) && new URL(text).origin === text, {
    error: 'is not an address of scheme, host and port alone, in lower case',
  })

export const commit = z.string().regex(/^[0-9a-f]{7,64}$/, { error: 'is not the hash of a commit' })
