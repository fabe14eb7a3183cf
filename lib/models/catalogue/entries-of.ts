import type { Connection, Model } from '../models.ts'
import type { BuiltInModel } from './built-in-models.ts'
import { makers } from './makers.ts'
import { keyVariable, presets } from './presets.ts'

/** The entries of a built-in model, one for each route, direct first; available where its connection is there. */
export function entriesOf(model: BuiltInModel, connections: readonly Connection[]): Model[] {
  return model.routes.map(({ connection: id, wireName }, index) => {
    const preset = presets.find((one) => one.id === id)
    const available = connections.some((connection) => connection.id === id)
    return {
      id: index === 0 ? model.id : `${id}/${model.id}`,
      name: model.name,
      maker: makers[model.maker],
      connection: { id, name: preset?.name ?? id, kind: preset?.kind ?? 'openai' },
      wireName,
      features: model.features,
      parameters: {},
      prices: model.prices,
      contextTokens: model.contextTokens,
      available,
      unavailableReason: available ? null : remedyOf(model, index, connections),
      rehearsal: false,
    }
  })
}

function remedyOf({ routes }: BuiltInModel, index: number, connections: readonly Connection[]): string {
  const others = routes.filter((_, other) => other > index)
  const reached = others.some((route) => connections.some((connection) => connection.id === route.connection))
  const [first, ...more] = [routes[index], ...others].map((route) => keyVariable(route?.connection ?? ''))
  if (reached) return `Set ${first} to reach it directly.`
  return more.length > 0 ? `Set ${first}, or ${more.join(', or ')}, to seat it.` : `Set ${first} to seat it.`
}
