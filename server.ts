import { startServer } from './lib/http/front/start-server.ts'

await startServer({ dev: process.argv.includes('--dev'), directory: import.meta.dirname })
