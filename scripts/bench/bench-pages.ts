export async function benchPages(): Promise<string> {
  return ''
}
