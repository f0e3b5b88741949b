/** What `scg --help` says. */
export const overview = `scg – the register of the foreign relations of Thailand's provinces, from the command line

  scg query '{ … }'      send one operation and print its data as JSON
  scg pull               take a copy of the register, and keep it current
  scg export             download tables, maps, a graph, calendars
  scg report             write a briefing, a fiscal year, a handover or a work list, ready to print
  scg document           attach a document to an agreement or a visit, and download one
  scg compare list.csv   hold a list of your own against the register
  scg assert             put on record how your city reads an agreement of its own
  scg office             keep a copy of what an office keeps for itself, and erase old contacts
  scg schema             print the GraphQL schema
  scg check src          check queries of your own against the schema
  scg whoami             who the key is, and what it may do
  scg completion bash    print the completion script for bash; also zsh and fish
  scg help <command>     explain a command, with examples

  --endpoint URL         the API; or SCG_ENDPOINT; http://localhost:4000/graphql when neither is set
  --token-file FILE      a file with the key; or SCG_TOKEN has it. Reading what is public needs none.
  --version, --help

Examples:
  scg query '{ register { revision counts { agreements sisterCities } } }'
  scg query 'query ($code: String!) { province(code: $code) { name(lang: TH) } }' --var code=TH-83
  scg export agreements.csv places.geojson
  scg pull --to register.jsonl --follow

Data goes to the standard output, all else to the error stream. SCG_DEBUG=1 shows where an error comes from.

Exit codes:
    0  done
    1  the API refused, or what came or was to be written is wrong
    2  invalid usage: an unknown option, a missing argument, a file that is not there
   75  no connection, no answer in time, a server that cannot serve just now, too many requests, or a checkpoint that
       another program uses: the same command may well work later
  130  stopped with Ctrl-C (143 by SIGTERM): what was saved is whole
`
