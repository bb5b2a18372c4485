import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { manualTitle } from "../../../modules/dossier/manual-title.js";
import { ofCompany } from "../../../stacks/plan/company.js";
import { language, say } from "../../ground/say.js";
import type { Language } from "../../ground/text.js";
import { saidChapters } from "./said-chapters.js";

/** Cached per company and language. */
const drawn = ofCompany(() => new Map<Language, Promise<Buffer>>());

/** The operations manual of the company at hand as PDF/UA-1, in the reader's language: a second the first time. */
export function dossierPdf(): Promise<Buffer> {
  const known = drawn().get(language());
  if (known !== undefined) return known;
  const pdf = draw();
  drawn().set(language(), pdf);
  pdf.catch(() => drawn().delete(language()));
  return pdf;
}

async function draw(): Promise<Buffer> {
  const title = say(manualTitle());
  const manual = { language: language(), title, chapters: saidChapters() };
  const [{ NodeCompiler }, mainFileContent] = await Promise.all([
    import("@myriaddreamin/typst-ts-node-compiler"),
    readFile(join(import.meta.dirname, "dossier.typ"), "utf8"),
  ]);
  const compiler = NodeCompiler.create({ workspace: import.meta.dirname });
  const source = { mainFileContent, inputs: { manual: JSON.stringify(manual) } };
  try {
    return compiler.pdf(source, { pdfStandard: "ua-1" });
  } catch {
    // A name has a sign that no font of the server shows, as on cards.
    return compiler.pdf(source);
  }
}
