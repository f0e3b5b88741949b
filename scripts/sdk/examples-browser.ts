import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { CHROMIUM, launch, PLAYWRIGHT } from './chromium.ts'
import { install } from './examples-project.ts'

/** As much of Playwright as is used here: it is installed for one run, and is no dependency of this repository. */
interface Page {
  on(event: 'pageerror', listener: (error: Error) => void): void
  goto(url: string): Promise<unknown>
  setViewportSize(size: { width: number; height: number }): Promise<void>
  addStyleTag(style: { content: string }): Promise<unknown>
  getByRole(role: string, options?: { name: string; exact?: boolean }): Locator
  getByText(text: string): Locator
  locator(selector: string): Locator
  screenshot(options: { path: string; fullPage: boolean }): Promise<unknown>
}
interface Locator {
  click(): Promise<void>
  waitFor(options?: { timeout: number }): Promise<void>
  count(): Promise<number>
  first(): Locator
}
interface Browser {
  newPage(options: { deviceScaleFactor: number; colorScheme: 'light' }): Promise<Page>
  close(): Promise<void>
}

export interface Trial {
  /** A folder to install into */
  readonly work: string
  readonly url: string
  /** What has reached the register */
  readonly requests: readonly string[]
  readonly screenshot: string | undefined
}

/** @throws Error when there is none */
export function assertBrowser(): void {
  if (!existsSync(CHROMIUM))
    throw new Error(`There is no ${CHROMIUM} to open the page with. Install Chromium, or do without: --no-browser`)
}

/** Uses the page as a visitor would. @throws Error when it does not do what it should */
export async function tryPage({ work, url, requests, screenshot }: Trial): Promise<void> {
  await install(work, '--prefix', work, `playwright-core@${PLAYWRIGHT}`, '@fontsource/noto-sans-thai@5.3.0')
  const { chromium } = createRequire(join(work, 'package.json'))('playwright-core')
  const browser: Browser = await chromium.launch(launch)
  try {
    const page = await browser.newPage({ deviceScaleFactor: 1.25, colorScheme: 'light' })
    const errors: string[] = []
    page.on('pageerror', ({ message }) => errors.push(message))
    const earlier = requests.length
    const preflights = () => requests.slice(earlier).filter(request => request.startsWith('OPTIONS')).length

    await page.setViewportSize({ width: 880, height: 640 })
    await page.goto(url)
    await page.addStyleTag({ content: thaiFont(work) })
    await page.getByText('6 of 17 agreements').waitFor({ timeout: 20_000 })
    await page.getByText('Sep 10, 2018').waitFor({ timeout: 5_000 })
    await page.getByRole('button', { name: 'More' }).click()
    await page.getByText('12 of 17 agreements').waitFor({ timeout: 20_000 })
    expectEqual('agreements after two pages', await page.locator('summary').count(), 12)
    await page.getByRole('button', { name: 'ไทย' }).click()
    await page.getByText('10 ก.ย. 2561').waitFor({ timeout: 5_000 })
    await page.getByRole('button', { name: 'English' }).click()
    expectEqual('preflights for operations of the package', preflights(), 0)

    await page.locator('summary').first().click()
    await page.getByText('The Phuket News').waitFor({ timeout: 20_000 })
    expectEqual('preflights for a query of its own', preflights(), 1)
    expectEqual('errors in the page', errors.join('\n'), '')
    if (screenshot) {
      mkdirSync(dirname(screenshot), { recursive: true })
      await page.screenshot({ path: screenshot, fullPage: true })
    }
  } finally {
    await browser.close()
  }
}

function expectEqual<T>(what: string, seen: T, wanted: T): void {
  if (seen !== wanted) throw new Error(`examples/react: ${what}: ${wanted} expected, ${seen} seen`)
}

/** A machine without a desktop has no Thai font, and its screenshots had boxes for letters. */
function thaiFont(work: string): string {
  const file = join(work, 'node_modules/@fontsource/noto-sans-thai/files/noto-sans-thai-thai-400-normal.woff2')
  const data = readFileSync(file).toString('base64')
  return `@font-face { font-family: 'Noto Sans Thai'; src: url(data:font/woff2;base64,${data}) format('woff2') }`
}
