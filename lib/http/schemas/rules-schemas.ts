import { z } from 'zod'
import type { NamedPanel, PanelSeat } from '../../house/house-rules.ts'
import { count, mode, visibility } from './shared-schemas.ts'
import { startLimits } from './start-fields.ts'
import { textField } from './text-field.ts'

const whoMayAsk = z.enum(['everyone', 'passcode', 'admin'])
const modelId = textField('line', 1, 200)
const usd = z.number('It has to be an amount in USD.').max(1_000_000, 'It may be at most 1,000,000 USD.')
const moreThanNothing = usd.positive('It has to be more than nothing.')

const whole = (least: number, most: number) => {
  const message = `It has to be a whole number from ${least} to ${most.toLocaleString('en')}.`
  return z.int(message).min(least, message).max(most, message).nullish()
}

const seatField = z.strictObject({
  model: modelId,
  persona: textField('line', 0, startLimits.personaCharacters)
    .nullish()
    .transform((persona) => persona || null),
})

const seatsField = (most: number) =>
  z
    .array(seatField)
    .min(2, 'There have to be at least 2 seats.')
    .max(most, `There may be at most ${most} seats.`)

/** A passcode as it is typed, or sent in a header. */
const passcodeField = textField('line', 1, 200)

export const passcodeBody = z.strictObject({ passcode: passcodeField })

export const rulesChange = z
  .strictObject({
    whoMayAsk: whoMayAsk.nullish(),
    passcode: textField('line', 8, 200).nullish(),
    asksPerHour: whole(1, 100_000),
    mostPollSeats: whole(2, startLimits.pollSeats),
    mostDebateSeats: whole(2, startLimits.debateSeats),
    mostRounds: whole(1, startLimits.rounds),
    mostSamples: whole(1, startLimits.samples),
    defaultBudgetUsd: moreThanNothing.nullish(),
    mostBudgetUsd: moreThanNothing.nullish(),
    dailyBudgetUsd: usd.min(0, 'It must not be less than nothing.').nullish(),
    defaultVisibility: visibility.nullish(),
    defaultPanel: seatsField(startLimits.debateSeats).nullish(),
    reviewerChain: z
      .array(modelId)
      .min(1, 'Name at least one, or leave the choice to the house.')
      .max(50)
      .refine((ids) => new Set(ids).size === ids.length, 'A model stands in it twice.')
      .nullish(),
  })
  .meta({
    id: 'RulesChange',
    description: 'What is not named stays; null is back to what holds without a rule.',
  })

const seat = z.strictObject({
  model: z.string(),
  persona: z.string().nullable(),
}) satisfies z.ZodType<PanelSeat>

export const panelSchema = z
  .strictObject({ id: z.string(), name: z.string(), mode, seats: z.array(seat) })
  .meta({ id: 'Panel' }) satisfies z.ZodType<NamedPanel>

/** What holds for those who ask. */
const inForce = {
  whoMayAsk,
  asksPerHour: count
    .nullable()
    .meta({ description: 'Debates a client may start in an hour; null: no limit' }),
  mostPollSeats: count,
  mostDebateSeats: count,
  mostRounds: count,
  mostSamples: count,
  defaultBudgetUsd: z.number(),
  mostBudgetUsd: z.number(),
  defaultVisibility: visibility,
}

export const rulesSchema = z
  .strictObject({
    ...inForce,
    dailyBudgetUsd: z.number(),
    passcodeSet: z.boolean(),
    defaultPanel: z.array(seat).nullable().meta({ description: 'Null: the house chooses' }),
    reviewerChain: z.array(z.string()).nullable().meta({ description: 'Null: the house chooses' }),
    ruled: z.array(z.string()).meta({ description: 'Names of the fields that a rule was laid down for' }),
  })
  .meta({ id: 'Rules', description: 'What holds, by rule or without one.' })

export const houseSchema = z
  .strictObject({
    ...inForce,
    mayAsk: z.boolean().meta({ description: 'Whether this very caller may start a debate' }),
    defaultPanel: z.array(seat),
    panels: z.array(panelSchema),
  })
  .meta({ id: 'House', description: 'What holds for those who ask.' })

const panelName = textField('line', 1, 80)

export const panelBody = z
  .strictObject({ name: panelName, mode: mode.default('debate'), seats: seatsField(startLimits.pollSeats) })
  .meta({ id: 'NewPanel' })

export const panelChange = z
  .strictObject({
    name: panelName.optional(),
    mode: mode.optional(),
    seats: seatsField(startLimits.pollSeats).optional(),
    place: z.int().min(0).max(1_000).optional(),
  })
  .meta({ id: 'PanelChange', description: 'What is not named stays; `place` is where it stands, from 0.' })

export const panelListSchema = z.strictObject({ items: z.array(panelSchema), nextCursor: z.null() })
