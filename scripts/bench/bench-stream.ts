export async function benchStream(): Promise<string> {
  return ''
}
