import iconv from "iconv-lite";
import { Misuse } from "../../ground/misuse.js";
import type { Text } from "../../ground/text.js";

/** How spreadsheets are asked for a file that can be read here. */
const exported: Text = {
  fr: "enregistrez-la au format « CSV UTF-8 » (Excel : Enregistrer sous ; LibreOffice : Fichier, Enregistrer sous, Texte CSV, jeu de caractères Unicode (UTF-8))",
  en: "save it as 'CSV UTF-8' (Excel: Save as; LibreOffice: File, Save as, Text CSV, character set Unicode (UTF-8))",
};

/** What a spreadsheet's own formats begin with: a ZIP (.xlsx, .ods), and OLE (.xls). */
const binaries = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
];

/** What begins with one of these is told by it; else it is UTF-8, or what Windows writes in Western Europe. */
const marks = [
  { mark: [0xff, 0xfe], encoding: "utf-16le" },
  { mark: [0xfe, 0xff], encoding: "utf-16be" },
  { mark: [], encoding: "utf-8" },
  { mark: [], encoding: "windows-1252" },
];

/** No text has these: they stay where bytes are read in an encoding that is not theirs. */
const unwritten = /[^\P{Cc}\t\r\n]|\uFFFD/u;

/**
 * The text of a roster, as spreadsheets write it: UTF-8 with a byte order mark or without, UTF-16 with one,
 * Windows-1252.
 *
 * @param file its name, for errors
 * @throws Misuse where it is a spreadsheet itself, or text in another encoding
 */
export function decodeRoster(file: string, bytes: Uint8Array): string {
  const begins = (mark: readonly number[]) => mark.every((byte, at) => bytes[at] === byte);
  if (binaries.some(begins)) {
    throw new Misuse({
      fr: `${file} est un classeur (.xlsx, .ods, .xls), il faut une liste en CSV : ${exported.fr}`,
      en: `${file} is a spreadsheet (.xlsx, .ods, .xls), a roster in CSV is needed: ${exported.en}`,
    });
  }
  for (const { mark, encoding } of marks) {
    if (!begins(mark)) continue;
    const decoded = decode(bytes, encoding);
    if (decoded !== undefined && !unwritten.test(decoded)) return decoded;
  }
  throw new Misuse({
    fr: `${file} n'est ni en UTF-8, ni en UTF-16 avec marque d'ordre, ni en Windows-1252 : ${exported.fr}`,
    en: `${file} is neither in UTF-8, nor in UTF-16 with a byte order mark, nor in Windows-1252: ${exported.en}`,
  });
}

function decode(bytes: Uint8Array, encoding: string): string | undefined {
  // Node 20 takes Windows-1252 for Latin-1, which has controls in the place of its quotes.
  if (encoding === "windows-1252") return iconv.decode(Buffer.from(bytes), encoding);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
