import { ModelError } from '../models/model-error.ts'
import type { Model } from '../models/models.ts'
import type { EngineContext } from './engine-context.ts'

/** Throws the `ModelError` of the fault that the model or its connection has at present: no request is made in vain. */
export async function refuseFailing({ faults }: EngineContext, { id, connection }: Model): Promise<void> {
  const fault = (await faults.current()).get(connection.id) ?? (await faults.currentOfModels()).get(id)
  if (fault) throw new ModelError(fault.code, fault.message)
}
