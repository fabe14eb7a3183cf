interface FilterChoiceProps {
  name: string
  label: string
  value: string | null
  /** What can be chosen, each with its words; the first is for everything. */
  choices: [value: string, words: string][]
}

/** One of the filters of a list. */
export function FilterChoice({ name, label, value, choices }: FilterChoiceProps) {
  return (
    <select name={name} className="input" defaultValue={value ?? ''} aria-label={label}>
      {choices.map(([choice, words]) => (
        <option key={choice} value={choice}>
          {words}
        </option>
      ))}
    </select>
  )
}
