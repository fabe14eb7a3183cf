import { z } from 'zod'
import { visibility } from './shared-schemas.ts'

export const changeBody = z
  .strictObject({ visibility })
  .meta({ id: 'Change', description: 'What an owner may change.' })
