import { makerOf } from '../catalogue/maker-of.ts'
import { ModelError } from '../model-error.ts'
import type { Connection } from '../models.ts'
import { guessFeatures } from './guess-features.ts'
import { anthropicList, geminiList, openaiList } from './list-schemas.ts'
import { listedPrices } from './listed-prices.ts'
import type { OfferedModel } from './offered-model.ts'

/** What answers with something else than a text to read. */
const silent =
  /embed|whisper|\btts\b|dall-e|moderation|transcri|(^|[-/])(image|audio|realtime|speech|voice|video)([-/]|$)|sora|veo-|imagen|rerank|guard|lyria|(^|\/)(bge|all-minilm)/i

/**
 * The models that can talk, of a connection's list as its API sent it, each once. Throws `ModelError` `unusable` where it
 * is no such list.
 */
export function readList(
  connection: Pick<Connection, 'id' | 'kind' | 'name'>,
  body: unknown,
): OfferedModel[] {
  const models = reader[connection.kind](connection, body)
  if (!models) throw new ModelError('unusable', `${connection.name} sent no list of models that we can read.`)
  const byName = new Map(models.map((model) => [model.wireName, model]))
  return [...byName.values()].filter(({ wireName }) => !silent.test(wireName))
}

type Reader = (connection: Pick<Connection, 'id' | 'kind' | 'name'>, body: unknown) => OfferedModel[] | null

const reader: Record<Connection['kind'], Reader> = {
  openai: (connection, body) =>
    openaiList
      .safeParse(body)
      .data?.data.filter(({ architecture }) => architecture?.output_modalities?.includes('text') !== false)
      .map(({ id, supported_parameters: parameters, ...model }) => ({
        wireName: id,
        name: plainName(model.name || model.display_name || id),
        maker: makerOf(connection, id),
        features: parameters
          ? {
              ...guessFeatures(connection, id),
              structuredOutput: parameters.includes('structured_outputs'),
              reasoning: parameters.includes('reasoning'),
            }
          : guessFeatures(connection, id),
        prices: listedPrices(model.pricing),
        contextTokens: model.context_length ?? model.context_window ?? model.max_model_len ?? null,
      })) ?? null,
  anthropic: (connection, body) =>
    anthropicList.safeParse(body).data?.data.map((model) => ({
      wireName: model.id,
      name: model.display_name || model.id,
      maker: makerOf(connection, model.id),
      features: guessFeatures(connection, model.id),
      prices: null,
      contextTokens: model.max_input_tokens ?? null,
    })) ?? null,
  gemini: (connection, body) =>
    geminiList
      .safeParse(body)
      .data?.models.filter(
        ({ supportedGenerationMethods: methods }) => methods?.includes('generateContent') !== false,
      )
      .map((model) => {
        const wireName = model.name.replace(/^models\//, '')
        const features = guessFeatures(connection, wireName)
        return {
          wireName,
          name: model.displayName || wireName,
          maker: makerOf(connection, wireName),
          features: { ...features, reasoning: model.thinking ?? features.reasoning },
          prices: null,
          contextTokens: model.inputTokenLimit ?? null,
        }
      }) ?? null,
  rehearsal: () => null,
}

/** OpenRouter puts the maker before the name, which stands beside it anyway. */
function plainName(name: string): string {
  return name.replace(/^[^:]{1,40}: +/, '')
}
