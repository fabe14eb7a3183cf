import type { ComponentProps } from 'react'

interface Look {
  variant?: 'plain' | 'primary' | 'quiet'
  size?: 'normal' | 'large'
}

function classes({ variant = 'plain', size = 'normal' }: Look, className?: string): string {
  return ['button', variant !== 'plain' && `button-${variant}`, size === 'large' && 'button-large', className]
    .filter(Boolean)
    .join(' ')
}

export function Button({ variant, size, className, ...rest }: ComponentProps<'button'> & Look) {
  return <button type="button" {...rest} className={classes({ variant, size }, className)} />
}

/** A link that looks like a button. */
export function ButtonLink({ variant, size, className, ...rest }: ComponentProps<'a'> & Look) {
  return <a {...rest} className={classes({ variant, size }, className)} />
}
