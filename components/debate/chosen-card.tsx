'use client'
import { type ComponentProps, createContext, useContext } from 'react'
import { type ChosenBy, everyResponse, isChosen, type ResponseChoice } from './response-choice.ts'

/** What the reader has chosen of the responses that stand within. */
export const ChoiceContext = createContext<ResponseChoice>(everyResponse)

interface ChosenCardProps extends ComponentProps<'article'> {
  response: ChosenBy
}

/** A response's frame, marked as set aside while the reader's choice leaves it out; style hides it. */
export function ChosenCard({ response, ...frame }: ChosenCardProps) {
  return <article data-aside={isChosen(useContext(ChoiceContext), response) ? undefined : ''} {...frame} />
}
