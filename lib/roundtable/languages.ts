interface Language {
  /** How Yes and No are said on a ballot paper; the first word of each pair is Yes. */
  yesNo: [string, string][]
  /** Beginnings of a question that asks for more than Yes or No, as parts of a regular expression. */
  open: string
  /** Verbs that begin a question which Yes or No answers. */
  closed: string
}

/** What the ballot check has to know of a language. */
export const languages: Language[] = [
  {
    yesNo: [['yes', 'no']],
    open: 'what(?! if| about)|which|who|whom|whose|where|when|why(?! not)|how(?! about)',
    closed:
      "should|shall|am|is|are|was|were|can|could|do|does|did|will|would|might|must|may|has|have|had|(?:is|are|was|were|do|does|did|should|would|could|has|have)n['’]t|can['’]t|won['’]t",
  },
  {
    yesNo: [['ja', 'nein']],
    // "Was" begins yes/no questions in English: in German a verb follows.
    open: 'was(?= (?:ist|sind|soll|kann|muss|darf|macht|hat|wird|wäre|würde|tun))|welche[nmrs]?|wer|wen|wem|wo|wann|warum|wieso|wie|wohin|woher',
    closed: 'soll|sollen|sollte|sollten|ist|sind|war|kann|können|darf|dürfen|muss|müssen|wird|hat|haben|gibt',
  },
  {
    yesNo: [['oui', 'non']],
    open: 'quel(?:le)?s?|qui|que|où|quand|pourquoi|comment|combien|lequel|laquelle',
    closed: 'est-ce|est-il|faut-il|doit-on|peut-on|devrait-on|devrions-nous|a-t-on|y a-t-il',
  },
  {
    yesNo: [
      ['sí', 'no'],
      ['si', 'no'],
    ],
    open: 'qué|cuál(?:es)?|quién(?:es)?|dónde|cuándo|cómo|cuánt[oa]s?|por qué',
    closed: 'debería|deberíamos|deberían|debe|deben|debemos|es|son|está|puede|pueden|podemos|hay',
  },
  {
    yesNo: [['sì', 'no']],
    open: 'quale?|quali|chi|dove|quando|perché|cosa|che cosa|quant[oaie]|come(?= (?:si|posso|possiamo|dov|fare|può))',
    closed: 'è|sono|deve|devono|dovrebbe|dovremmo|dovrebbero|può|possono|bisogna',
  },
  {
    yesNo: [['sim', 'não']],
    open: 'qual|quais|quem|onde|quando|como|quant[oa]s?|por que|o que',
    closed: 'deve|devem|deveria|deveríamos|é|são|pode|podem|há',
  },
  {
    yesNo: [['ja', 'nee']],
    open: 'wat|welke?|wie|waar|wanneer|waarom|hoe',
    closed: 'moet|moeten|is|zijn|kan|kunnen|mag|mogen|zal|zou',
  },
  {
    yesNo: [['ja', 'nej']],
    open: 'vad|vilken|vilket|vilka|vem|hvad|hvilken|hvilket|hvem|hvor|hur|varför',
    closed: 'ska|bör|är|kan|skal|bør|er',
  },
  {
    yesNo: [['да', 'нет']],
    open: 'что|кто|кого|где|куда|когда|почему|зачем|как|сколько|как(?:ой|ая|ое|ие|ую|им)',
    closed: 'нужно ли|стоит ли|должн[аоы]? ли|можно ли|следует ли',
  },
  {
    yesNo: [['نعم', 'لا']],
    open: 'ماذا|أين|متى|لماذا|كيف|كم|أي',
    closed: 'هل',
  },
  {
    yesNo: [
      ['はい', 'いいえ'],
      ['是', '否'],
      ['是', '不是'],
      ['네', '아니요'],
      ['예', '아니요'],
    ],
    open: '',
    closed: '',
  },
]

/** Words that ask for more than Yes or No in scripts without spaces, where they stand anywhere. */
export const openAnywhere =
  /什么|什麼|哪|谁|怎么|怎麼|怎样|多少|(?:(?<!任)何|誰|いつ|どれ|どこ|どちら)(?!でも|も|か)|どの|どう(?!か)|なぜ|いくら|무엇|어떤|누구|어디|언제|어떻게/u

/** Endings and words that make a yes/no question in those scripts. */
export const closedAnywhere = /吗|嗎|是否|(\p{L})[不没]\1|べきですか|べきか|どうか/u
