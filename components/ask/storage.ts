import type { Attempt } from './ask-state.ts'
import type { Draft, Panel } from './draft.ts'
import type { OwnPanel } from './own-panels.ts'
import { isPanel, isRecord, storedDraft } from './stored-draft.ts'
import { storedOwnPanels } from './stored-own-panels.ts'

const draftName = 'roundtable.draft'
const panelName = 'roundtable.panel'
const ownPanelsName = 'roundtable.panels'

/** What is kept in the browser: the draft of each question asked again apart from that of a new one. */
export interface Kept {
  draft: Draft
  attempt: Attempt | null
}

/** The part of `Storage` that drafts need; a browser may refuse any of it. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

const nowhere: Shelf = {
  getItem: () => null,
  setItem: () => {
    throw new Error('There is nowhere to keep it.')
  },
  removeItem: () => {},
}

/** This browser's own shelf; where it forbids even the look at one, a shelf that holds nothing. */
export function browserShelf(): Shelf {
  return shelfOr(() => window.localStorage)
}

/** The shelf of this tab's drafts. */
export function draftShelf(): Shelf {
  return tabShelf(
    shelfOr(() => window.sessionStorage),
    browserShelf(),
  )
}

/** Keeps for each tab what was typed in it; a new tab goes on with what was written last in any. */
export function tabShelf(tab: Shelf, browser: Shelf): Shelf {
  return {
    getItem: (name) => tab.getItem(name) ?? browser.getItem(name),
    setItem: (name, value) => {
      try {
        tab.setItem(name, value)
      } finally {
        browser.setItem(name, value)
      }
    },
    removeItem: (name) => {
      // What another tab has written there since is not this one's to forget.
      if (browser.getItem(name) === tab.getItem(name)) browser.removeItem(name)
      tab.removeItem(name)
    },
  }
}

function shelfOr(look: () => Shelf): Shelf {
  try {
    return look()
  } catch {
    return nowhere
  }
}

/** The draft kept for a parent (null: a new question), or null where there is none that can be read. */
export function readDraft(shelf: Shelf, parent: string | null): Kept | null {
  const value = read(shelf, nameOf(parent))
  if (!isRecord(value)) return null
  const draft = storedDraft(value.draft, parent)
  return draft && { draft, attempt: attemptOf(value.attempt) }
}

/** Keeps a draft; a browser that keeps nothing (private window, full shelf) is no error. */
export function writeDraft(shelf: Shelf, kept: Kept): void {
  write(shelf, nameOf(kept.draft.parent), kept)
}

/** Forgets a draft that has become a debate. */
export function dropDraft(shelf: Shelf, parent: string | null): void {
  try {
    shelf.removeItem(nameOf(parent))
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}

/** The panel that was used last, or null. */
export function readPanel(shelf: Shelf): Panel | null {
  const panel = read(shelf, panelName)
  return isPanel(panel) && panel.length > 0 ? panel : null
}

/** Remembers a panel for the next question. */
export function writePanel(shelf: Shelf, panel: Panel): void {
  write(
    shelf,
    panelName,
    panel.map(({ model, persona }) => ({ model, persona })),
  )
}

/** The panels that were saved by name. */
export function readOwnPanels(shelf: Shelf): OwnPanel[] {
  return storedOwnPanels(read(shelf, ownPanelsName))
}

/** Keeps the panels that were saved by name; whether the browser does. */
export function writeOwnPanels(shelf: Shelf, panels: OwnPanel[]): boolean {
  return write(shelf, ownPanelsName, panels)
}

function nameOf(parent: string | null): string {
  return parent ? `${draftName}.${parent}` : draftName
}

function read(shelf: Shelf, name: string): unknown {
  try {
    return JSON.parse(shelf.getItem(name) ?? 'null')
  } catch {
    return null
  }
}

function write(shelf: Shelf, name: string, value: unknown): boolean {
  try {
    shelf.setItem(name, JSON.stringify(value))
    return true
  } catch {
    // The page works without; only a reload would lose the draft.
    return false
  }
}

function attemptOf(value: unknown): Attempt | null {
  if (!isRecord(value) || typeof value.key !== 'string' || typeof value.body !== 'string') return null
  return { key: value.key, body: value.body }
}
