import { ModelError } from '../models/model-error.ts'
import type { Model } from '../models/models.ts'
import type { EngineContext } from './engine-context.ts'

/** Throws the `ModelError` of the fault that the model's connection has at present: no request is made in vain. */
export async function refuseFailing({ faults }: EngineContext, { connection }: Model): Promise<void> {
  const fault = (await faults.current()).get(connection.id)
  if (fault) throw new ModelError(fault.code, fault.message)
}
