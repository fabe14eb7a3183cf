/** Ids of the buttons that change a model's place, by which focus finds them. */
export const orderIds = {
  up: (model: string) => `up-${model}`,
  down: (model: string) => `down-${model}`,
  pin: (model: string) => `pin-${model}`,
  unpin: (model: string) => `unpin-${model}`,
}
