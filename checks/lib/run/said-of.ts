import { join } from "node:path";
import { escapePattern } from "../../../scripts/ground/escape-pattern.js";
import { root } from "../../../scripts/ground/home.js";
import { joined, type Text, type Told, text, wordsOf } from "../../../scripts/ground/text.js";
import { ofCompany } from "../../../stacks/plan/company.js";
import { claimsShape } from "../content/claim-text.js";
import { fill } from "../content/fill.js";
import { readYamlFile } from "../content/read-yaml.js";

const ip = String.raw`\d{1,3}(?:\.\d{1,3}){3}(?:[/:]\d{1,5})?`;
const mac = "[0-9a-f]{2}(?::[0-9a-f]{2}){5}";

/** What values of a form may be: narrow, so that no machine writes a sentence of ours. The last two are said themselves. */
const kinds: Readonly<Record<string, string>> = {
  n: String.raw`-?\d{1,9}(?:\.\d{1,6})?`,
  ip,
  mac,
  macs: `${mac}(?:\\+${mac}){0,3}`,
  port: String.raw`(?:tcp|udp)/\d{1,5}|icmp`,
  machine: String.raw`[a-z]{2,4}\d{1,2}`,
  name: String.raw`[\w@$.:+-]{1,64}`,
  names: String.raw`[\w@$.:+-]{1,64}(?:, [\w@$.:+-]{1,64}){0,19}`,
  mail: String.raw`[\w.+-]{1,64}@[\w.-]{1,64}`,
  host: String.raw`[\w.:/[\]-]{1,100}`,
  path: String.raw`/[\w@%+=./-]{0,150}`,
  file: String.raw`[\w.:/-]{1,100}\.(?:efi|ipxe|kpxe)`,
  url: String.raw`(?:(?:GET|POST) )?(?:https?://|/|_action=)[\w.:/…-]{0,150}`,
  mode: "[0-7]{3,4}",
  owner: String.raw`[\w.$-]{1,32}:[\w.$-]{1,32}`,
  code: "[a-z-]{1,30}(?:,[a-z-]{1,30}){0,4}",
  sum: String.raw`[\d.+ ]{1,40}`,
  http: String.raw`\d{3}`,
  what: ".{1,300}",
};

const kindOf = (name: string) => name.replace(/\d$/, "");

/** Most letters of a text that is said in words. */
const most = 1500;
/** Most texts whose words are kept: a page says the same ones time and again. */
const mostKept = 5000;

/** Between parts. */
const separators = ["; ", " · ", ", "];
/** What stands between a label and what is said of it. */
const afterLabel = /: | → | /g;
const word = String.raw`[\w@$.:/+=()…-]{0,63}[\w@$./+)-]`;
/** Names, addresses and ports: at most two plain words, so that no label is a sentence. */
const label = new RegExp(`^${word}(?:(?: → | )${word}){0,3}$`);
const plain = /^[a-z]+$/i;
const addresses = new RegExp(`^(?:${ip}|${mac})$`);

const table = ofCompany(() => {
  const read = readYamlFile(join(root, "checks", "lib", "said.yaml"), claimsShape());
  const all = Object.entries(read).flatMap(([forms, words]) =>
    forms.split(" | ").map((form) => ({ form, words })),
  );
  const hasValues = (form: string) => form.includes("{{");
  return {
    words: new Map(all.flatMap(({ form, words }) => (hasValues(form) ? [] : [[form, words]]))),
    forms: all.flatMap(({ form, words }) =>
      hasValues(form) ? [{ pattern: patternOf(form), words }] : [],
    ),
    kept: new Map<string, Text | undefined>(),
  };
});

/**
 * What was seen, in words: `DHCPDISCOVER → ∅` is "demande DHCP, aucune offre". All of it is, or nothing.
 *
 * @returns undefined where it is in words already, or something in it is known by no form of `said.yaml`
 */
export function saidOf(seen: Told): Text | undefined {
  if (typeof seen !== "string" || seen.length > most) return undefined;
  const { kept } = table();
  if (kept.has(seen)) return kept.get(seen);
  if (kept.size >= mostKept) kept.clear();
  const said = inWords(seen);
  // Names and addresses alone are no words.
  const isSaid = said?.en !== seen || said.fr.replaceAll(/ ([:;])/g, "$1") !== seen;
  kept.set(seen, isSaid ? said : undefined);
  return isSaid ? said : undefined;
}

function inWords(seen: string, labels = 2): Text | undefined {
  return inForm(seen) ?? inParts(seen, labels) ?? afterItsLabel(seen, labels);
}

function inForm(seen: string): Text | undefined {
  const { words, forms } = table();
  if (words.has(seen)) return words.get(seen);
  for (const { pattern, words: form } of forms) {
    const found = pattern.exec(seen)?.groups;
    if (!found) continue;
    const values = Object.entries(found).map(([name, value]): [string, Told | undefined] => {
      const kind = kindOf(name);
      if (kind === "what") return [name, inForm(value)];
      return [name, kind === "http" ? words.get(`HTTP ${value}`) : value];
    });
    if (values.some(([, value]) => value === undefined)) continue;
    const inOne = (language: keyof Text) => {
      const told = values.map(([name, value = ""]) => [name, wordsOf(value, language)]);
      return fill(form[language], Object.fromEntries(told), () => undefined);
    };
    return { fr: inOne("fr"), en: inOne("en") };
  }
  return undefined;
}

function inParts(seen: string, labels: number): Text | undefined {
  for (const separator of separators) {
    const parts = seen.split(separator);
    if (parts.length === 1) continue;
    const said: Text[] = [];
    for (const part of parts) {
      const one = inWords(part, labels);
      if (!one) break;
      said.push(one);
    }
    if (said.length < parts.length) continue;
    const { fr } = joined(said, separator.replace(";", " ;"));
    return { fr, en: joined(said, separator).en };
  }
  return undefined;
}

/** The shortest label that is followed by a form, else one that is followed by another label. */
function afterItsLabel(seen: string, labels: number): Text | undefined {
  if (labels === 0) return undefined;
  const ends = [...seen.slice(0, 200).matchAll(afterLabel)].slice(0, 8);
  const labelled = ends
    .map(({ index, 0: sign }) => ({
      sign,
      before: seen.slice(0, index),
      rest: seen.slice(index + sign.length),
    }))
    .filter(({ sign, before, rest }) => isLabel(before) && !(sign === " " && addresses.test(rest)));
  for (const say of [inForm, (rest: string) => inWords(rest, labels - 1)]) {
    for (const { sign, before, rest } of labelled) {
      const said = say === inForm || sign !== " " ? say(rest) : undefined;
      if (said) return sign === " → " ? text`${before} → ${said}` : text`${before}: ${said}`;
    }
  }
  return undefined;
}

function isLabel(words: string): boolean {
  const plainOnes = words.split(" ").filter((one) => plain.test(one));
  return (
    label.test(words) && plainOnes.length <= 2 && plainOnes.every(({ length }) => length <= 12)
  );
}

function patternOf(form: string): RegExp {
  const [first = "", ...rest] = form.split("{{").map((part) => part.split("}}"));
  const parts = rest.map(([name = "", after = ""]) => {
    const kind = kinds[kindOf(name)];
    if (kind === undefined) throw new Error(`said.yaml: ${form}: ${name} is no kind of value`);
    return `(?<${name}>${kind})${escapePattern(after)}`;
  });
  return new RegExp(`^${escapePattern(String(first))}${parts.join("")}$`);
}
