/*
 * The arrows of ARCHITECTURE.md. Rooms stand in a row and an arrow points only to the left; shelves stand beside the
 * row; domain/ is pure; the pages know the API only by its contract.
 */
const rooms = [
  'access',
  'sign-in',
  'people',
  'organisations',
  'catalogue',
  'rule-values',
  'booking',
  'enrolment',
  'calls',
  'attendance',
  'certificates',
  'calendar',
  'trainers',
  'duplicates',
  'integrity',
  'reports',
  'privacy',
  'today',
  'workplace',
];
const shelves = ['audit', 'mail', 'staff-jobs'];
const foundation = ['config', 'time', 'texts', 'errors', 'database', 'settings', 'documents'];

const spec = '\\.(spec|test)\\.ts$';
/** Foreign keys name the other table's class. */
const entity = '\\.entity\\.ts$';
/** Lists every table for the schema guard, which is no use of a room. */
const listOfTables = '^api/src/database/entities\\.ts$';
const door = '^api/src/modules/[^/]+/index\\.ts$';
/** Functions of their arguments and nothing else, wherever they live. */
const pure = [
  '^node_modules/(any-ascii|temporal-polyfill|uuid)/',
  '^api/src/texts/(fold|direction-signs|formatted-text)\\.ts$',
  '^api/src/time/(berlin|holidays)\\.ts$',
];
const impure = [
  '^node_modules/',
  '^api/src/(config|database|demo|documents|http|jobs|settings|texts|time)/',
  '\\.(store|service|module|entity|controller|dto)\\.ts$',
];

const room = (...names) => `^api/src/modules/(${names.join('|')})/`;
const roomOrder = rooms.slice(0, -1).map((name, at) => ({
  name: `order-${name}`,
  comment: 'A room uses only rooms to its left.',
  from: { path: room(name), pathNot: spec },
  to: { path: room(...rooms.slice(at + 1)) },
}));

const rules = [
  ...roomOrder,
  {
    name: 'no-cycle',
    comment: 'What needs each other is one thing: put it together.',
    from: {},
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  },
  {
    name: 'room-by-its-door',
    comment: 'A room is used through its index.ts.',
    from: { path: '^api/src/', pathNot: ['^api/src/modules/', listOfTables, spec] },
    to: { path: '^api/src/modules/', pathNot: [door, entity] },
  },
  {
    name: 'next-room-by-its-door',
    comment: 'A room is used through its index.ts.',
    from: { path: '^api/src/modules/([^/]+)/', pathNot: [spec, '/domain/'] },
    to: { path: '^api/src/modules/', pathNot: ['^api/src/modules/$1/', door, entity] },
  },
  {
    name: 'domain-uses-domain',
    comment: 'A door opens on services too, which pure code must not load; so pure code names the pure file of the other room.',
    from: { path: '/domain/', pathNot: spec },
    to: { path: door },
  },
  {
    name: 'entity-by-entity',
    comment: "Another room's table is named by tables and by the demo's master data, and read by SQL.",
    from: { path: '^api/src/modules/([^/]+)/', pathNot: [spec, entity] },
    to: { path: entity, pathNot: '^api/src/modules/$1/' },
  },
  {
    name: 'shelves-know-no-room',
    comment: 'Rooms write to shelves and register with them; all a shelf knows is who acts and what opens a personal link.',
    from: { path: room(...shelves), pathNot: spec },
    to: { path: room(...rooms), pathNot: ['^api/src/modules/access/index\\.ts$', entity] },
  },
  {
    name: 'foundation-knows-no-room',
    comment: 'What every room stands on stands on no room.',
    from: { path: `^api/src/(${foundation.join('|')})/`, pathNot: [listOfTables, spec] },
    to: { path: '^api/src/(modules|http|jobs|demo)/' },
  },
  {
    name: 'domain-is-pure',
    comment: 'Deciding needs no framework, no database and no clock.',
    from: { path: '/domain/', pathNot: spec },
    to: { path: impure, pathNot: pure, dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'domain-asks-no-machine',
    comment: 'Deciding needs no machine.',
    from: { path: '/domain/', pathNot: spec },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'pages-know-the-contract-only',
    comment: 'The pages use the API through openapi.json.',
    from: { path: '^web/' },
    to: { path: '^(api|migrations|test)/' },
  },
  {
    name: 'api-knows-no-page',
    comment: 'The API serves whoever keeps its contract.',
    from: { path: '^(api|migrations)/', pathNot: spec },
    to: { path: '^(web|test)/' },
  },
  {
    name: 'migrations-are-history',
    comment: 'A migration keeps its meaning while the api changes.',
    from: { path: '^migrations/' },
    to: { path: '^(api|web)/' },
  },
  {
    name: 'nobody-reads-tests',
    comment: 'Tests are read by the test runner alone.',
    from: {},
    to: { path: spec },
  },
  {
    name: 'leads-somewhere',
    comment: 'Every import can be found.',
    from: { pathNot: '^web/' },
    to: { couldNotResolve: true },
  },
];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: rules.map((rule) => ({ severity: 'error', ...rule })),
  options: {
    tsConfig: { fileName: 'tsconfig.base.json' },
    tsPreCompilationDeps: 'specify',
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|build|\\.svelte-kit)/' },
    extraExtensionsToScan: ['.svelte'],
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
};
