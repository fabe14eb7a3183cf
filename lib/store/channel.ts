export interface Listener {
  onText: (text: string) => void
  onLost: () => void
  onGap: () => void
}

/** Carries short texts to every process on the same database, best effort. */
export interface Channel {
  /** At most 7,900 bytes in UTF-8. */
  send(text: string): Promise<void>
  /** `onLost` is told when texts do not come any more, `onGap` when they come again. One listener a channel. */
  listen(heard: Listener): void
  close(): Promise<void>
}
