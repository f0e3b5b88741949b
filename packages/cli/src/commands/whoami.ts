import { Viewer } from '@sister-city-graph/sdk'
import type { Command } from '../command.ts'

const help = `scg whoami – who you are to the register, and what you may do

Prints the name of your key, whose it is, its scopes, the provinces it may write about, the sister city that it speaks for, and
when it ends. The key comes
from SCG_TOKEN or from the file of --token-file; without one you are anybody, who may read.

Examples:
  SCG_TOKEN=scg_… scg whoami
  scg whoami --token-file ~/.config/scg/key --endpoint https://register.example.org/graphql
`

export const whoami: Command = {
  summary: 'who the key is, and what it may do',
  help,
  options: [],
  args: [0, 0],
  run: async ({ client, print, endpoint, signal }) => {
    const { viewer } = await client().request(Viewer, {}, { signal })
    const { name, organization, anonymous, scopes, provinces, sisterCity, expiresAt } = viewer
    const lines: [string, string][] = [
      ['register', endpoint],
      ['key', anonymous ? 'none: SCG_TOKEN and --token-file are not set' : name],
      ...(organization ? [['of', organization] as [string, string]] : []),
      ['may', scopes.join(', ') || 'nothing'],
      ...(anonymous
        ? []
        : ([
            ['about', provinces ? provinces.map(({ code, name }) => `${code} ${name}`).join(', ') : 'all provinces'],
            ...(sisterCity ? [['for', sisterCity.name]] : []),
            ['ends', expiresAt ? `${expiresAt.toISOString()} (${spanUntil(expiresAt)})` : 'never'],
          ] as [string, string][])),
    ]
    await print(lines.map(([label, value]) => `${label.padEnd(10)}${value}\n`).join(''))
  },
}

function spanUntil(moment: Date): string {
  const days = Math.floor((moment.getTime() - Date.now()) / 86_400_000)
  return days < 1 ? 'within a day' : `in ${days} ${days === 1 ? 'day' : 'days'}`
}
