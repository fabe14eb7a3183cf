import type { ReactElement } from 'react'

/** What a page or drawing is as text. */
export async function renderMarkup(element: ReactElement): Promise<string> {
  // Routes are bundled with the React of server components, which has no renderer: this is the plain one.
  const { renderToStaticMarkup } = await import(/* turbopackIgnore: true */ 'react-dom/server')
  return renderToStaticMarkup(element)
}
