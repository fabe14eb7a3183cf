/** npm run build: all that `npm start` does before it serves. */
import { buildPages, generateClient, installDependencies } from './set-up.mjs'

installDependencies()
generateClient()
buildPages()
