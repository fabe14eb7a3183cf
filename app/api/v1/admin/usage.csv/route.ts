import { handleAdmin } from '../../../../../lib/http/handle-admin.ts'
import { readUsageFile } from '../../../../../lib/http/read-usage.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = handleAdmin({ GET: readUsageFile })
