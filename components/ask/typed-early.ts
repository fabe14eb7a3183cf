/** What was typed by the id of its field, from before the page's script came until the form asks for it. */
const typed = new Map<string, string>()

function note({ target }: Pick<Event, 'target'>): void {
  if (target instanceof HTMLTextAreaElement && target.value !== target.defaultValue)
    typed.set(target.id, target.value)
}

// When React takes over the server's page it puts the texts it sent back into text areas. So they are read before, as soon
// as this file is there.
if (typeof document !== 'undefined') {
  for (const target of document.querySelectorAll('textarea')) note({ target })
  document.addEventListener('input', note, true)
}

/** The texts by the ids of their fields, once: afterwards the form itself hears what is typed. */
export function takeTypedEarly(): Map<string, string> {
  document.removeEventListener('input', note, true)
  const taken = new Map(typed)
  typed.clear()
  return taken
}
