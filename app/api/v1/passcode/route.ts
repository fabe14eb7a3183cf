import { enterPasscode } from '../../../../lib/http/enter-passcode.ts'
import { handle } from '../../../../lib/http/handle.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = handle({ POST: enterPasscode })
