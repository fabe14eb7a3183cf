import { useRef, useState } from 'react'
import { sendAdminCall } from '../send-admin-call.ts'

/** The models that stand first, by id, and what changes their order. Each change holds at once and is saved by itself. */
export interface ModelOrder {
  ids: readonly string[]
  /** What went wrong with saving. */
  message: string | null
  change(ids: string[]): void
}

/** Changes come faster than they are saved: what is sent is always the latest order. */
export function useModelOrder(initial: string[]): ModelOrder {
  const [ids, setIds] = useState(initial)
  const [message, setMessage] = useState<string | null>(null)
  const wanted = useRef(initial)
  const saving = useRef(false)

  async function save(): Promise<void> {
    if (saving.current) return
    saving.current = true
    let sent: string[] | null = null
    while (sent !== wanted.current) {
      sent = wanted.current
      const answer = await sendAdminCall('POST', '/admin/models/order', { models: sent })
      setMessage(answer.ok ? null : answer.message)
      if (!answer.ok) break
    }
    saving.current = false
  }

  return {
    ids,
    message,
    change: (next) => {
      wanted.current = next
      setIds(next)
      void save()
    },
  }
}
