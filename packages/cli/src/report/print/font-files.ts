import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { unpackWoff } from './woff.ts'

const sarabun = (weight: string) => `@expo-google-fonts/sarabun/${weight}/Sarabun_${weight}.ttf`

/** Thai and Latin letters, those of Vietnamese included; close to TH Sarabun, in which Thai offices write. */
export const SARABUN = { regular: sarabun('400Regular'), bold: sarabun('700Bold') } as const

/** Korean */
export const HANGUL = '@fontsource/noto-sans-kr/files/noto-sans-kr-korean-400-normal.woff'

/** Chinese, Japanese, Cyrillic and more: one file for each range of characters, as web pages load them. */
export const rangeFile = (range: string): string =>
  `@fontsource/noto-sans-sc/files/noto-sans-sc-${range.replace(/[[\]]/g, '')}-400-normal.woff`

const ranges = '@fontsource/noto-sans-sc/unicode.json'

/** Which range has which characters, like `{ "[4]": "U+1f1e9-1f1f5,U+1f300" }` */
export const readRanges = (): Record<string, string> => JSON.parse(readFileSync(pathOf(ranges), 'utf8'))

/** All files of fonts, with their ranges: what goes into the package */
export const allFiles = (): string[] => [
  ...Object.values(SARABUN),
  HANGUL,
  ranges,
  ...Object.keys(readRanges()).map(rangeFile),
]

/** A font as TrueType */
export function readFont(file: string): Buffer {
  const bytes = readFileSync(pathOf(file))
  return file.endsWith('.woff') ? unpackWoff(bytes) : bytes
}

const { resolve } = createRequire(import.meta.url)

/** In the package beside this file; in the repository in the packages that they come from. */
export function pathOf(file: string): string {
  const beside = fileURLToPath(new URL(`fonts/${basename(file)}`, import.meta.url))
  return existsSync(beside) ? beside : resolve(file)
}
