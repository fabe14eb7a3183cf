export interface Kept<Value> {
  /** The value, at most so old; the last known while loading fails. Rejects only where there never was one. */
  get(): Promise<Value>
  /** Has the next `get` load anew, also where a load is under way that began before. */
  drop(): void
}

/** Keeps what `load` gives for `keptForMs`; callers at the same time share one load. `now` is milliseconds since 1970. */
export function kept<Value>(load: () => Promise<Value>, keptForMs: number, now: () => number): Kept<Value> {
  let last: { value: Value; until: number } | null = null
  let loading: Promise<Value> | null = null

  function loadAnew(): Promise<Value> {
    const until = now() + keptForMs
    const mine = load().then(
      (value) => {
        if (loading === mine) last = { value, until }
        return value
      },
      (error: unknown) => {
        if (last) return last.value
        throw error
      },
    )
    const forget = () => {
      if (loading === mine) loading = null
    }
    mine.then(forget, forget)
    return mine
  }

  return {
    get: async () => {
      if (last && now() < last.until) return last.value
      loading ??= loadAnew()
      return loading
    },
    drop: () => {
      if (last) last.until = Number.NEGATIVE_INFINITY
      loading = null
    },
  }
}
