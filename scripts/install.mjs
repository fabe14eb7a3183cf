/** The first step of every other command alone, for an image whose layers are kept. */
import { installDependencies } from './set-up.mjs'

installDependencies()
