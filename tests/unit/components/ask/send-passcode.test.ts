import { describe, expect, it } from 'vitest'
import { sendPasscode } from '../../../../components/ask/send-passcode.ts'
import { askText } from '../../../../components/text/ask.ts'

const answering = (answer: Response | Error): { send: typeof fetch; bodies: unknown[] } => {
  const bodies: unknown[] = []
  const send: typeof fetch = async (_path, init) => {
    bodies.push(JSON.parse(String(init?.body)))
    if (answer instanceof Error) throw answer
    return answer
  }
  return { send, bodies }
}

describe('sendPasscode', () => {
  it('gives it to the house', async () => {
    const { send, bodies } = answering(new Response(null, { status: 204 }))
    expect(await sendPasscode('open, sesame', send)).toEqual({ accepted: true })
    expect(bodies).toEqual([{ passcode: 'open, sesame' }])
  })

  it('is content where none is asked for any more', async () => {
    const { send } = answering(new Response('{}', { status: 409 }))
    expect(await sendPasscode('open, sesame', send)).toEqual({ accepted: true })
  })

  it('hands on why it was refused, beside the field', async () => {
    const errors = [{ path: 'passcode', message: 'This is not the passcode.' }]
    const body = JSON.stringify({ detail: 'This is not the passcode.', errors: [...errors, 'odd'] })
    const { send } = answering(new Response(body, { status: 401 }))
    expect(await sendPasscode('guess', send)).toEqual({
      accepted: false,
      message: 'This is not the passcode.',
      errors,
    })
  })

  it.each([
    ['the network fails', new Error('offline')],
    ['no JSON comes back', new Response('<html>', { status: 502 })],
    ['the answer says nothing', new Response('{}', { status: 500 })],
  ])('loses nothing when %s', async (_name, answer) => {
    const { send } = answering(answer)
    expect(await sendPasscode('open, sesame', send)).toEqual({
      accepted: false,
      message: askText.passcode.failed,
      errors: [],
    })
  })
})
