-- AlterTable
ALTER TABLE "models" ALTER COLUMN "name" DROP NOT NULL,
ALTER COLUMN "maker" DROP NOT NULL,
ALTER COLUMN "features" DROP NOT NULL,
ALTER COLUMN "parameters" DROP NOT NULL;

-- Until now a built-in model's row was a copy of the whole model with what was changed: what is still as the product had it
-- was not changed.
UPDATE "models" SET
  "name" = NULLIF("models"."name", "was"."name"),
  "maker" = NULLIF("models"."maker", "was"."maker"),
  "features" = NULLIF("models"."features", "was"."features"),
  "parameters" = NULLIF("models"."parameters", '{}'::jsonb),
  "context_tokens" = NULLIF("models"."context_tokens", "was"."context_tokens")
FROM (
  VALUES
    ('perplexity/sonar-pro', 'Sonar Pro', 'Perplexity', '{"structuredOutput":true,"search":true,"reasoning":false}'::jsonb, 200000),
    ('openrouter/perplexity/sonar-pro', 'Sonar Pro', 'Perplexity', '{"structuredOutput":false,"search":true,"reasoning":false}'::jsonb, 200000),
    ('openai/gpt-5.4', 'GPT-5.4', 'OpenAI', '{"structuredOutput":true,"search":false,"reasoning":true}'::jsonb, 1050000),
    ('openrouter/openai/gpt-5.4', 'GPT-5.4', 'OpenAI', '{"structuredOutput":true,"search":false,"reasoning":true}'::jsonb, 1050000),
    ('xai/grok-4.1-fast', 'Grok 4.1 Fast', 'xAI', '{"structuredOutput":true,"search":false,"reasoning":true}'::jsonb, 2000000),
    ('openrouter/xai/grok-4.1-fast', 'Grok 4.1 Fast', 'xAI', '{"structuredOutput":true,"search":false,"reasoning":true}'::jsonb, 2000000),
    ('moonshot/kimi-k2.5', 'Kimi K2.5', 'Moonshot', '{"structuredOutput":false,"search":false,"reasoning":true}'::jsonb, 262144),
    ('openrouter/moonshot/kimi-k2.5', 'Kimi K2.5', 'Moonshot', '{"structuredOutput":false,"search":false,"reasoning":true}'::jsonb, 262144),
    ('google/gemini-3.1-pro', 'Gemini 3.1 Pro', 'Google', '{"structuredOutput":true,"search":false,"reasoning":true}'::jsonb, 1048576),
    ('openrouter/google/gemini-3.1-pro', 'Gemini 3.1 Pro', 'Google', '{"structuredOutput":true,"search":false,"reasoning":true}'::jsonb, 1048576),
    ('anthropic/claude-opus-4-6', 'Claude Opus 4.6', 'Anthropic', '{"structuredOutput":true,"search":false,"reasoning":true}'::jsonb, 200000),
    ('openrouter/anthropic/claude-opus-4-6', 'Claude Opus 4.6', 'Anthropic', '{"structuredOutput":true,"search":false,"reasoning":true}'::jsonb, 200000),
    ('mistral/mistral-medium-3.5', 'Mistral Medium 3.5', 'Mistral', '{"structuredOutput":true,"search":false,"reasoning":true}'::jsonb, 256000),
    ('openrouter/mistral/mistral-medium-3.5', 'Mistral Medium 3.5', 'Mistral', '{"structuredOutput":true,"search":false,"reasoning":true}'::jsonb, 256000),
    ('deepseek/deepseek-v4-pro', 'DeepSeek V4 Pro', 'DeepSeek', '{"structuredOutput":false,"search":false,"reasoning":true}'::jsonb, 1000000),
    ('openrouter/deepseek/deepseek-v4-pro', 'DeepSeek V4 Pro', 'DeepSeek', '{"structuredOutput":false,"search":false,"reasoning":true}'::jsonb, 1000000),
    ('xai/grok-4.3', 'Grok 4.3', 'xAI', '{"structuredOutput":true,"search":false,"reasoning":true}'::jsonb, 1000000),
    ('openrouter/xai/grok-4.3', 'Grok 4.3', 'xAI', '{"structuredOutput":true,"search":false,"reasoning":true}'::jsonb, 1000000),
    ('moonshot/kimi-k2.6', 'Kimi K2.6', 'Moonshot', '{"structuredOutput":false,"search":false,"reasoning":true}'::jsonb, 262144),
    ('openrouter/moonshot/kimi-k2.6', 'Kimi K2.6', 'Moonshot', '{"structuredOutput":false,"search":false,"reasoning":true}'::jsonb, 262144),
    ('deepseek/deepseek-flash', 'DeepSeek Flash', 'DeepSeek', '{"structuredOutput":false,"search":false,"reasoning":true}'::jsonb, 1000000),
    ('openai/gpt-5.4-mini', 'GPT-5.4 mini', 'OpenAI', '{"structuredOutput":true,"search":false,"reasoning":true}'::jsonb, 400000),
    ('anthropic/claude-sonnet-4-6', 'Claude Sonnet 4.6', 'Anthropic', '{"structuredOutput":true,"search":false,"reasoning":true}'::jsonb, 200000),
    ('google/gemini-3.1-flash-lite', 'Gemini 3.1 Flash-Lite', 'Google', '{"structuredOutput":true,"search":false,"reasoning":true}'::jsonb, 1048576),
    ('groq/gpt-oss-120b', 'gpt-oss-120b', 'OpenAI', '{"structuredOutput":false,"search":false,"reasoning":true}'::jsonb, 131072),
    ('groq/llama-3.3-70b', 'Llama 3.3 70B', 'Meta', '{"structuredOutput":false,"search":false,"reasoning":false}'::jsonb, 131072)
) AS "was" ("id", "name", "maker", "features", "context_tokens")
WHERE "models"."id" = "was"."id";
