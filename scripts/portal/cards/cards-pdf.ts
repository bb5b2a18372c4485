import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Misuse } from "../../ground/misuse.js";
import { cardText } from "./card-text.js";
import type { DrawnCard } from "./draw-cards.js";
import { qrCode } from "./qr-code.js";

/**
 * Cards as PDF/UA-1, one A5 page each: what screen readers and printers both take. It is tagged all the same where a name
 * has signs that no font of the server has.
 *
 * @param cards of one server: they have one address
 * @returns the file's bytes; 20 cards take 40 ms
 * @throws Misuse where there is none
 */
export async function cardsPdf(cards: readonly DrawnCard[]): Promise<Buffer> {
  const [first] = cards;
  if (!first) {
    throw new Misuse({
      fr: "aucune carte à imprimer : donnez au moins un candidat",
      en: "no card to print: give one candidate at least",
    });
  }
  const [{ NodeCompiler }, mainFileContent] = await Promise.all([
    // 51 MB, of which nothing is wanted until somebody prints.
    import("@myriaddreamin/typst-ts-node-compiler"),
    readFile(join(import.meta.dirname, "cards.typ"), "utf8"),
  ]);
  const folder = import.meta.dirname;
  const compiler = NodeCompiler.create({ workspace: folder });
  // The address alone: a code in it would stay in histories, logs and referrers.
  compiler.mapShadow(join(folder, "qr.svg"), Buffer.from(qrCode(first.address)));
  const texts = cards.map(cardText);
  const title = texts[0]?.kind ?? "";
  const inputs = { title, cards: JSON.stringify(texts) };
  const source = { mainFileContent, inputs };
  try {
    return compiler.pdf(source, { pdfStandard: "ua-1" });
  } catch {
    // A name has a sign that no font of the server shows: its card says so by a box, and no longer that it is PDF/UA.
    return compiler.pdf(source);
  }
}
