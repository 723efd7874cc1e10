/** The whole address of a path of this site: under the path of `PUBLIC_URL`, where it has one. */
export function addressOn(publicUrl: URL, path: string): string {
  return new URL(`${publicUrl.pathname.replace(/\/$/, '')}${path}`, publicUrl).href;
}
