/** Carries short texts to every process on the same database, best effort. */
export interface Channel {
  /** At most 7,900 bytes in UTF-8. */
  send(text: string): Promise<void>
  /** `onGap` is told when texts may have been missed. One listener a channel. */
  listen(onText: (text: string) => void, onGap: () => void): void
  close(): Promise<void>
}
