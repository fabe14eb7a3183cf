import type { ModelsOptions } from '../../lib/models/create-models.ts'

/** A house in which no admin has added anything, and nothing fails. */
export const emptyCatalogue: Pick<ModelsOptions, 'store' | 'faults'> = {
  store: {
    catalogue: {
      read: async () => ({ connections: [], models: [] }),
      saveConnection: async () => {},
      deleteConnection: async () => false,
      saveModels: async () => {},
      deleteModel: async () => false,
    },
    notices: { send: async () => {}, subscribe: () => () => {} },
  },
  faults: { current: async () => new Map(), isUnproven: async () => false, note: async () => {} },
}
