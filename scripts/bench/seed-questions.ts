/** What the questions of seeded debates are made of, by script: a beginning, and what it is asked about. */
const phrases: { begin: string[]; about: string[] }[] = [
  {
    begin: ['Should a company', 'Ought a school to', 'Is it wise to', 'Will it pay to', 'Should every city'],
    about: [
      'give an agent write access to production',
      'move its database to the edge',
      'teach programming before algebra',
      'replace cars with trams by 2035',
      'publish every salary',
      'keep a four-day week',
      'ban advertising to children',
      'build its own data centre',
    ],
  },
  {
    begin: ['Sollte eine Gemeinde', 'Darf ein Verein'],
    about: ['Öl verbieten', 'über Nacht schließen', 'Bäume statt Parkplätze pflanzen', 'Bargeld abschaffen'],
  },
  { begin: ['Faut-il', 'Peut-on'], about: ['élire les juges', 'rendre l’eau gratuite', 'fermer les musées'] },
  {
    begin: ['会社は', '学校は', '政府は'],
    about: [
      '人間の仕事を機械に任せるべきか',
      '週休三日にするべきか',
      '東京から移転するべきか',
      '税を下げるべきか',
    ],
  },
  { begin: ['城市应该', '公司应该'], about: ['禁止汽车吗', '公开工资吗', '让人工智能写代码吗'] },
  { begin: ['Следует ли городу', 'Может ли школа'], about: ['запретить машины', 'отменить оценки'] },
  { begin: ['هل ينبغي للمدينة أن'], about: ['تمنع السيارات', 'تنشر الرواتب'] },
  { begin: ['학교는', '회사는'], about: ['시험을 없애야 하는가', '주 4일제를 해야 하는가'] },
]

/** Words that one question of a thousand has. */
export const rareWords = { Latin: 'narwhal', Japanese: '鯨' }

/** A question of its own for each number; one in a hundred and more for every script. */
export function seedQuestion(n: number, random: () => number): string {
  if (n % 1_000 === 7) return `Would a ${rareWords.Latin} win case ${n}?`
  if (n % 1_000 === 8) return `${n}番目の${rareWords.Japanese}を守るべきか？`
  const drawn = random() < 0.6 ? phrases[0] : pick(phrases, random)
  const { begin, about } = drawn ?? { begin: [], about: [] }
  return `${pick(begin, random)} ${pick(about, random)} (${n})?`
}

function pick<Item>(items: readonly Item[], random: () => number): Item | undefined {
  return items[Math.floor(random() * items.length)]
}
