import { notFound } from '../../../lib/http/not-found.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = notFound
