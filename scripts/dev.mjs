/** npm run dev: serves from the sources, and again as they change. */
import { become, generateClient, installDependencies } from './set-up.mjs'

installDependencies()
generateClient()
become(['server.ts', '--dev'], { ...process.env, NODE_ENV: 'development' })
