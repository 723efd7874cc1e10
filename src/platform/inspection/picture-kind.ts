const SIGNATURES = /^(\xff\xd8\xff|\x89PNG\r\n\x1a\n|RIFF[^]{4}WEBP|II\*\0|MM\0\*|[^]{4}ftyp(hei|hev|mif1|msf1|avif))/;

/** Whether a file is a picture that may hold notes of where and by whom it was made, by its first bytes. */
export function isPictureFile(bytes: Buffer): boolean {
  return SIGNATURES.test(bytes.subarray(0, 64).toString('latin1'));
}
