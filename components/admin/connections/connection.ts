import type { z } from 'zod'
import type { connectionListSchema, connectionSchema } from '../../../lib/http/schemas/admin-schemas.ts'

/** A connection as the admin API tells it: never with its key. */
export type Connection = z.infer<typeof connectionSchema>

/** What a connection can be made from. */
export type Preset = z.infer<typeof connectionListSchema>['presets'][number]
