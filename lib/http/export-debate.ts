import type { ReactElement } from 'react'
import { Problem } from '../problem.ts'
import type { Debate } from '../roundtable/debate.ts'
import { isPublic, readableDebate } from './access.ts'
import { filePolicy } from './content-security-policy.ts'
import { type ExportFormat, exportTypes, isExportFormat } from './export-format.ts'
import { finishedResponse } from './finished-response.ts'
import { offlineStyles } from './offline-styles.ts'
import { presentDebate } from './present-debate.ts'
import { renderMarkup } from './render-markup.ts'

/** What a page needs to be a file of its own. */
interface PageFile {
  styles: string
  policy: string
  isPublic: boolean
}

/** How a debate is written in each form: as text, or as a page. */
type Writers = Record<Exclude<ExportFormat, 'html'>, (debate: Debate) => string> & {
  html: (debate: Debate, file: PageFile) => ReactElement
}

/**
 * A debate that the caller may read as a file, with the file's name and the address of the page that it is a copy of.
 * Throws `Problem` 404 where there is no such debate or form.
 */
export async function exportDebate(
  request: Request,
  slug: string,
  format: string,
  writers: Writers,
): Promise<Response> {
  if (!isExportFormat(format)) throw new Problem(404, 'not-found', 'There is nothing here.')
  const row = await readableDebate(request, slug)
  const debate = await presentDebate(request, row)
  const body =
    format === 'html' ? await writePage(writers.html, debate, isPublic(row)) : writers[format](debate)
  return finishedResponse(request, { row, debate }, body, {
    'Content-Type': exportTypes[format],
    'Content-Disposition': disposition(`${debate.slug}.${format}`, `debate.${format}`),
    Link: `<${debate.url}>; rel="canonical"`,
    ...(!isPublic(row) && { 'X-Robots-Tag': 'noindex' }),
  })
}

async function writePage(writer: Writers['html'], debate: Debate, isOpen: boolean): Promise<string> {
  const styles = await offlineStyles(JSON.stringify(debate))
  const page = await renderMarkup(writer(debate, { styles, policy: filePolicy, isPublic: isOpen }))
  return `<!doctype html>${page}`
}

/** Headers hold plain letters only: a name in another script goes encoded beside a plain one. */
function disposition(name: string, plain: string): string {
  if (/^[\w.-]+$/.test(name)) return `inline; filename="${name}"`
  return `inline; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`
}
