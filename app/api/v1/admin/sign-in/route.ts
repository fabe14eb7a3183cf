import { handle } from '../../../../../lib/http/handle.ts'
import { signInAdmin } from '../../../../../lib/http/sign-in.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = handle({ POST: signInAdmin })
