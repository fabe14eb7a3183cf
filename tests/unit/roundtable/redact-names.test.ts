import { describe, expect, it } from 'vitest'
import { askedText, nameRedactor, withheld } from '../../../lib/roundtable/redact-names.ts'

describe('well-known names', () => {
  const redact = nameRedactor([], '')

  it.each([
    'GPT',
    'gpt-5.4',
    'GPT 5.4',
    'GPT-4o',
    'ChatGPT',
    'gpt-5.4-mini-2026-03-05',
    'OpenAI',
    'Open AI',
    'o3-mini',
    'Claude',
    'Claude Opus 4.6',
    'claude-opus-4-6',
    'Opus',
    'Sonnet',
    'Anthropic',
    'Gemini',
    'gemini-3.1-pro-preview',
    'Google',
    'Google DeepMind',
    'DeepMind',
    'Grok',
    'Grok 4.1 Fast',
    'xAI',
    'x.ai',
    'Kimi',
    'Kimi K2.5',
    'kimi-k2-thinking',
    'Moonshot',
    'Moonshot AI',
    'Perplexity',
    'Sonar',
    'Sonar Pro',
    'sonar-deep-research',
    'Mistral',
    'Mistral Large',
    'Mixtral',
    'DeepSeek',
    'DeepSeek-R1',
    'deepseek-v3.2',
    'Llama',
    'Llama 3.3 70B Instruct',
    'Meta AI',
    'Qwen',
    'Qwen3-32B',
    'Phi-4',
    'Gemma 3',
    'GLM-4.6',
    'Command R+',
    '谷歌',
    'クロード',
    '通义千问',
    'Гугл',
  ])('withholds %s', (name) => {
    expect(redact(`I am ${name}, as you know.`)).toBe(`I am ${withheld}, as you know.`)
    expect(redact(`(${name})`)).toBe(`(${withheld})`)
  })

  it('keeps what stands around a name', () => {
    expect(redact('OpenAI’s view. As GPT-5. And GPTs, too.')).toBe(
      `${withheld}’s view. As ${withheld}. And ${withheld}s, too.`,
    )
    expect(redact('GPTは正しい')).toBe(`${withheld}は正しい`)
    expect(redact('see https://openai.com/x')).toBe(`see https://${withheld}.com/x`)
  })

  it('leaves ordinary words alone', () => {
    const text =
      'A meta-analysis shows that philosophy and geminate sounds cohere; magnopus, ergonomic o3 in the air, 4.1 of 6.'
    expect(redact(text)).toBe(text)
  })
})

describe('names at the table', () => {
  it('withholds a model’s name, id, maker, and its name without version', () => {
    const redact = nameRedactor(['Nimbus Ultra 7', 'skyforge/nimbus-ultra-7', 'Skyforge Labs'], '')
    expect(redact('I, Nimbus Ultra 7, made by SKYFORGE LABS')).toBe(`I, ${withheld}, made by ${withheld}`)
    expect(redact('nimbus_ultra_7 or skyforge or Nimbus')).toBe(`${withheld} or ${withheld} or ${withheld}`)
  })

  it('does not take generic parts of names for names', () => {
    const redact = nameRedactor(['local/custom-model', 'The 7B', 'Custom', 'pro', '70'], '')
    expect(redact('The local model is a custom one, 70 % pro.')).toBe(
      'The local model is a custom one, 70 % pro.',
    )
  })

  it('takes names for text, not for patterns', () => {
    expect(nameRedactor(['a.*(b', '', '((('], '')('aXb a.*(b')).toBe('aXb a.*(b')
    expect(nameRedactor(['Zeta.*(Nine'], '')('zeta nine and zetaXnine')).toBe(`${withheld} and zetaXnine`)
  })
})

describe('names that the asker wrote', () => {
  it('keeps them in any spelling, and withholds the others', () => {
    const redact = nameRedactor(['GPT-5.4', 'OpenAI'], 'Is GPT-5.4 better than Claude?')
    expect(redact('gpt 5.4 beats Claude, says OpenAI')).toBe(`gpt 5.4 beats Claude, says ${withheld}`)
    expect(redact('GPT and GPT-4o')).toBe(`GPT and GPT ${withheld}`)
  })

  it('keeps a family that was named, without the member that was not', () => {
    expect(nameRedactor([], 'Should we use Claude?')('Claude Opus 4.6 is fine')).toBe(
      `Claude ${withheld} is fine`,
    )
  })

  it('finds them beside letters of other scripts', () => {
    expect(nameRedactor([], 'GPTは安全か')('GPTとGeminiの比較')).toBe(`GPTと${withheld}の比較`)
    expect(nameRedactor([], '谷歌的责任')('谷歌 and クロード')).toBe(`谷歌 and ${withheld}`)
  })

  it('looks in question, context and options', () => {
    const text = askedText({
      question: 'Q?',
      context: 'Made by xAI',
      options: [{ id: 'o1', text: 'Use Kimi' }],
    })
    expect(nameRedactor([], text)('xAI, Kimi, Grok')).toBe(`xAI, Kimi, ${withheld}`)
  })
})
