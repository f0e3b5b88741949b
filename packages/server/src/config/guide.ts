import { type Setting, settingsList } from './settings.ts'

const introduction = `# Settings

Settings are environment variables, all optional. They are checked at the start, and a server whose settings are wrong says so, a
sentence for each, and does not start. An empty variable counts as absent.

\`\`\`sh
npx pnpm@10 run config
\`\`\`

prints what is in force and where it came from, without secrets; \`--json\` prints it for programs. Without \`run\`, it would be a
command of pnpm. The commands \`migrate\`, \`keys\`, \`backup\`, \`restore\` and \`documents\` read the same settings.

This page is made from the list by which the server reads them, \`packages/server/src/config/settings.ts\`.
`

const secrets = (names: readonly string[]): string => `## Secrets from files

What others should not read in the list of processes or the definition of a container may stand in a file. These are read from
the file that a variable of the same name and \`_FILE\` names, as Docker and Kubernetes mount secrets: ${listed(names.map(name => `\`${name}_FILE\``))}.

\`\`\`sh
DATABASE_URL_FILE=/run/secrets/database_url npx pnpm@10 start
\`\`\`

A line break at the end of the file does not count. The file is read once, at the start. Setting a variable and its file is
refused.
`

/** The page docs/guides/settings.md. */
export const settingsGuide = (): string => {
  const groups = [...new Set(settingsList.map(([, { group }]) => group))]
  const tables = groups.map(group => {
    const rows = settingsList.filter(([, setting]) => setting.group === group).map(([name, each]) => row(name, each))
    return [`## ${group}\n`, '| variable | default | what it sets |', '|---|---|---|', ...rows, ''].join('\n')
  })
  const names = settingsList.filter(([, { secret }]) => secret).map(([name]) => name)
  return [introduction, ...tables, secrets(names)].join('\n')
}

const row = (name: string, { usual, meaning }: Setting): string =>
  `| \`${name}\` | ${usual === undefined ? 'none' : `\`${usual}\``} | ${meaning} |`

const listed = (names: readonly string[]): string => `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
