import type { DebateStatus } from '../../lib/roundtable/debate.ts'
import { exploreText } from './explore.ts'

const statuses: Record<DebateStatus, string> = {
  queued: 'waiting to begin',
  running: 'running',
  finished: 'finished',
  cancelled: 'cancelled',
  failed: 'broke off',
}

/** The words of the page on which debates are moderated. */
export const adminDebatesText = {
  title: 'Debates',
  about:
    'Every debate of this house, newest first. Of a private one you see its id, dates, status and cost, and nothing that it is about; it can be cancelled and deleted all the same.',
  search: 'Words of the question, an id, or an address',
  status: 'Status',
  anyStatus: 'Any status',
  statuses,
  visibility: 'Who may read it',
  anyVisibility: 'Any visibility',
  visibilities: exploreText.visibility,
  hidden: 'Listed',
  anyHidden: 'Listed or hidden',
  onlyHidden: 'Hidden only',
  notHidden: 'Not hidden',
  empty: 'Nothing has been asked yet.',
  private: 'Private debate',
  id: (id: string) => `id ${id}`,
  isHidden: 'hidden from lists',
  hide: 'Hide',
  unhide: 'List again',
  cancel: 'Cancel it',
  delete: 'Delete',
  /** Names the debate for those who hear a button alone. */
  of: (action: string, name: string) => `${action}: ${name}`,
  cancelTitle: 'Cancel this debate?',
  cancelText: 'It ends as it stands. Models that are being asked are given up; what they cost so far counts.',
  cancelConfirm: 'Cancel the debate',
  deleteTitle: 'Delete this debate?',
  deleteText:
    'Everything of it is removed: its page, its statements and its link. What it cost stays in the books. This cannot be undone.',
  deleteConfirm: 'Delete the debate',
} as const
