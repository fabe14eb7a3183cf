/** Who may import what: the first of the rules in docs/ARCHITECTURE.md. */
const sdks = '^node_modules/(openai|@anthropic-ai|@google/genai)/'
const prisma =
  '^(prisma/generated/|node_modules/(@prisma|prisma|pglite-prisma-adapter|pg-boss|pg|@electric-sql)/)'

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'the-domain-imports-nothing',
      severity: 'error',
      comment: 'The domain is pure: no I/O, clock, randomness, environment or framework.',
      from: { path: '^lib/roundtable/', pathNot: '-schema\\.ts$' },
      to: { pathNot: '^lib/roundtable/' },
    },
    {
      name: 'schemas-of-the-domain-import-zod-only',
      severity: 'error',
      from: { path: '^lib/roundtable/.*-schema\\.ts$' },
      to: { pathNot: ['^lib/roundtable/', '^node_modules/zod/'] },
    },
    {
      name: 'pages-bring-no-server-code',
      severity: 'error',
      comment: 'A component runs in the browser too: of lib it has the domain, and types.',
      from: { path: '^components/' },
      to: { path: '^lib/', pathNot: '^lib/roundtable/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'only-the-store-talks-to-postgres',
      severity: 'error',
      from: { path: '^(app|components|lib)/|^[^/]+\\.ts$', pathNot: '^lib/store/' },
      to: { path: prisma },
    },
    {
      name: 'only-models-import-an-sdk',
      severity: 'error',
      from: { path: '^(app|components|lib)/|^[^/]+\\.ts$', pathNot: '^lib/models/' },
      to: { path: sdks },
    },
    {
      name: 'lib-knows-no-pages',
      severity: 'error',
      from: { path: '^lib/' },
      to: { path: '^(app|components)/' },
    },
    {
      name: 'the-product-imports-no-tests',
      severity: 'error',
      from: { path: '^(app|components|lib)/|^[^/]+\\.ts$' },
      to: { path: '^tests/' },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'what-is-imported-is-there',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'the-product-runs-without-tools-of-development',
      severity: 'error',
      from: { path: '^(app|components|lib)/|^server\\.ts$' },
      to: {
        dependencyTypes: ['npm-dev'],
        pathNot: '^node_modules/@types/',
        dependencyTypesNot: ['type-only'],
      },
    },
  ],
  options: {
    parser: 'swc',
    doNotFollow: { path: ['^node_modules/', '^prisma/generated/'] },
    moduleSystems: ['es6', 'cjs'],
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js'],
    },
  },
}
