interface CheckFieldProps {
  label: string
  checked: boolean
  onChange: (checked: boolean) => void
}

/** Something that is so or not. */
export function CheckField({ label, checked, onChange }: CheckFieldProps) {
  return (
    <label className="flex w-fit cursor-pointer items-center gap-2">
      <input
        type="checkbox"
        className="size-4 flex-none accent-current"
        checked={checked}
        onChange={({ target }) => onChange(target.checked)}
      />
      {label}
    </label>
  )
}
