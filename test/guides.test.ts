import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { complete, grammars } from "../scripts/complete.js";
import { parseRoster } from "../scripts/training/class/parse-roster.js";
import { verbs } from "../scripts/verbs.js";
import { company, inCompany } from "../stacks/plan/company.js";
import { commandsIn } from "./lib/commands-in.js";
import { writeExerciseOfGuide } from "./lib/exercise-of-guide.js";
import { guidePages } from "./lib/guide-pages.js";
import { inEnglish } from "./lib/in-english.js";
import { noteCheckpoint } from "./lib/note-checkpoint.js";
import { noteExam } from "./lib/note-exam.js";
import { noteHost } from "./lib/note-host.js";
import { temporaryFolder } from "./lib/temporary-folder.js";
import { tryCommand } from "./lib/try-command.js";

const commands = guidePages.flatMap(({ name, language, text }) => {
  const { blocks, lines } = commandsIn(text);
  return [...blocks, ...lines].map((command) => ({ name, language, command }));
});
const ofLab = commands.filter(({ command }) => /^(?:\.\/scripts\/)?lab /.test(command));

/** Names that checkpoints are saved under: only these can be restored. */
const saved = new Set(
  ofLab.flatMap(({ command }) => {
    const [, name] = command.match(/ save (?:.* )?(\S+)$/) ?? [];
    return name === undefined ? [] : [name];
  }),
);

/** Names that exams are drawn under: only these can be sat. */
const drawn = new Set(
  ofLab.flatMap(({ command }) => {
    const [, name] = command.match(/ exam draw \S+ (\S+)/) ?? [];
    return name === undefined ? [] : [name];
  }),
);

const home = temporaryFolder();
for (const lab of ["c01", "c02", "c03", "c07", "c20", "c21"]) {
  mkdirSync(join(home, lab));
  for (const file of ["seed", "state"]) writeFileSync(join(home, lab, file), "");
}
noteCheckpoint(home, "c01", ...saved);
noteExam(home, ...drawn);
noteHost(home, "srv2", "srv3");
writeExerciseOfGuide(home);
vi.stubEnv("PLATEAU_HOME", home);
// Made anew, so that what was read for another home is read for this one.
const own = { ...company() };
const line = { complete, grammars, verbs };

// On a busy machine to read them all takes longer than a test may.
await Promise.all(Object.values(verbs).map(({ load }) => inEnglish(load)()));
await inCompany(own, () => complete(["check", "c01", ""]));

test("guides have commands", () => {
  expect(new Set(commands.map(({ name }) => name)).size).toBeGreaterThan(2);
  expect(ofLab.length).toBeGreaterThan(100);
  expect(saved.size).toBeGreaterThan(3);
  expect(drawn.size).toBe(4);
});

test.for(ofLab)("$name, $language: `$command` names what there is", ({ command }) =>
  expect(inCompany(own, () => tryCommand(line, command))).resolves.toBeUndefined(),
);

test.for([
  "lab chek c01",
  "lab class savve class.csv eve",
  "lab check c01 cp06 --explian",
  "lab hint c01 cp06/scopes",
  "lab restore c01 never-saved",
  "lab exam start c01 never-drawn",
  "lab doctor now",
])("`%s` would be found in a guide", async (command) => {
  await expect(inCompany(own, () => tryCommand(line, command))).rejects.toThrow();
});

test("other programs are those of the server, on what Plateau has there", () => {
  const others = commands.filter((one) => !ofLab.includes(one)).map(({ command }) => command);
  const known =
    /^sudo (?:systemctl (?:restart|start|stop) plateau(?:-portal)?|journalctl -u plateau-portal|tar -czf \S+ \.lab)$|^tar -xOf plateau\.tar plateau\.tar\.gz \| tar -xz$|^cd plateau-[\d.]+$/;
  expect(others.length).toBeGreaterThan(6);
  expect(others.filter((command) => !known.test(command))).toEqual([]);
});

/** Names that somebody chooses, in the words of each language. */
const chosen: Readonly<Record<string, string>> = {
  "classe.csv": "class.csv",
  "cartes.pdf": "cards.pdf",
  veille: "eve",
  constat: "seen",
  contestation: "contested",
  blanche: "mock",
  ailleurs: "elsewhere",
  "apres-epreuve": "after-exam",
  "epreuve.json": "exam.json",
};

test.for([...new Set(guidePages.map(({ name }) => name))])(
  "the guide '%s' says the same in both languages",
  (name) => {
    const [fr, en] = (["fr", "en"] as const).map((language) => {
      const text = guidePages.find((one) => one.name === name && one.language === language)?.text;
      const { blocks, lines } = commandsIn(text ?? "");
      return {
        commands: [...blocks, ...lines].map((command) =>
          command
            .split(" ")
            .map((word) => chosen[word] ?? word)
            .join(" "),
        ),
        headings: [...(text ?? "").matchAll(/^(#+) /gm)].map(([, signs]) => signs),
        rows: [...(text ?? "").matchAll(/^\|/gm)].length,
        points: [...(text ?? "").matchAll(/^(?:-|\d\.) /gm)].length,
      };
    });
    expect(fr?.headings.length).toBeGreaterThan(4);
    expect(en).toEqual(fr);
  },
);

const rosters = guidePages.flatMap(({ name, language, text }) =>
  [...text.matchAll(/^```csv\n(.*?)^```$/gms)].map(([, roster = ""]) => ({
    name,
    language,
    roster,
  })),
);

test.for(rosters)("the roster of the guide '$name', $language, is one", ({ roster }) => {
  expect(parseRoster("class.csv", roster).map(({ id }) => id)).toEqual(["c01", "c02", "c03"]);
});

test("trainers are shown a roster in each language", () => {
  expect(rosters.map(({ language }) => language).toSorted()).toEqual(["en", "fr"]);
});

const portal = join(import.meta.dirname, "..", "scripts", "portal");
const pages = readdirSync(portal, { recursive: true, encoding: "utf8" })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => readFileSync(join(portal, file), "utf8"))
  .join("\n");

// With more behind it, such as a number, or whose session ends.
const isOnPages = (language: string, label: string) =>
  ['"', "`"].some((quote) => pages.includes(`${language}: ${quote}${label}`));

const labels = guidePages
  .filter(({ name }) => name === "candidate")
  .flatMap(({ language, text }) =>
    [...text.matchAll(/\*\*(.+?)\*\*/gs)].map(([, label = ""]) => ({
      language,
      label: label.replaceAll("\n", " "),
    })),
  );

test.for(labels)(
  "the pages have what the candidate's guide calls '$label'",
  ({ language, label }) => {
    expect(labels.length).toBeGreaterThan(12);
    expect(isOnPages(language, label)).toBe(true);
  },
);

/** What the trainer's guide quotes and is no label: signs, what is said aloud, what a server says. */
const said =
  /^[?…]$|^Touch nothing|^Ne touchez|^(?:Too many tries|Trop d'essais)|^(?:The lab is busy|Le lab est occupé)/;

const quoted = guidePages
  .filter(({ name }) => name === "trainer")
  .flatMap(({ language, text }) => {
    const marked = [...text.matchAll(/[“«]\s?([^”»]+?)\s?[”»]/g)].map(([, label = ""]) => label);
    const [, table = ""] = text.match(/^\| (?:act|acte) \|.*\n\|.*\n((?:\|.*\n)+)/m) ?? [];
    const acts = [...table.matchAll(/^\| (.+?) \|/gm)].flatMap(([, act = ""]) => act.split(", "));
    return [...new Set([...marked, ...acts])].map((label) => ({
      language,
      label: label.replaceAll(/\s+/g, " "),
    }));
  })
  .filter(({ label }) => !said.test(label));

test.for(quoted)(
  "the board has what the trainer's guide calls $label, in $language",
  ({ language, label }) => {
    expect(quoted.length).toBeGreaterThan(30);
    expect(isOnPages(language, label)).toBe(true);
  },
);
