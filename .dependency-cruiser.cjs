/** The import directions of docs/architecture.md: an import goes down only. */
const order = ['text', 'yaml', 'faq', 'site', 'render', 'links', 'search', 'yaml-repair', 'check', 'api'];

/** What each folder of shared/ may import beside itself. */
const below = {
  text: [],
  yaml: ['text'],
  faq: ['text', 'yaml'],
  site: ['text', 'yaml'],
  render: ['text', 'yaml', 'faq', 'site'],
  links: ['text', 'yaml', 'faq', 'site', 'render'],
  search: ['text', 'yaml', 'faq', 'site', 'render'],
  'yaml-repair': ['text', 'yaml', 'faq'],
  check: ['text', 'yaml', 'faq', 'site', 'render', 'yaml-repair'],
  api: ['text', 'yaml', 'faq', 'site', 'render', 'links', 'search', 'yaml-repair', 'check'],
};

const sharedPackages = [
  '@codemirror/state',
  'yaml',
  'js-yaml',
  'liquidjs',
  'markdown-it',
  'zod',
  'diff',
  'fuzzysort',
  'gemoji',
];

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'shared-is-pure',
      comment: 'shared/ imports no Node, Electron, DOM or React',
      severity: 'error',
      from: { path: '^shared/' },
      to: { path: '^(src-main|src-renderer|test|tools)/' },
    },
    {
      name: 'shared-no-node-core',
      severity: 'error',
      from: { path: '^shared/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'shared-packages',
      comment: 'the packages that shared/ may import',
      severity: 'error',
      from: { path: '^shared/' },
      to: {
        path: 'node_modules/',
        pathNot: sharedPackages.map((name) => `node_modules/(@types/)?${name}/`),
      },
    },
    ...order.map((folder) => ({
      name: `shared-order-${folder}`,
      comment: 'the order inside shared/',
      severity: 'error',
      from: { path: `^shared/${folder}/` },
      to: { path: '^shared/', pathNot: [folder, ...below[folder]].map((name) => `^shared/${name}/`) },
    })),
    {
      name: 'main-and-renderer-apart',
      severity: 'error',
      from: { path: '^src-main/' },
      to: { path: '^src-renderer/' },
    },
    {
      name: 'renderer-and-main-apart',
      severity: 'error',
      from: { path: '^src-renderer/' },
      to: { path: '^src-main/' },
    },
    {
      name: 'renderer-no-node',
      severity: 'error',
      from: { path: '^src-renderer/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'features-apart',
      comment: 'features import ui, state and shared, not each other',
      severity: 'error',
      from: { path: '^src-renderer/features/([^/]+)/' },
      to: { path: '^src-renderer/features/', pathNot: '^src-renderer/features/$1/' },
    },
    {
      name: 'ui-is-below-features',
      severity: 'error',
      from: { path: '^src-renderer/ui/' },
      to: { path: '^src-renderer/(features|state)/' },
    },
    {
      name: 'services-know-no-host',
      severity: 'error',
      from: { path: '^src-main/services/' },
      to: { path: '^src-main/(hosts|cli)/|node_modules/electron/' },
    },
    {
      name: 'hosts-apart',
      comment: "hosts/page is what both hosts do with the app's own page",
      severity: 'error',
      from: { path: '^src-main/hosts/([^/]+)/' },
      to: { path: '^src-main/(hosts|cli)/', pathNot: '^src-main/hosts/($1|page)/' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
