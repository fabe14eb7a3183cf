import { describe, expect, it } from 'vitest'
import { localMaker } from '../../../../lib/models/catalogue/local-maker.ts'

describe('localMaker', () => {
  it.each([
    ['llama3.2:3b', 'Meta'],
    ['codellama', 'Meta'],
    ['qwen3:8b', 'Alibaba'],
    ['mixtral:8x7b', 'Mistral'],
    ['mistral-small', 'Mistral'],
    ['gemma3', 'Google'],
    ['gpt-oss:20b', 'OpenAI'],
    ['deepseek-r1:8b', 'DeepSeek'],
    ['hf.co/unsloth/Qwen3-4B-GGUF:latest', 'Alibaba'],
    ['my-own-model', 'Local'],
  ])('knows %s as one of %s', (wireName, maker) => {
    expect(localMaker(wireName)).toBe(maker)
  })
})
