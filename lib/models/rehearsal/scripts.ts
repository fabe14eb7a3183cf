/**
 * What scripted panelists say: the same arguments for any question, with the question and the options put in. `{question}`
 * is the question, shortened; `{mine}` the option the speaker holds, `{theirs}` one that it does not.
 */
export interface Script {
  reasoning: string
  gist: string
}

export const firstRoundScripts: Record<string, readonly Script[]> = {
  'rehearsal-ada': [
    {
      reasoning:
        'The first thing I ask about “{question}” is what a mistake would cost. If “{mine}” turns out to be wrong, the error shows early and can be undone step by step. If “{theirs}” turns out to be wrong, much of the damage is done before anyone notices. When two answers are otherwise close, the one that leaves room to correct course is the better bet. I also look at who carries the risk, since those who decide are often not those who pay. On that measure “{mine}” asks less of people who had no say. I would think again if somebody showed that waiting is itself the greater danger.',
      gist: 'Take “{mine}”: its mistakes show early and can be undone.',
    },
    {
      reasoning:
        'I start from the worst case that is still plausible, and ask which answer to “{question}” survives it. “{mine}” does: even if most of its assumptions fail, what is left is tolerable. “{theirs}” pays off handsomely when everything goes well, and has no second line of defence when it does not. A choice that has to be right the first time needs stronger evidence than we have been shown. Small, reversible steps also teach more than one large one. That is not an argument for doing nothing, but for doing first what can be taken back.',
      gist: '“{mine}” stays tolerable even when its assumptions fail.',
    },
  ],
  'rehearsal-boris': [
    {
      reasoning:
        'Most of what is said about “{question}” compares an ideal with a reality. I prefer to compare two realities. The people who live with “{theirs}” every day report costs that never appear in the plan: delays, workarounds, and rules that are kept on paper only. “{mine}” looks bolder than it is, because much of it is happening already without being admitted. Naming it openly makes it possible to watch and to improve. The burden of proof should not fall on one side only. If somebody can show a harm that openness would not reveal, I am ready to move.',
      gist: 'Compare two realities, not an ideal with one: “{mine}”.',
    },
    {
      reasoning:
        'I asked myself what we would advise a friend who had to settle “{question}” by tomorrow. Not a perfect answer, but one that can be acted on. “{mine}” can be: it says what to do, who does it, and how we would know that it works. “{theirs}” sounds careful, yet it mostly postpones the decision and lets others make it by default. Caution has costs too, and they fall on people who are not in the room. I hold this view loosely, since my case rests on experience more than on measurements.',
      gist: '“{mine}” can be acted on; “{theirs}” lets others decide by default.',
    },
  ],
  'rehearsal-clara': [
    {
      reasoning:
        'What matters to me in “{question}” is who is affected and whether they agreed to it. “{mine}” treats those people as partners: it tells them what is planned and lets them object. “{theirs}” treats their agreement as something to be collected later. A rule that is only fair while everybody behaves well is not a fair rule. I grant that “{theirs}” may be quicker, and that speed has a value of its own. But trust that is lost this way takes years to win back, and it is seldom counted among the costs.',
      gist: 'Those affected should be asked first, which “{mine}” does.',
    },
    {
      reasoning:
        'I tried to argue for both sides of “{question}” and watched which argument needed more excuses. The case for “{theirs}” needs several: that people are well informed, that nobody gains from cutting corners, that exceptions stay rare. The case for “{mine}” needs one, namely that we are willing to accept a modest loss of convenience. Fewer assumptions do not make an answer true, but they make it easier to check. And an answer that can be checked is one that can be defended when somebody asks.',
      gist: '“{mine}” rests on fewer assumptions and can be checked.',
    },
  ],
  'rehearsal-dana': [
    {
      reasoning:
        'I look at incentives before I look at intentions. Whatever the answer to “{question}”, people will act on what is rewarded. “{theirs}” rewards looking careful; “{mine}” rewards getting results and owning up to failures. Over time the second habit produces better decisions than the first. There are real risks, and they should be limited by clear conditions agreed in advance rather than by a general ban. Experience with comparable decisions suggests that conditions are kept when they are few and easy to verify. So I choose “{mine}”, with those conditions.',
      gist: 'Incentives favour “{mine}”, under a few clear conditions.',
    },
    {
      reasoning:
        'The strongest consideration in “{question}” is what happens to those who are left waiting. Every month without a decision has a price, and it is paid by somebody in particular. “{mine}” brings a benefit that is certain and near; the dangers attached to it are possible and further off. That does not make them unreal, but it gives us time to meet them. “{theirs}” would be right if the harm could not be limited once it occurs. I see no sign of that here, and several signs that limits work.',
      gist: 'The benefit of “{mine}” is near; its dangers can be limited.',
    },
  ],
  'rehearsal-emil': [
    {
      reasoning:
        'For “{question}” I separate what we know from what we merely expect. We know that similar decisions have usually taken longer and cost more than planned. We expect that this one will be different, without being able to say why. “{mine}” fits what is known; “{theirs}” fits what is hoped for. Claims that cannot be tested before the decision should weigh less than those that can. A trial on a small scale would tell us more than any further debate. Until there is one, “{mine}” is the answer that the evidence supports.',
      gist: '“{mine}” fits what is known, “{theirs}” what is hoped for.',
    },
    {
      reasoning:
        'Before judging “{question}” I ask how each answer would be found out to be wrong. With “{mine}” there are clear signs to watch for, and somebody whose task it is to watch. With “{theirs}” the signs come late and can be explained away. A decision without a test of failure tends to outlive its reasons. That is why I give more weight to answers that say in advance what would refute them. “{mine}” does so better, even though it promises less.',
      gist: '“{mine}” says in advance what would prove it wrong.',
    },
  ],
  'rehearsal-flora': [
    {
      reasoning:
        'I do not think that “{question}” can be answered as it is put. Two people could agree on every fact and still choose differently, because the words cover several different situations. In some of them one answer is plainly right, in others it is plainly wrong. To vote would hide that difference instead of showing it. What I would want to know first is the scale, the safeguards, and who may stop the thing once it has begun. With those three facts I would gladly vote; without them a vote from me would be a coin toss.',
      gist: 'The question covers different cases; I cannot honestly choose.',
    },
    {
      reasoning:
        'The reasons I can find on “{question}” balance so closely that any vote would express taste rather than judgement. Some of the evidence that both sides need does not exist yet. When that is so, it is more useful to say what is missing than to pick a side. What is missing here is a comparison of like with like over a longer time. I would also like to hear from somebody who has tried both and has nothing to gain. Until then I abstain, and not out of indifference.',
      gist: 'The evidence that would decide this does not exist yet.',
    },
  ],
}

/** What they say once they have read the others; `{quote}` is a sentence of `{alias}`. */
export const exchangeScripts = {
  keeps: [
    'I have read the other statements with care. The best of them is that of {alias}, who says: “{quote}” That is a fair point, and I had given it too little room. It changes how “{mine}” should be carried out, but not whether it is right. The objection holds in the cases it describes; it does not show that those cases are the usual ones. My own reasons stand where they were. I would rather name the remaining doubt than pretend that it is gone.',
    'The case against my view is stronger than I first allowed. {alias} puts it best: “{quote}” I have asked myself whether that alone would be enough, and I do not think it is. It shows a cost of “{mine}”, and every answer has one. What it does not show is that the other answers are free of comparable costs. So my ballot stays as it was, with less confidence than before.',
  ],
  persuaded: [
    'I came to this on the side of “{theirs}”, and what I said about costs on paper still seems true to me. But {alias} made a point that I cannot answer: “{quote}” I had assumed the opposite without noticing it. If that is right, then my comparison left out the part that matters most. I have looked for a way to keep my vote and found only habit. So I change it to “{mine}”, for that reason and no other.',
    'My first answer was “{theirs}”. The opposing case deserved better than I gave it, and {alias} has now given it: “{quote}” That goes to the root of my argument, because I had asked for exactly such a reason. Nothing in my own statement meets it. Changing one’s mind for a good reason is what this round is for, so I vote “{mine}”.',
  ],
  abstains: [
    'Both sides have sharpened what they mean, and {alias} comes closest to what I was asking for: “{quote}” Still, it answers the question for one kind of case, and the others speak of another kind. They do not disagree so much as talk about different things. I would be pretending if I voted now. I abstain again, and repeat what is missing: the scale, the safeguards, and who may stop it.',
  ],
} as const

/** How a failing panelist begins before its script breaks off. */
export const brokenOff =
  'I have read what the others wrote, and I was about to answer the strongest of their points, which is'
