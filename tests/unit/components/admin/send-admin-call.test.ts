import { describe, expect, it } from 'vitest'
import { sendAdminCall } from '../../../../components/admin/send-admin-call.ts'
import { adminText } from '../../../../components/text/admin.ts'

const answering = (status: number, body: unknown) => async () =>
  new Response(status === 204 ? null : typeof body === 'string' ? body : JSON.stringify(body), { status })
const call = (answer: typeof fetch) => sendAdminCall('POST', '/admin/x', {}, answer)

describe('a call to the admin API', () => {
  it('sends JSON to the path after /api/v1, or nothing', async () => {
    const sent: unknown[] = []
    const send: typeof fetch = async (...given) => {
      sent.push(given)
      return new Response('{}')
    }
    await sendAdminCall('PATCH', '/admin/models/a%2Fb', { enabled: false }, send)
    await sendAdminCall('DELETE', '/admin/sessions', null, send)
    const headers = { 'Content-Type': 'application/json' }
    expect(sent).toEqual([
      ['/api/v1/admin/models/a%2Fb', { method: 'PATCH', headers, body: '{"enabled":false}' }],
      ['/api/v1/admin/sessions', { method: 'DELETE' }],
    ])
  })

  it('gives what was answered, and null where there is nothing', async () => {
    expect(await call(answering(201, { id: 'a' }))).toEqual({ ok: true, value: { id: 'a' } })
    expect(await call(answering(204, null))).toEqual({ ok: true, value: null })
  })

  it('gives the sentence and the fields of a refusal', async () => {
    const errors = [{ path: 'name', message: 'It must not be empty.' }]
    const problem = {
      detail: 'name: It must not be empty.',
      code: 'invalid-input',
      errors: [...errors, 'x', {}],
    }
    expect(await call(answering(422, problem))).toEqual({ ok: false, message: problem.detail, errors })
  })

  it('says that one is signed out, and that nothing is lost', async () => {
    const problem = { detail: 'This is for the admin.', code: 'admin-only', errors: [] }
    expect(await call(answering(401, problem))).toMatchObject({ ok: false, message: adminText.signedOut })
  })

  it.each([answering(502, '<html>'), answering(500, 'null'), answering(500, {})])(
    'says so where no answer can be read (%#)',
    async (answer) => {
      const { offline, failed } = adminText
      expect([offline, failed]).toContain(((await call(answer)) as { message: string }).message)
    },
  )

  it('says so where the server is not there', async () => {
    const away: typeof fetch = async () => {
      throw new TypeError('Failed to fetch')
    }
    expect(await call(away)).toEqual({ ok: false, message: adminText.offline, errors: [] })
  })
})
