const KB = 1024;

/** A size for reading: `860 KB`, `1.2 MB`. */
export function sizeWords(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / KB));
  return kilobytes < KB ? `${kilobytes} KB` : `${(bytes / KB / KB).toFixed(1)} MB`;
}
