/** Whether text draws nothing: blanks of any width, and characters that only steer how lines break or join. */
export function isBlank(text: string): boolean {
  return /^[\s\p{Default_Ignorable_Code_Point}]*$/u.test(text);
}
