/** Addresses in a value of a table of Postfix. */
export function recipients(value: string): string[] {
  return value.split(/[\s,]+/).filter((one) => one !== "");
}
