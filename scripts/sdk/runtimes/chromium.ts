import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { CHROMIUM, launch, PLAYWRIGHT } from '../chromium.ts'
import { serveFiles } from '../examples-servers.ts'
import type { Project } from './project.ts'
import type { Server } from './server.ts'

/** What drives it. It is no dependency of this repository. */
export const DRIVER: Readonly<Record<string, string>> = { 'playwright-core': PLAYWRIGHT }

/** As much of Playwright as is used here. */
interface Browser {
  version(): string
  newPage(): Promise<{
    on(event: 'pageerror', listener: (error: Error) => void): void
    goto(url: string): Promise<unknown>
    evaluate(program: string): Promise<unknown>
  }>
  close(): Promise<void>
}

/** @throws Error when there is none */
export function assertChromium(): void {
  if (!existsSync(CHROMIUM))
    throw new Error(
      `There is no ${CHROMIUM}. Install it (on Debian: apt-get install chromium), or do without: --without chromium`,
    )
}

/** Runs the smoke test in a page of another origin than the server's, and returns the browser's name and version. */
export async function runInChromium(project: Project, server: Server, modules: string): Promise<string> {
  const site = await serveFiles(writeSite(project))
  const { chromium } = createRequire(join(modules, 'x'))('playwright-core')
  const browser: Browser = await chromium.launch(launch)
  try {
    const page = await browser.newPage()
    const errors: string[] = []
    page.on('pageerror', ({ message }) => errors.push(message))
    await page.goto(site.url)
    const { endpoint, token } = server
    await page.evaluate(`import('/smoke.js').then(({ smoke }) => smoke(${JSON.stringify({ endpoint, token })}))`)
    if (errors.length > 0) throw new Error(errors.join('\n'))
    return `Chromium ${browser.version()}`
  } finally {
    await browser.close()
    site.close()
  }
}

/** The smoke test as a page: the modules of the package as they are, without a bundler, found by an import map. */
function writeSite({ folder, sdk, exports }: Project): string {
  const site = join(folder, 'site')
  mkdirSync(site)
  cpSync(join(sdk, 'dist'), join(site, 'dist'), { recursive: true })
  cpSync(join(folder, 'smoke.mjs'), join(site, 'smoke.js'))
  const imports = Object.entries(exports).flatMap(([name, entry]) =>
    typeof entry === 'object' && entry.default
      ? [[`@sister-city-graph/sdk${name.slice(1)}`, entry.default.slice(1)]]
      : [],
  )
  const map = JSON.stringify({ imports: Object.fromEntries(imports) })
  writeFileSync(
    join(site, 'index.html'),
    `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><script type="importmap">${map}</script>`,
  )
  return site
}
