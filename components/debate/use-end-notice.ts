import { useEffect, useRef, useState } from 'react'
import type { Debate } from '../../lib/roundtable/debate.ts'
import { debateText } from '../text/debate.ts'
import { shorten } from './format.ts'
import { shownVerdict } from './shown-verdict.ts'
import { isUnderWay } from './view.ts'

/** Whether a reader wants to be told of the end; `refused` where the browser does not let the page tell. */
export type EndWish = 'none' | 'wanted' | 'refused'

function tell(debate: Debate): void {
  try {
    const notification = new Notification(shorten(debate.question, 120), {
      body: shownVerdict(debate)?.line ?? debateText.noVerdict,
      tag: debate.id,
    })
    notification.onclick = () => {
      window.focus()
      notification.close()
    }
  } catch {
    // Some phones offer notifications to service workers alone; title and announcement still tell of the end.
  }
}

/** A reader's wish to be told when the debate is over, and what changes it. Never asks by itself. */
export function useEndNotice(debate: Debate): { wish: EndWish; toggle: () => Promise<void> } {
  const [wish, setWish] = useState<EndWish>('none')
  const told = useRef(false)
  useEffect(() => {
    if (wish !== 'wanted' || told.current || isUnderWay(debate)) return
    told.current = true
    tell(debate)
  }, [wish, debate])
  const toggle = async () => {
    if (wish === 'wanted') return setWish('none')
    const permission = await Notification.requestPermission()
    setWish(permission === 'granted' ? 'wanted' : 'refused')
  }
  return { wish, toggle }
}
