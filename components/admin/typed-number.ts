/** A number as it is typed, with a decimal point or comma: null where nothing stands, NaN for what is no number. */
export function typedDecimal(text: string): number | null {
  const plain = text.trim().replace(',', '.')
  if (plain === '') return null
  return /^-?(\d+\.?\d*|\.\d+)(e-?\d{1,2})?$/.test(plain) ? Number(plain) : Number.NaN
}

/** The same for a number without decimals. */
export function typedWhole(text: string): number | null {
  if (text.trim() === '') return null
  return /^\d{1,12}$/.test(text.trim()) ? Number(text) : Number.NaN
}
