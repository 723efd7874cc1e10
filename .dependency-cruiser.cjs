// Import directions of the house (docs/architecture.md): entry → web → app → domain → law → kernel.
const capability =
  '(applications|calendar|letters|disclosures|disputes|annual-report|fiscal|assignments|participation|organs|accounts)';
// Tests, and what is written for tests alone.
const notTest = '(\\.test\\.tsx?|/testing\\.tsx?|/testing/[^/]+\\.tsx?)$';
module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'kernel-imports-nothing',
      severity: 'error',
      from: { path: '^src/kernel', pathNot: notTest },
      to: { path: '^src/', pathNot: '^src/kernel' },
    },
    {
      name: 'law-imports-kernel-only',
      severity: 'error',
      from: { path: '^src/law', pathNot: notTest },
      to: { path: '^src/', pathNot: '^src/(law|kernel)' },
    },
    {
      name: 'pure-rooms-know-no-node',
      comment: 'kernel, law and domain run in the browser too: no Node API',
      severity: 'error',
      from: { path: `^src/(kernel|law)/|^src/${capability}/domain/`, pathNot: notTest },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'domain-imports-domain-law-kernel',
      severity: 'error',
      from: { path: `^src/${capability}/domain/`, pathNot: notTest },
      to: { path: '^src/', pathNot: `^src/(kernel|law)/|^src/$1/domain/|^src/${capability}/index\\.ts$` },
    },
    {
      name: 'db-does-not-reach-up',
      severity: 'error',
      from: { path: `^src/${capability}/db/`, pathNot: notTest },
      to: { path: '^src/(entry|[a-z-]+/(app|web))/' },
    },
    {
      name: 'app-does-not-reach-up',
      severity: 'error',
      from: { path: `^src/${capability}/app/`, pathNot: notTest },
      to: { path: '^src/(entry|[a-z-]+/web)/' },
    },
    {
      name: 'another-capability-only-through-its-door',
      severity: 'error',
      from: { path: `^src/${capability}/`, pathNot: notTest },
      to: { path: `^src/${capability}/`, pathNot: `^src/$1/|^src/${capability}/index\\.ts$` },
    },
    {
      name: 'platform-knows-no-capability',
      severity: 'error',
      from: { path: '^src/platform/', pathNot: notTest },
      to: { path: `^src/(${capability.slice(1, -1)}|entry|law)/` },
    },
    {
      name: 'nobody-imports-entry',
      severity: 'error',
      from: { path: '^src/(?!entry/)', pathNot: notTest },
      to: { path: '^src/entry/' },
    },
    {
      name: 'console-takes-only-pure-rooms',
      severity: 'error',
      from: { path: '^console/' },
      to: {
        path: '^src/',
        pathNot: `^src/(kernel|law)/|^src/${capability}/domain/|^src/${capability}/web/api-[a-z-]+-schemas\\.ts$`,
      },
    },
    {
      name: 'public-pages-take-what-needs-no-server',
      comment: 'programs of public pages (browser/): pure rooms, readers that were made to run there, words',
      severity: 'error',
      from: { path: '^browser/' },
      to: {
        path: '^(src|console)/',
        pathNot: `^src/(kernel|law)/|^src/${capability}/domain/|^src/${capability}/web/(messages/|check/check-form\\.ts$)|^src/platform/(documents/(browser-archive|extract-with|read-pdf-with|read-limits)|ledger/canonical-json)\\.ts$`,
      },
    },
    {
      name: 'console-takes-only-the-types-of-the-api',
      comment: 'the schemas of the API give the console their types; no code of the server goes into the browser',
      severity: 'error',
      from: { path: '^console/' },
      to: { path: `^src/${capability}/web/`, dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.jsx'] },
  },
};
