/** A password in the format of the attribute `unicodePwd`: between quotes, in UTF-16. */
export function unicodePwd(password: string): Buffer {
  return Buffer.from(`"${password}"`, "utf16le");
}
