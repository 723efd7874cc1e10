import type { HttpServer } from '../platform/http/index.js';

/**
 * Takes no new requests and finishes those under way; connections that only wait are closed at once, and whoever is still
 * sending or being answered after `graceMs` is cut off.
 */
export async function drain(http: HttpServer, graceMs: number): Promise<void> {
  const timer = setTimeout(() => http.server.closeAllConnections(), graceMs);
  try {
    await http.close();
  } finally {
    clearTimeout(timer);
  }
}
