import type { Prices } from '../../roundtable/money.ts'
import type { ModelFeatures } from '../models.ts'
import type { MakerId } from './makers.ts'

/** A model of the built-in list, and the connections that lead to it. */
export interface BuiltInModel {
  /** Id of its direct entry; through OpenRouter it is `openrouter/` and the same. */
  id: string
  name: string
  maker: MakerId
  /** Connection and the model's name on that wire; the direct one first. */
  routes: { connection: string; wireName: string }[]
  features: ModelFeatures
  /** As the maker publishes them, USD; where a maker has peak hours, those of the peak. */
  prices: Prices | null
  contextTokens: number | null
}

const structured = { structuredOutput: true, search: false, reasoning: true }
const plain = { structuredOutput: false, search: false, reasoning: true }

/** The six of the default panel, in the order in which they sit. */
export const panelModels: readonly BuiltInModel[] = [
  {
    id: 'perplexity/sonar-pro',
    name: 'Sonar Pro',
    maker: 'perplexity',
    routes: both('perplexity', 'sonar-pro', 'perplexity/sonar-pro'),
    features: { structuredOutput: true, search: true, reasoning: false },
    prices: { inputPerMillion: 3, outputPerMillion: 15, perSearch: 0.006 },
    contextTokens: 200_000,
  },
  {
    id: 'openai/gpt-5.4',
    name: 'GPT-5.4',
    maker: 'openai',
    routes: both('openai', 'gpt-5.4', 'openai/gpt-5.4'),
    features: structured,
    prices: { inputPerMillion: 2.5, outputPerMillion: 15, cachedInputPerMillion: 0.25 },
    contextTokens: 1_050_000,
  },
  {
    id: 'xai/grok-4.1-fast',
    name: 'Grok 4.1 Fast',
    maker: 'xai',
    routes: both('xai', 'grok-4-1-fast-reasoning', 'x-ai/grok-4.1-fast'),
    features: structured,
    prices: { inputPerMillion: 0.2, outputPerMillion: 0.5, cachedInputPerMillion: 0.05 },
    contextTokens: 2_000_000,
  },
  {
    id: 'moonshot/kimi-k2.5',
    name: 'Kimi K2.5',
    maker: 'moonshot',
    routes: both('moonshot', 'kimi-k2.5', 'moonshotai/kimi-k2.5'),
    features: plain,
    prices: { inputPerMillion: 0.6, outputPerMillion: 3, cachedInputPerMillion: 0.1 },
    contextTokens: 262_144,
  },
  {
    id: 'google/gemini-3.1-pro',
    name: 'Gemini 3.1 Pro',
    maker: 'google',
    routes: both('gemini', 'gemini-3.1-pro-preview', 'google/gemini-3.1-pro-preview'),
    features: structured,
    prices: { inputPerMillion: 2, outputPerMillion: 12, cachedInputPerMillion: 0.2 },
    contextTokens: 1_048_576,
  },
  {
    id: 'anthropic/claude-opus-4-6',
    name: 'Claude Opus 4.6',
    maker: 'anthropic',
    routes: both('anthropic', 'claude-opus-4-6', 'anthropic/claude-opus-4.6'),
    features: structured,
    prices: { inputPerMillion: 5, outputPerMillion: 25, cachedInputPerMillion: 0.5 },
    contextTokens: 200_000,
  },
]

/** Preferred as reviewers, since their maker has no seat on the default panel; the best first. */
export const reviewModels: readonly BuiltInModel[] = [
  {
    id: 'mistral/mistral-medium-3.5',
    name: 'Mistral Medium 3.5',
    maker: 'mistral',
    routes: both('mistral', 'mistral-medium-3-5', 'mistralai/mistral-medium-3-5'),
    features: structured,
    prices: { inputPerMillion: 1.5, outputPerMillion: 7.5 },
    contextTokens: 256_000,
  },
  {
    id: 'deepseek/deepseek-v4-pro',
    name: 'DeepSeek V4 Pro',
    maker: 'deepseek',
    routes: both('deepseek', 'deepseek-v4-pro', 'deepseek/deepseek-v4-pro'),
    features: plain,
    prices: { inputPerMillion: 1.32, outputPerMillion: 3.96, cachedInputPerMillion: 0.044 },
    contextTokens: 1_000_000,
  },
]

/** What else a key brings, so that a single one is enough for a table. */
export const furtherModels: readonly BuiltInModel[] = [
  {
    // xAI's own replacement for Grok 4.1 Fast, which its API has served only until May 2026.
    id: 'xai/grok-4.3',
    name: 'Grok 4.3',
    maker: 'xai',
    routes: both('xai', 'grok-4.3', 'x-ai/grok-4.3'),
    features: structured,
    prices: { inputPerMillion: 1.25, outputPerMillion: 2.5, cachedInputPerMillion: 0.2 },
    contextTokens: 1_000_000,
  },
  {
    // Moonshot's for Kimi K2.5, which its API is said to have served only until August 2026.
    id: 'moonshot/kimi-k2.6',
    name: 'Kimi K2.6',
    maker: 'moonshot',
    routes: both('moonshot', 'kimi-k2.6', 'moonshotai/kimi-k2.6'),
    features: plain,
    prices: { inputPerMillion: 0.95, outputPerMillion: 4, cachedInputPerMillion: 0.16 },
    contextTokens: 262_144,
  },
  {
    id: 'deepseek/deepseek-flash',
    name: 'DeepSeek Flash',
    maker: 'deepseek',
    routes: [{ connection: 'deepseek', wireName: 'deepseek-flash' }],
    features: plain,
    prices: { inputPerMillion: 0.3, outputPerMillion: 1.2, cachedInputPerMillion: 0.006 },
    contextTokens: 1_000_000,
  },
  {
    id: 'openai/gpt-5.4-mini',
    name: 'GPT-5.4 mini',
    maker: 'openai',
    routes: [{ connection: 'openai', wireName: 'gpt-5.4-mini' }],
    features: structured,
    prices: { inputPerMillion: 0.75, outputPerMillion: 4.5, cachedInputPerMillion: 0.075 },
    contextTokens: 400_000,
  },
  {
    id: 'anthropic/claude-sonnet-4-6',
    name: 'Claude Sonnet 4.6',
    maker: 'anthropic',
    routes: [{ connection: 'anthropic', wireName: 'claude-sonnet-4-6' }],
    features: structured,
    prices: { inputPerMillion: 3, outputPerMillion: 15, cachedInputPerMillion: 0.3 },
    contextTokens: 200_000,
  },
  {
    id: 'google/gemini-3.1-flash-lite',
    name: 'Gemini 3.1 Flash-Lite',
    maker: 'google',
    routes: [{ connection: 'gemini', wireName: 'gemini-3.1-flash-lite' }],
    features: structured,
    prices: { inputPerMillion: 0.25, outputPerMillion: 1.5 },
    contextTokens: 1_048_576,
  },
  {
    id: 'groq/gpt-oss-120b',
    name: 'gpt-oss-120b',
    maker: 'openai',
    routes: [{ connection: 'groq', wireName: 'openai/gpt-oss-120b' }],
    // Groq takes no schema in a stream.
    features: plain,
    prices: { inputPerMillion: 0.15, outputPerMillion: 0.6 },
    contextTokens: 131_072,
  },
  {
    id: 'groq/llama-3.3-70b',
    name: 'Llama 3.3 70B',
    maker: 'meta',
    routes: [{ connection: 'groq', wireName: 'llama-3.3-70b-versatile' }],
    features: { structuredOutput: false, search: false, reasoning: false },
    prices: { inputPerMillion: 0.59, outputPerMillion: 0.79 },
    contextTokens: 131_072,
  },
]

function both(connection: string, wireName: string, onOpenRouter: string): BuiltInModel['routes'] {
  return [
    { connection, wireName },
    { connection: 'openrouter', wireName: onOpenRouter },
  ]
}
