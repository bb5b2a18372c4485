import { randomUUID } from "node:crypto";
import { bodyOf, subjectOf } from "../drawn-words.js";

export interface LetterText {
  /** What is read as its sender. */
  readonly from: string;
  readonly to: string;
  /** Word of its subject that it is found again by. */
  readonly subject: string;
  /** @default a line such as anybody writes */
  readonly body?: string;
}

/** A letter as SMTP takes it after `DATA`, with the line that ends it. */
export function letterText({ from, to, subject, body = bodyOf(subject) }: LetterText): string {
  return [
    `From: <${from}>`,
    `To: <${to}>`,
    `Subject: ${subjectOf(subject)}`,
    `Message-ID: <${randomUUID()}@${from.split("@")[1]}>`,
    `Date: ${new Date().toUTCString().replace("GMT", "+0000")}`,
    "",
    body,
    ".",
  ].join("\r\n");
}

/** A letter as somebody keeps it in his mailbox. */
export function keptText(subject: string): string {
  return `Subject: ${subjectOf(subject)}\r\n\r\n${bodyOf(subject)}\r\n`;
}

/** The commands that hand a letter in. */
export function handIn(letter: LetterText, sender = letter.from): readonly string[] {
  return [`MAIL FROM:<${sender}>`, `RCPT TO:<${letter.to}>`, "DATA", letterText(letter)];
}
