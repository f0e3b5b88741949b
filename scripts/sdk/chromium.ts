/** The system's own: none is downloaded. */
export const CHROMIUM = '/usr/bin/chromium'

/** How Playwright starts it: without a window, also for root, and without calls to anybody. */
export const launch = {
  executablePath: CHROMIUM,
  args: [
    '--headless=new',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
}

/** What drives it. It is no dependency of this repository. */
export const PLAYWRIGHT = '1.65.1'
