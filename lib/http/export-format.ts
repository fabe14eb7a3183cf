/** The forms that a debate is exported in, by their ending, with their content types. */
export const exportTypes = {
  md: 'text/markdown; charset=utf-8',
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8; header=present',
  html: 'text/html; charset=utf-8',
} as const

export type ExportFormat = keyof typeof exportTypes

/** Whether a text is the ending of an export. */
export function isExportFormat(text: string): text is ExportFormat {
  return Object.hasOwn(exportTypes, text)
}

/**
 * The target of a request with the path of its route: Next has no routes such as `/debates/[slug].md`, so these are served
 * by one route for all forms. Slugs hold no dots, so the first one begins the ending.
 */
export function routeOfExport(pathAndQuery: string): string {
  const [, slug, format = '', query] = /^\/debates\/([^/.?]+)\.([a-z]+)(\?.*)?$/.exec(pathAndQuery) ?? []
  return slug && isExportFormat(format) ? `/debates/${slug}/export/${format}${query ?? ''}` : pathAndQuery
}

/** The form that a path of that route is for; null for every other path. */
export function exportFormatOf(path: string): ExportFormat | null {
  const [, format = ''] = /^\/debates\/[^/]+\/export\/([^/]+)$/.exec(path) ?? []
  return isExportFormat(format) ? format : null
}
