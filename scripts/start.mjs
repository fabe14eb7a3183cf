/** npm start: installs, generates and builds what is missing or out of date, then serves. */
import { become, buildPages, generateClient, installDependencies } from './set-up.mjs'

installDependencies()
generateClient()
buildPages()
become(['server.ts'], { ...process.env, NODE_ENV: 'production' })
