import type { Prices } from '../../roundtable/money.ts'
import type { ModelFeatures } from '../models.ts'

/** A model that a connection's own list names, with what that list says of it. */
export interface OfferedModel {
  wireName: string
  name: string
  maker: string
  features: ModelFeatures
  prices: Prices | null
  contextTokens: number | null
}
