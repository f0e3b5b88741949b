import type { Command } from '../command.ts'
import { UsageError } from '../exit.ts'
import { recordTypes } from '../generated/record-types.ts'
import { common, type Options, options } from '../options.ts'

const help = `scg completion bash|zsh|fish – prints the script with which a shell completes commands and options

Examples:
  scg completion bash > ~/.local/share/bash-completion/completions/scg
  scg completion zsh > "\${fpath[1]}/_scg"
  scg completion fish > ~/.config/fish/completions/scg.fish
  source <(scg completion bash)
`

/** The command that completes the others, and itself. */
export function completionFor(others: Readonly<Record<string, Command>>): Command {
  const completion: Command = {
    summary: 'complete commands and options in bash, zsh or fish',
    help,
    options: [],
    args: [1, 1],
    run: ({ args, print }) => {
      const shell = args[0]!
      if (!Object.hasOwn(shells, shell))
        throw new UsageError(`"${shell}" is none of ${Object.keys(shells).join(', ')}.`)
      return print(shells[shell as keyof typeof shells](Object.entries({ ...others, completion })))
    },
  }
  return completion
}

type Entries = readonly (readonly [name: string, command: Command])[]

const optionsOf = (command: Command): (keyof Options)[] => [...command.options, ...common]
const namesOf = (entries: Entries): string => entries.map(([name]) => name).join(' ')
const withFiles = ['token-file', 'vars', 'to', 'checkpoint', 'out'].map(name => `--${name}`)

const bash = (entries: Entries): string => `# bash completion for scg
_scg() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]} command=\${COMP_WORDS[1]}
  COMPREPLY=()
  case $before in
    ${withFiles.join('|')}) COMPREPLY=($(compgen -f -- "$word")); return ;;
    --types) COMPREPLY=($(compgen -W '${recordTypes.join(' ')}' -- "$word")); return ;;
    completion) COMPREPLY=($(compgen -W '${Object.keys(shells).join(' ')}' -- "$word")); return ;;
    help) COMPREPLY=($(compgen -W '${namesOf(entries)}' -- "$word")); return ;;
  esac
  if [ "$COMP_CWORD" = 1 ]; then COMPREPLY=($(compgen -W '${namesOf(entries)} help --help --version' -- "$word")); return; fi
  case $command in
${entries
  .map(
    ([name, command]) =>
      `    ${name}) COMPREPLY=($(compgen -W '${optionsOf(command)
        .map(option => `--${option}`)
        .join(' ')}' -- "$word")) ;;`,
  )
  .join('\n')}
  esac
  case $word in -*) ;; *) COMPREPLY+=($(compgen -f -- "$word")) ;; esac
}
complete -o filenames -F _scg scg
`

const zsh = (entries: Entries): string => `#compdef scg
_scg() {
  local -a commands
  commands=(
${entries.map(([name, { summary }]) => `    '${name}:${summary}'`).join('\n')}
    'help:explain a command'
  )
  if (( CURRENT == 2 )); then _describe command commands; return; fi
  case $words[2] in
${entries.map(([name, command]) => `    ${name}) _arguments ${argumentsOf(name, command)} ;;`).join('\n')}
    help) _describe command commands ;;
  esac
}
if [ "$funcstack[1]" = _scg ]; then _scg "$@"; else compdef _scg scg; fi
`

/** In the form of zsh: \`'--to=:to:_files'\` for what takes a value. */
const argumentsOf = (of: string, command: Command): string => {
  const flags = optionsOf(command).map(name => {
    if (options[name].type === 'boolean') return `'--${name}'`
    const values =
      name === 'types'
        ? `_sequence compadd - ${recordTypes.join(' ')}`
        : withFiles.includes(`--${name}`)
          ? '_files'
          : ' '
    return `'${name === 'var' ? '*' : ''}--${name}=:${name}:${values}'`
  })
  const rest = of === 'completion' ? `'*:shell:(${Object.keys(shells).join(' ')})'` : "'*:file:_files'"
  return [...flags, rest].join(' ')
}

const fish = (entries: Entries): string =>
  [
    '# fish completion for scg',
    'complete -c scg -n __fish_use_subcommand -f',
    ...entries.map(([name, { summary }]) => `complete -c scg -n __fish_use_subcommand -a ${name} -d '${summary}'`),
    `complete -c scg -n __fish_use_subcommand -a help -d 'explain a command'`,
    `complete -c scg -n '__fish_seen_subcommand_from help' -f -a '${namesOf(entries)}'`,
    `complete -c scg -n '__fish_seen_subcommand_from completion' -f -a '${Object.keys(shells).join(' ')}'`,
    ...entries.flatMap(([name, command]) =>
      optionsOf(command).map(option => {
        const value = options[option].type === 'boolean' ? '' : withFiles.includes(`--${option}`) ? ' -r -F' : ' -x'
        const types = option === 'types' ? ` -a '${recordTypes.join(' ')}'` : ''
        return `complete -c scg -n '__fish_seen_subcommand_from ${name}' -l ${option}${value}${types}`
      }),
    ),
    '',
  ].join('\n')

const shells = { bash, zsh, fish }
