import { noRules, rulesInForce } from '../../lib/house/house-rules.ts'
import type { ModelsOptions } from '../../lib/models/create-models.ts'
import { testEnvironment } from './test-environment.ts'

/** A house in which no admin has added or laid down anything, and nothing fails. */
export const emptyCatalogue: Pick<ModelsOptions, 'store' | 'faults' | 'rules'> = {
  store: {
    catalogue: {
      read: async () => ({ connections: [], models: [] }),
      saveConnection: async () => {},
      deleteConnection: async () => false,
      changeModels: async () => {},
      deleteModel: async () => false,
    },
    notices: { send: async () => {}, subscribe: () => () => {} },
  },
  faults: {
    current: async () => new Map(),
    currentOfModels: async () => new Map(),
    isUnproven: async () => false,
    note: async () => {},
    noteModel: async () => {},
  },
  rules: { current: async () => rulesInForce(noRules, testEnvironment()) },
}
