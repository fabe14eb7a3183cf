import { describe, expect, it } from 'vitest'
import { faultError } from '../../../../lib/models/errors/fault-error.ts'
import type { ModelErrorCode } from '../../../../lib/models/model-error.ts'

const key = 'sk-proj-abcdef0123456789'
const of = (status: number, body: unknown, retryAfterMs: number | null = null) =>
  faultError({ status, body, retryAfterMs }, { name: 'Acme', apiKey: key })

/** What the makers really send, by status. */
const table: [string, number, unknown, ModelErrorCode][] = [
  [
    'OpenAI, rate limit',
    429,
    { error: { type: 'tokens', code: 'rate_limit_exceeded', message: 'Rate limit reached' } },
    'rate-limited',
  ],
  [
    'OpenAI, no quota',
    429,
    {
      error: {
        type: 'insufficient_quota',
        code: 'insufficient_quota',
        message: 'You exceeded your current quota, please check your plan and billing details.',
      },
    },
    'no-credit',
  ],
  [
    'OpenAI, bad key',
    401,
    { error: { code: 'invalid_api_key', message: 'Incorrect API key provided: sk-pr***' } },
    'bad-key',
  ],
  [
    'OpenAI, no such model',
    404,
    { error: { code: 'model_not_found', message: 'The model does not exist' } },
    'not-found',
  ],
  [
    'Azure, filter',
    400,
    { error: { code: 'content_filter', message: 'The response was filtered due to the prompt' } },
    'refused',
  ],
  [
    'Anthropic, credit',
    400,
    {
      type: 'error',
      error: {
        type: 'invalid_request_error',
        message: 'Your credit balance is too low to access the Anthropic API.',
      },
    },
    'no-credit',
  ],
  [
    'Anthropic, overloaded',
    529,
    { type: 'error', error: { type: 'overloaded_error', message: 'Overloaded' } },
    'overloaded',
  ],
  [
    'Anthropic, rate limit',
    429,
    {
      type: 'error',
      error: { type: 'rate_limit_error', message: 'This request would exceed your rate limit' },
    },
    'rate-limited',
  ],
  [
    'Anthropic, too long',
    413,
    { type: 'error', error: { type: 'request_too_large', message: 'Request exceeds the maximum size' } },
    'too-large',
  ],
  [
    'Google, bad key',
    400,
    [
      {
        error: {
          code: 400,
          status: 'INVALID_ARGUMENT',
          message: 'API key not valid. Please pass a valid API key.',
        },
      },
    ],
    'bad-key',
  ],
  [
    'Google, a minute’s quota',
    429,
    {
      error: {
        code: 429,
        status: 'RESOURCE_EXHAUSTED',
        message: 'You exceeded your current quota',
        details: [{ violations: [{ quotaId: 'GenerateRequestsPerMinutePerProject' }] }],
      },
    },
    'rate-limited',
  ],
  [
    'Google, a day’s quota',
    429,
    {
      error: {
        code: 429,
        status: 'RESOURCE_EXHAUSTED',
        message: 'You exceeded your current quota',
        details: [{ violations: [{ quotaId: 'GenerateRequestsPerDayPerProject' }] }],
      },
    },
    'no-credit',
  ],
  [
    'Google, depleted',
    429,
    { error: { status: 'RESOURCE_EXHAUSTED', message: 'Your prepayment credits are depleted.' } },
    'no-credit',
  ],
  [
    'xAI, spent',
    403,
    {
      code: 'permission-denied',
      error: 'Your team has used all available credits or reached its monthly spending limit.',
    },
    'no-credit',
  ],
  ['xAI, bad key', 400, { code: 'invalid-argument', error: 'Incorrect API key provided: xa***' }, 'bad-key'],
  [
    'Moonshot, no balance',
    429,
    {
      error: {
        type: 'exceeded_current_quota_error',
        message: 'Your account is suspended, please check your plan',
      },
    },
    'no-credit',
  ],
  [
    'Moonshot, rate limit',
    429,
    { error: { type: 'rate_limit_reached_error', message: 'max RPM: 3, please try again after 1 seconds' } },
    'rate-limited',
  ],
  [
    'DeepSeek, no balance',
    402,
    { error: { message: 'Insufficient Balance', type: 'unknown_error' } },
    'no-credit',
  ],
  [
    'OpenRouter, moderation',
    403,
    {
      error: { code: 403, message: 'The input was flagged', metadata: { reasons: ['x'] } },
      user_id: 'moderation',
    },
    'bad-key',
  ],
  [
    'OpenRouter, flagged',
    403,
    { error: { code: 403, message: 'x requires moderation. Your input was flagged.' } },
    'refused',
  ],
  [
    'Mistral, unknown field',
    422,
    { object: 'error', message: { detail: [{ type: 'extra_forbidden' }] } },
    'bad-request',
  ],
  ['a timeout', 408, '', 'overloaded'],
  ['a conflict', 409, '', 'overloaded'],
  ['a gateway', 502, '<html>Bad gateway</html>', 'overloaded'],
  ['an odd redirect', 303, '', 'bad-request'],
  ['a teapot', 418, null, 'bad-request'],
  ['a server that talks of credit while it is down', 503, 'billing error', 'overloaded'],
]

describe('faultError', () => {
  it.each(table)('%s (%i)', (_, status, body, code) => {
    const error = of(status, body)
    expect(error.code).toBe(code)
    expect(error.message).toMatch(/^Acme [^{}<>]+\.$/)
  })

  it('retries what passes and nothing else', () => {
    const retried = table.filter(([, status, body]) => of(status, body).retryable).map(([, , , code]) => code)
    expect(new Set(retried)).toEqual(new Set(['rate-limited', 'overloaded']))
  })

  it('keeps the wait that was asked for, and reads Google’s from the body', () => {
    expect(of(429, {}, 1500).retryAfterMs).toBe(1500)
    expect(of(429, { error: { details: [{ '@type': 'x' }, { retryDelay: '34.07s' }] } }).retryAfterMs).toBe(
      34_070,
    )
    expect(of(429, { error: { details: 'none' } }).retryAfterMs).toBeNull()
  })

  it('puts the reason in the detail, without the key and cut short', () => {
    const { detail, message } = of(400, { error: { message: `No: ${key} ${'x'.repeat(5000)}` } })
    expect(detail).toContain('400')
    expect(detail).toContain('No: [key]')
    expect(detail?.length).toBeLessThan(1100)
    expect(message).not.toContain('No:')
  })
})
