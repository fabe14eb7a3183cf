import { characters } from './characters.ts'

export interface RehearsalModel {
  wireName: string
  name: string
}

/** The scripted panelists, in the order of the default panel. */
export const rehearsalModels: readonly RehearsalModel[] = characters.map(({ wireName, name }) => ({
  wireName,
  name,
}))

/** Who reviews what they say; takes no seat. */
export const rehearsalReviewer: RehearsalModel = {
  wireName: 'rehearsal-reviewer',
  name: 'Iris (scripted reviewer)',
}
