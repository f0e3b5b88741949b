/**
 * The house, from the ground up: each room, and the rooms that its files may import from. All that is not named is forbidden.
 * A file belongs to the longest name that it begins with; what is in no room (tests apart, programs, scripts) may import all.
 */
export const rooms: Readonly<Record<string, readonly string[]>> = {
  // The register's rules: pure.
  'server/src/register': [],
  // What all of the store needs: SQL, its tables, whose work it is, errors.
  'server/src/store': ['register'],
  // One descriptor a type of record.
  'server/src/store/records': ['store', 'register'],
  'server/src/store/search': ['store/records', 'store', 'register'],
  // Lists, views, counts.
  'server/src/store/read': ['store/records', 'store', 'register'],
  // Connections, migrations, locks, backups.
  'server/src/store/database': ['store/records', 'store', 'register'],
  // Keeps the status of agreements on every day.
  'server/src/store/spans': ['store/read', 'store/database', 'store', 'register'],
  // Keeps numbers of agreements.
  'server/src/store/tallies': ['store/read', 'store/database', 'store', 'register'],
  // Commands.
  'server/src/store/write': [
    'store/spans',
    'store/tallies',
    'store/read',
    'store/search',
    'store/database',
    'store/records',
    'store',
    'register',
  ],
  'server/src/store/seed': ['store/spans', 'store/search', 'store/records', 'store/database', 'store', 'register'],
  // The bytes of documents: where they are, which come in, which go.
  'server/src/store/files': ['store'],
  'server/src/store/open': ['store/seed', 'store/spans', 'store/tallies', 'store/database', 'store'],
  // The log and who follows it. No GraphQL, no HTTP.
  'server/src/changes': ['store/read', 'store/records', 'store'],
  // Snapshots and their files. No GraphQL, no HTTP.
  'server/src/exports': ['changes', 'store/read', 'store/database', 'store/records', 'store', 'register'],
  // Keys, scopes, budgets.
  'server/src/access': ['store/write', 'store', 'register'],
  'server/src/schema': ['access', 'changes', 'store/read', 'store/write', 'store/records', 'store', 'register'],
  'server/src/http': [
    'schema',
    'access',
    'exports',
    'changes',
    'store/read',
    'store/files',
    'store/database',
    'store/records',
    'store',
    'register',
  ],
  // The SDK runs anywhere; what needs Node.js has a room of its own.
  'sdk/src': [],
  'sdk/src/node': ['sdk/src'],
  'sdk/src/node.ts': ['sdk/src/node', 'sdk/src'],
  'cli/src': ['sdk/src', 'sdk/src/node.ts'],
}
