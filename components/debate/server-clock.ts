'use client'
import { createContext } from 'react'

/** By how many milliseconds the server's clock, which dates a debate's events, is ahead of the reader's; null: not known yet. */
export const ServerClock = createContext<number | null>(null)
