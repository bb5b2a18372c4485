export interface LetterText {
  /** What is read as its sender. */
  readonly from: string;
  readonly to: string;
  /** What it is found again by. */
  readonly subject: string;
  /** @default a line */
  readonly body?: string;
}

/** A letter as SMTP takes it after `DATA`, with the line that ends it. */
export function letterText({ from, to, subject, body = "Bonjour." }: LetterText): string {
  return [
    `From: <${from}>`,
    `To: <${to}>`,
    `Subject: ${subject}`,
    `Message-ID: <${subject}@banc.test>`,
    `Date: ${new Date().toUTCString().replace("GMT", "+0000")}`,
    "",
    body,
    ".",
  ].join("\r\n");
}

/** The commands that hand a letter in. */
export function handIn(letter: LetterText, sender = letter.from): readonly string[] {
  return [`MAIL FROM:<${sender}>`, `RCPT TO:<${letter.to}>`, "DATA", letterText(letter)];
}
