// @ts-check
// JavaScript, because the thread of the embedded database reads it too.
import { statSync } from 'node:fs'

/** @typedef {{ readonly mine: string, readonly next: string }} Fence The claims of the holder, and of whoever comes after it */

/** @type {(path: string) => boolean | null} null while the drive does not say, as one that fails for a moment */
const exists = path => {
  try {
    statSync(path)
    return true
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error)
    return code === 'ENOENT' || code === 'ENOTDIR' ? false : null
  }
}

/**
 * Whether the folder is somebody else's by now. A drive that fails has not changed hands.
 *
 * @type {(fence: Fence) => boolean}
 */
export const isLost = ({ mine, next }) => exists(mine) === false || exists(next) === true
