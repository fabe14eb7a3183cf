import type { Connection, Model } from '../models.ts'
import type { BuiltInModel } from './built-in-models.ts'
import { makers } from './makers.ts'
import { keyVariable, presets } from './presets.ts'
import { listPrices } from './price-list.ts'

/** The entries of a built-in model, one for each route, direct first; available where its connection is there. */
export function entriesOf(model: BuiltInModel, connections: readonly Connection[]): Model[] {
  return model.routes.map(({ connection: id, wireName }, index) => {
    const preset = presets.find((one) => one.id === id)
    const connection = connections.find((one) => one.id === id)
    const available = connection !== undefined
    const kind = connection?.kind ?? preset?.kind ?? 'openai'
    return {
      id: index === 0 ? model.id : `${id}/${model.id}`,
      name: model.name,
      maker: makers[model.maker],
      connection: {
        id,
        name: connection?.name ?? preset?.name ?? id,
        kind,
      },
      wireName,
      features: model.features,
      parameters: {},
      prices: pricesOver(model, { id, kind, wireName }),
      contextTokens: model.contextTokens,
      available,
      unavailableReason: available ? null : remedyOf(model, index, connections),
      rehearsal: false,
    }
  })
}

/** Those of the price list, which is kept up; else those that we noted. */
function pricesOver({ prices }: BuiltInModel, over: Pick<Connection, 'id' | 'kind'> & { wireName: string }) {
  const listed = listPrices(over, over.wireName)
  if (!listed) return prices
  return { ...listed, ...(prices?.perSearch !== undefined && { perSearch: prices.perSearch }) }
}

function remedyOf({ routes }: BuiltInModel, index: number, connections: readonly Connection[]): string {
  const others = routes.filter((_, other) => other > index)
  const reached = others.some((route) => connections.some((connection) => connection.id === route.connection))
  const [first, ...more] = [routes[index], ...others].map((route) => keyVariable(route?.connection ?? ''))
  if (reached) return `Set ${first} to reach it directly.`
  return more.length > 0 ? `Set ${first}, or ${more.join(', or ')}, to seat it.` : `Set ${first} to seat it.`
}
