const providers = [
  'openai',
  'anthropic',
  'gemini',
  'xai',
  'moonshot',
  'perplexity',
  'openrouter',
  'mistral',
  'deepseek',
  'groq',
]

/**
 * The environment that leads every provider, or those named, to a model server: keys (`test-openai-key`), base URLs, and
 * an Ollama that lists what the server was told to. For `Environment.providers`, and for a server's process environment.
 */
export function providersAt(url: string, names: readonly string[] = providers): Record<string, string> {
  const variables: Record<string, string> = { OLLAMA_BASE_URL: `${url}/ollama` }
  for (const name of names) {
    variables[`${name.toUpperCase()}_API_KEY`] = `test-${name}-key`
    const versioned = name !== 'anthropic' && name !== 'gemini'
    variables[`${name.toUpperCase()}_BASE_URL`] = versioned ? `${url}/${name}/v1` : `${url}/${name}`
  }
  return variables
}
