import { expect, test } from "vitest";
import { factsOf } from "../../../checks/cp05/lib/facts-of.js";
import { isPartlyFrench } from "../../../checks/cp05/lib/is-partly-french.js";
import { languageOf } from "../../../checks/cp05/lib/language-of.js";
import { plainText } from "../../../checks/cp05/lib/plain-text.js";
import { vendorNotice } from "../../../checks/cp05/lib/vendor-notice.js";
import { overlap } from "../../../checks/lib/prose/overlap.js";

const notice = vendorNotice({ password: (purpose) => `one candidate's ${purpose}` });
const english =
  "Thank you for your message. The limit was changed this morning, and our users can still send as much as they did before.";
const french =
  "Merci de votre message. La limite a été changée ce matin, et les utilisateurs envoient toujours autant que par le passé.";

test.for([
  [english, "en"],
  [french, "fr"],
  ["message_size_limit = 7602176", "unknown"],
  ["", "unknown"],
] as const)("tells the language of '%s'", ([text, language]) => {
  expect(languageOf(text)).toBe(language);
});

test.for([
  [english, false],
  [french, true],
  [`${english}\n\n${french}`, true],
  [`${english} ${french}`, true],
  [`${english} The notice says “limite de taille des messages”. ${english}`, false],
  ["message_size_limit = 7602176", false],
  ["", false],
] as const)("tells what is partly French: '%s'", ([text, isFrench]) => {
  expect(isPartlyFrench(text)).toBe(isFrench);
});

test("another candidate has another notice", () => {
  const other = vendorNotice({ password: (purpose) => `another candidate's ${purpose}` });
  expect(other.reference).not.toBe(notice.reference);
  expect(other.notices[0]?.text).toContain(`${other.kib} KiB`);
});

test("what was copied from the notice is told from what was not", () => {
  const source = notice.notices[0]?.text ?? "";
  expect(overlap(source, source)).toBe(1);
  expect(overlap(english, source)).toBe(0);
});

test.for([
  `${notice.deadlineWords[0]}th of ${notice.deadlineWords[1]} 2099`,
  `${notice.deadlineWords[1]} ${notice.deadlineWords[0]}, 2099`,
  notice.deadline,
])("facts are found however they are written: %s", (deadline) => {
  const text = `We followed ${notice.reference}, Revision ${notice.revision}: ${notice.bytes.toLocaleString("en")} bytes, before ${deadline}.`;
  expect(factsOf(notice).filter(({ written }) => !written.test(text))).toEqual([]);
});

test("fails to find the value in another unit", () => {
  const value = factsOf(notice).find(({ name }) => name === "value");
  expect(value?.written.test(`${notice.kib} kB`)).toBe(false);
});

test("a letter is read as a person does: decoded, without what it quotes", () => {
  const body = Buffer.from("Déjà fait.\n> la question\n").toString("base64");
  const letter = [
    "Subject: x",
    'Content-Type: multipart/alternative; boundary="edge"',
    "",
    "--edge",
    "Content-Type: text/plain; charset=utf-8",
    "Content-Transfer-Encoding: base64",
    "",
    body,
    "--edge",
    "Content-Type: text/html",
    "",
    "<p>D&eacute;j&agrave; fait.</p>",
    "--edge--",
    "",
  ].join("\r\n");
  expect(plainText(letter)).toBe("Déjà fait.");
  expect(
    plainText(
      "Content-Type: text/plain\nContent-Transfer-Encoding: quoted-printable\n\nD=C3=A9=\nj=C3=A0\n",
    ),
  ).toBe("Déjà");
});
