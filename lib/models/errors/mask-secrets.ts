const tokens =
  /\b(?:sk|pplx|xai|gsk|key|AIza)[-_]?[\w-]{12,}|(?<=\b(?:Bearer|api[-_ ]?key)["':=\s]{1,4})[\w.-]{8,}/gi

/** A text for the log in which the given key, and whatever looks like one, is replaced by `[key]`. */
export function maskSecrets(text: string, apiKey: string | null): string {
  const masked = apiKey ? text.replaceAll(apiKey, '[key]') : text
  return masked.replace(tokens, '[key]')
}
