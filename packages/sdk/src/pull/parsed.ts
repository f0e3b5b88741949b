import { type ErrorCode, RegistryError } from '../errors.ts'

/** @throws RegistryError with `code` */
export function parsed<T>(text: string, operation: string, code: ErrorCode = 'DAMAGED'): T {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new RegistryError(code, 'a line is not JSON', { operation, attempts: 1 }, cause)
  }
}
