import { romanize } from './romanize.ts'
import { latinSortKey } from './thai.ts'

/**
 * The URL slug of a name: ASCII letters and digits in lower case, joined by hyphens. `Đà Nẵng` is `da-nang`, `Xi'an` is
 * `xian`, `ภูเก็ต` is `phuket`. Empty when the name has no Latin or Thai letter and no digit; the caller then needs another
 * name.
 */
export function slugify(name: string): string {
  return latinSortKey(romanize(name))
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}
