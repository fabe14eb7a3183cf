/** A model's text as it comes, before it is whole. */
export function PlainText({ text }: { text: string }) {
  return (
    <div className="prose prose-plain" dir="auto">
      {text}
    </div>
  )
}
