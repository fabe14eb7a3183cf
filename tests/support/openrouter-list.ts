const families = ['anthropic/claude', 'openai/gpt', 'qwen/qwen', 'meta-llama/llama', 'acme-labs/wonder']

/** A list of models as OpenRouter sends it: so many that talk, one that draws and one without a price. */
export function openRouterList(count: number) {
  const talking = Array.from({ length: count }, (_, index) => {
    const family = families[index % families.length]
    return {
      id: `${family}-${index + 1}`,
      name: `Some Maker: Model ${index + 1}`,
      context_length: 128_000,
      architecture: { modality: 'text->text', output_modalities: ['text'] },
      pricing: { prompt: '0.0000025', completion: '0.00001', request: '0', internal_reasoning: '0' },
      supported_parameters: ['structured_outputs', 'response_format', 'max_tokens'],
    }
  })
  const drawing = {
    id: 'acme-labs/painter',
    name: 'Painter',
    architecture: { output_modalities: ['image'] },
    pricing: { prompt: '0', completion: '0' },
  }
  const routing = { id: 'openrouter/auto', name: 'Auto', pricing: { prompt: '-1', completion: '-1' } }
  return { data: [...talking, drawing, routing] }
}
