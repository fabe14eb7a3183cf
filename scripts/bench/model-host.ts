/**
 * A model server in a process of its own, so that it shares no event loop with what is measured. Its arguments: the
 * milliseconds to the first piece of an answer, and from the first to the last.
 */
import { defaultVoter } from '../../tests/support/model-server/default-voter.ts'
import type { ModelCall, Script } from '../../tests/support/model-server/script.ts'
import { startModelServer } from '../../tests/support/model-server/start-model-server.ts'
import { kindOf } from '../../tests/support/panel-voter.ts'
import { callName } from './start-models.ts'

const [firstTokenMs = 0, durationMs = 0] = process.argv.slice(2).map(Number)

/** Some 120 tokens, so that an answer of one second comes as fast as a hosted model's. */
const grounds = [
  'What is gained by it is gained once, and what can be lost by it is lost for good.',
  'Those who answer for the outcome should be the ones who hold the key, and be able to say why they used it.',
  'A rule that is easy to explain is easy to keep, and this one can be explained in a sentence.',
  'Where doubts remain they are about the speed of the change, and hardly about its direction.',
].join(' ')

function answer(call: ModelCall): Script {
  const pace = { firstTokenMs, durationMs }
  if (kindOf(call) === 'review') {
    const narrative = [`The seats agreed on more than they thought. ${grounds}`, grounds]
    const headline = 'Five of six seats held to their answer, and one to the other.'
    return defaultVoter('', { headline, narrative }, pace)(call) as Script
  }
  const choice = call.provider === 'openai' ? 'Yes' : 'No'
  return defaultVoter(
    choice,
    { reasoning: `${choice}, all things weighed. ${grounds}` },
    pace,
  )(call) as Script
}

function nameOf(call: ModelCall): string {
  const debate = Number(/\[(\d+)\]/.exec(`${call.system}\n${call.user}`)?.[1])
  const kind = kindOf(call)
  if (kind === 'review') return callName(debate, 'reviewer', null)
  return callName(debate, call.provider ?? '', kind === 'first' ? 1 : 2)
}

const server = await startModelServer({ answer })
process.on('message', () => {
  process.send?.(server.journal.splice(0).map((call) => [nameOf(call), call.firstTokenAt]))
})
process.on('disconnect', () => process.exit())
process.send?.(server.url)
