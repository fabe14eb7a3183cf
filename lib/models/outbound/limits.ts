/** Redirects followed within one origin; more is a loop. */
export const maxRedirects = 3

/**
 * Bytes of one answer on the wire. A streamed token takes some 300 bytes, so that a model that thinks aloud for 30,000
 * tokens sends about 9 MB; more than this is no answer.
 */
export const maxResponseBytes = 16 * 1024 * 1024

/**
 * Pieces that follow each other more closely than this are handed on together. Models send up to a hundred pieces a second,
 * a viewer is sent ten, and each costs its SDK as much as a long one.
 */
export const gatherMs = 40

/** How much longer a body is read that its reader has left, and for how long at most. */
export const restOfBody = { bytes: 64 * 1024, ms: 1_000 }

/** Bytes read of an error's body: enough for its reason, too little to harm. */
export const maxErrorBytes = 64 * 1024

/** UTF-16 units of an answer's text. */
export const maxAnswerLength = 2_000_000

/** For the SDKs, whose own time limits must never end a call: the engine has its limits. */
export const unlimitedMs = 24 * 60 * 60 * 1000
