import { expect, type Page } from '@playwright/test'

/** What the admin who is signed in on this page does by the API, to make ready what a test looks at. */
export async function keep(
  page: Page,
  origin: string,
  method: 'POST' | 'PATCH' | 'DELETE',
  path: string,
  data?: object,
): Promise<Record<string, unknown>> {
  const response = await page.request.fetch(`${origin}/api/v1/admin${path}`, {
    method,
    data,
    headers: { Origin: origin },
  })
  expect(response.ok(), `${method} ${path}: ${await response.text()}`).toBe(true)
  return response.status() === 204 ? {} : response.json()
}

/** Adds a connection that leads to a gateway with hundreds of models; its id. */
export async function addGateway(
  page: Page,
  origin: string,
  modelsUrl: string,
  name: string,
): Promise<string> {
  const body = {
    kind: 'openai',
    name,
    baseUrl: `${modelsUrl}/gateway/v1`,
    apiKey: 'sk-or-0123456789abcdefWXYZ',
  }
  return String((await keep(page, origin, 'POST', '/connections', body)).id)
}
