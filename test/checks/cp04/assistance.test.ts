import { expect, test } from "vitest";
import { announcesControl } from "../../../checks/cp04/lib/announces-control.js";
import { callsOf } from "../../../checks/cp04/lib/assistance-journal.js";
import { filterScript, filterWish } from "../../../checks/cp04/lib/filter-wish.js";
import { isTechnician } from "../../../checks/cp04/lib/is-technician.js";
import { kerberosWord } from "../../../checks/cp04/lib/kerberos-word.js";

const ws = { name: "ws1" } as const;
const unit = "assistance@3-812-201103.service";

function journal(...lines: readonly [second: number, message: string, unit?: string][]): string {
  return lines
    .map(([second, MESSAGE, _SYSTEMD_UNIT = unit]) =>
      JSON.stringify({ MESSAGE, _SYSTEMD_UNIT, __REALTIME_TIMESTAMP: String(second * 1e6) }),
    )
    .join("\n");
}

const who = "technicien=s.pelletier depuis=10.10.10.40 utilisateur=c.duval poste=ws1";
const call = {
  technician: "s.pelletier",
  user: "c.duval",
  workstation: "ws1",
  from: "10.10.10.40",
};

test("an assistance has a begin, an end and the user's consent", () => {
  const lines = journal(
    [1, "demande utilisateur=c.duval poste=ws1"],
    [5, `début accord=oui ${who}`],
    [65, `fin ${who}`],
    [70, "fin-de-demande utilisateur=c.duval poste=ws1"],
  );
  expect(callsOf(ws, lines)).toEqual([{ ...call, consent: "oui", begin: 5, end: 65 }]);
});

test("an assistance that nobody was asked for is told from one that was refused", () => {
  const lines = journal(
    [5, `refus ${who}`],
    [6, `fin ${who}`],
    [7, `début accord=non-demandé ${who}`],
  );
  expect(callsOf(ws, lines)).toEqual([
    { ...call, consent: "refus", begin: 5, end: 5 },
    { ...call, consent: "non-demandé", begin: 7, end: undefined },
  ]);
});

test("an assistance ends with the user's request for help", () => {
  const lines = journal(
    [5, `début accord=oui ${who}`],
    [9, "fin-de-demande utilisateur=c.duval poste=ws1"],
  );
  expect(callsOf(ws, lines)).toMatchObject([{ consent: "oui", end: 9 }]);
});

test("fails to take a line for the service's that another wrote under its name", () => {
  expect(callsOf(ws, journal([5, `début accord=oui ${who}`, "ssh.service"]))).toEqual([]);
});

test.for([
  ["Je prends la main sur votre écran dans cinq minutes.", true],
  ["Puis-je prendre la main ?", true],
  ["Je vous propose une prise en main à 10 h.", true],
  ["Nous le ferons à distance, vous verrez la souris bouger.", true],
  ["Bonjour, nous nous en occupons demain.", false],
] as const)("“%s” announces that control is taken: %s", ([text, announced]) => {
  expect(announcesControl(text)).toBe(announced);
});

test("candidates have filters of their own", () => {
  const wishes = ["c01", "c02", "c03", "c04"].map((name) =>
    filterWish({ password: (purpose) => `${name}'s ${purpose}` }),
  );
  expect(new Set(wishes.map(({ reference }) => reference)).size).toBe(4);
  for (const wish of wishes) {
    expect(filterScript(wish)).toContain(`"${wish.tag}"`);
    expect(filterScript(wish)).toContain(`:create "${wish.folder}"`);
  }
});

test("technicians are those of the group, whoever else there is", () => {
  expect(["s.pelletier", "l.lefevre", "c.duval", "", "root"].map(isTechnician)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});

test("an account that has expired is told from a password that has", () => {
  const said = (words: string) => kerberosWord({ code: 1, said: `kinit: ${words}` });
  expect(said("Client's entry in database has expired")).toBe("KDC_ERR_NAME_EXP");
  expect(said("Password has expired while getting initial credentials")).toBe(
    "KDC_ERR_KEY_EXPIRED",
  );
});

test("a line that is none of the journal's shows nothing; an entry that is no text is none of ours", () => {
  expect(() => callsOf(ws, '{ "MESSAGE": "début" }')).toThrow(
    "ws1: journalctl answers something else",
  );
  const at = '"__REALTIME_TIMESTAMP": "5000000"';
  const bytes = `{ "MESSAGE": [100, 233], "_SYSTEMD_UNIT": "${unit}", ${at} }`;
  const twice = `{ "MESSAGE": "début", "_SYSTEMD_UNIT": ["${unit}", "b"], ${at} }`;
  const bare = `{ ${at} }`;
  expect(callsOf(ws, [bytes, twice, bare].join("\n"))).toEqual([]);
});
