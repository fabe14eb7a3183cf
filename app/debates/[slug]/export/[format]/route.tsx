import { debateMarkdown } from '../../../../../components/export/debate-markdown.ts'
import { OfflinePage } from '../../../../../components/export/offline-page.tsx'
import { turnsCsv } from '../../../../../components/export/turns-csv.ts'
import { exportDebate } from '../../../../../lib/http/export-debate.ts'
import { handle } from '../../../../../lib/http/handle.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = handle<{ slug: string; format: string }>({
  GET: (request, { slug, format }) =>
    exportDebate(request, slug, format, {
      md: debateMarkdown,
      json: (debate) => `${JSON.stringify(debate, null, 2)}\n`,
      csv: turnsCsv,
      html: (debate, file) => <OfflinePage debate={debate} {...file} />,
    }),
})
