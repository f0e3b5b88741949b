import { conflict } from './refusal.ts'

/** @throws Refused VERSION_MISMATCH when the record has changed since the officer read it */
export const assertVersion = (what: string, { version }: { readonly version: number }, expected: number): void => {
  if (version !== expected)
    throw conflict(
      'VERSION_MISMATCH',
      `The ${what} is at version ${version}, not ${expected}: look at what has changed and decide again.`,
      ['input', 'expectedVersion'],
      version,
    )
}
