import { expect, it } from 'vitest'
import { connectionNotice } from '../../../../components/debate/connection-notice.ts'
import type { LiveState } from '../../../../components/debate/live-state.ts'
import { debateText } from '../../../../components/text/debate.ts'
import { runningLog } from '../../../fixtures/debates/hard-cases.ts'

const { deleted, lost, madePrivate, offline, paused } = debateText.live
const debate = runningLog().debate()

function notice(state: Partial<LiveState>, viewer: { isOwner?: boolean; isOnline?: boolean } = {}) {
  return connectionNotice(
    { debate, isLost: false, isPaused: false, isDeleted: false, aheadMs: 0, ...state },
    { isOwner: false, isOnline: true, ...viewer },
  )
}

it('says nothing while the page follows, with or without a network', () => {
  expect(notice({})).toBeNull()
  expect(notice({}, { isOnline: false })).toBeNull()
})

it('tells what is away: the device, the server or its database', () => {
  expect(notice({ isLost: true })).toBe(lost)
  expect(notice({ isLost: true }, { isOnline: false })).toBe(offline)
  expect(notice({ isPaused: true })).toBe(paused)
})

it('tells a deleted debate from one that was made private, which its owner goes on seeing', () => {
  const hidden = { debate: { ...debate, visibility: 'private' as const } }
  expect(notice({ isDeleted: true, isLost: true })).toBe(deleted)
  expect(notice({ ...hidden, isDeleted: true })).toBe(madePrivate)
  expect(notice({ ...hidden, isLost: true })).toBe(madePrivate)
  expect(notice(hidden, { isOwner: true })).toBeNull()
  expect(notice({ ...hidden, isDeleted: true }, { isOwner: true })).toBe(deleted)
})
