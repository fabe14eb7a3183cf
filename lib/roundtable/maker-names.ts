/**
 * Names by which models give themselves away, as patterns of regular expressions. Names that are also everyday words
 * (Phi, Command, Falcon) stand with what makes them a model's; big companies that also make models (Microsoft, Amazon)
 * are withheld only where one of theirs is seated, since the caller adds the names of the seats.
 */
export const modelFamilies: readonly string[] = [
  ...[
    '(?:chat|instruct)[ -]?gpt',
    'gpt(?:[ -]?oss)?',
    'claude',
    'opus',
    'sonnet',
    'haiku',
    'gemini',
    'gemma',
    'grok',
  ],
  ...[
    'kimi',
    'sonar',
    'mistral',
    'mixtral',
    'ministral',
    'codestral',
    'devstral',
    'pixtral',
    'le chat',
    'deepseek',
  ],
  ...[
    'llama',
    'qwen',
    'qwq',
    'nemotron',
    'jamba',
    'olmo',
    'vicuna',
    'doubao',
    'hunyuan',
    'chatglm',
    'gigachat',
  ],
  ...[
    'copilot',
    'command[ -]r\\+?',
    'nous hermes',
    'deep think',
    '(?:glm|phi|yi|ernie|granite|falcon)[ -]?(?=\\d)',
  ],
]

export const makerNames: readonly string[] = [
  ...['open ?ai', 'anthropic', 'google(?: deepmind)?', 'deepmind', 'x\\.?ai', 'moonshot(?: ai)?'],
  ...[
    'perplexity(?: ai)?',
    'mistral ai',
    'deep seek',
    'meta (?:ai|llama|platforms)',
    'zhipu(?: ai)?',
    'z\\.ai',
  ],
  ...[
    'cohere (?:ai|inc|command)',
    'ai21(?: labs)?',
    'reka ai',
    'nous research',
    'stability ai',
    'hugging ?face',
  ],
  ...['ernie bot', 'minimax (?:ai|m\\d)', 'stepfun', 'bytedance', 'o[1-9]-(?:mini|pro|preview)', 'ollama'],
  ...['openrouter', 'groq', 'bard ai', 'google bard', 'tongyi(?: qianwen)?'],
]

/** The same in other scripts, where they need no boundary. */
export const namesInOtherScripts: readonly string[] = [
  ...[
    '谷歌',
    '月之暗面',
    '深度求索',
    '通义千问',
    '豆包',
    '文心一言',
    '智谱',
    '克劳德',
    'グーグル',
    'クロード',
    'ジェミニ',
  ],
  ...['오픈AI', '구글', '클로드', '제미나이', 'Гугл', 'Клод', 'Джемини', 'ЧатГПТ', 'جيميني', 'كلود'],
]

/** Words that say which member of a family is meant. */
export const variantWords: readonly string[] = [
  ...[
    'pro',
    'plus',
    'max',
    'mini',
    'nano',
    'micro',
    'turbo',
    'flash',
    'fast',
    'lite',
    'opus',
    'sonnet',
    'haiku',
  ],
  ...[
    'preview',
    'thinking',
    'instruct',
    'chat',
    'large',
    'medium',
    'small',
    'reasoning',
    'reasoner',
    'deep[ -]research',
  ],
  ...[
    'ultra',
    'code',
    'coder',
    'vl',
    'scout',
    'maverick',
    'latest',
    'exp',
    'experimental',
    'beta',
    'online',
    'it',
    'ai',
  ],
]

/** Parts of an id or name that name nobody. */
export const genericNames: readonly string[] = [
  ...variantWords,
  ...[
    'local',
    'custom',
    'other',
    'unknown',
    'model',
    'models',
    'default',
    'community',
    'free',
    'scripted',
    'the',
  ],
]
