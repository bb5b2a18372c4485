import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from "vitest";
import { turnOfSet } from "../../scripts/cli/tests/files-of-this-run.js";
import { drawnExams, examsFolder } from "../../scripts/facts/drawn-exams.js";
import { checkpoints } from "../../scripts/facts/journal.js";
import { home, labHome } from "../../scripts/ground/home.js";
import { Consoles } from "../../scripts/operations/consoles/consoles.js";
import { labEngines } from "../../scripts/operations/consoles/lab-engines.js";
import { portalFolder } from "../../scripts/portal/store/portal-folder.js";
import { useCases } from "../../scripts/portal/use-cases.js";
import { browserFile } from "../lib/browser-file.js";
import { commandsIn } from "../lib/commands-in.js";
import { drawn } from "../lib/drawn.js";
import { writeExerciseOfGuide } from "../lib/exercise-of-guide.js";
import { guidePages } from "../lib/guide-pages.js";
import { labCommand, type Running, startLab } from "../lib/lab-command.js";
import { leaveOut } from "../lib/leave-out.js";
import { expectSatisfied, liveLab } from "../lib/live-lab.js";
import { cycleLab } from "../lib/live-labs.js";
import { servePortal } from "../lib/serve-portal.js";
import { temporaryFolder } from "../lib/temporary-folder.js";
import { wordsOf } from "../lib/try-command.js";

/** What is not carried out here, and why. */
const left: readonly { readonly command: RegExp; readonly why: string }[] = [
  { command: /^serve\b/, why: "one serves all the while; with systemd it would stay" },
  { command: /^(?:class )?down\b|^uninstall\b/, why: "the lab is the whole run's" },
  { command: /^bundle\b|--bundle\b/, why: "gigabytes, and a server that has nothing yet" },
  { command: /^doctor --fix\b/, why: "the server's disk is nobody's to change here" },
  {
    command: /^company use\b/,
    why: "a lab that stands keeps its company; company.live.test.ts has it",
  },
  { command: /^host add\b|^host use\b/, why: "another server; hosts.live.test.ts has it" },
  {
    command: /^host init --postgres\b/,
    why: "the server's own PostgreSQL; postgres.live.test.ts has it",
  },
  {
    command: /^state (?:move|leave)\b/,
    why: "pages are served meanwhile; kept-facts.postgres.test.ts has it",
  },
  { command: /^play\b/, why: "half an hour; helpdesk.live.test.ts has it" },
];

/** Exit codes of verbs that judge, or find something wanting: they have done their work all the same. */
const codes: readonly { readonly command: RegExp; readonly may: readonly number[] }[] = [
  {
    command: /^(?:class )?check\b|^exercise finish\b|^exam (?:finish|report)\b|^hint\b/,
    may: [0, 1],
  },
  // Without KVM, or with nothing that goes on.
  { command: /^doctor\b|^watch\b/, may: [0, 2] },
];

const folder = mkdtempSync(join(tmpdir(), "plateau-guides-"));
const roster = join(folder, "class.csv");
writeFileSync(roster, `id;name\n${cycleLab};Zoé Lenoir\n`);
const declaration = join(folder, "plan.json");
writeFileSync(declaration, "{}");

/** A class is one candidate here, and each candidate the same. */
function onThisLab(typed: string): readonly string[] {
  const words = wordsOf(typed).map((word) =>
    /^c\d\d(?:=|$)/.test(word)
      ? word.replace(/^c\d\d/, cycleLab)
      : word.endsWith(".csv")
        ? roster
        : word === "plan.json"
          ? declaration
          : word.endsWith(".pdf")
            ? join(folder, word)
            : word,
  );
  return words.filter((word, at) => word !== cycleLab || words[at - 1] !== cycleLab);
}

/** The chapters of the French guides that have commands, part by part; the English ones have the same. */
const chapters = guidePages
  .filter(({ language }) => language === "fr")
  .flatMap(({ name, text }) =>
    text.split(/^(?=## )/m).map((chapter) =>
      chapter
        .split(/^(?=### )/m)
        .map((part) => {
          const { blocks, lines } = commandsIn(part);
          // A verb alone is named there, not typed: `guides.test.ts` sees that there is one.
          const typed = lines.filter((one) => !/^(?:\.\/scripts\/)?lab\s\S+$/.test(one));
          const ofLab = [...blocks, ...typed].filter((one) => /^(?:\.\/scripts\/)?lab\s/.test(one));
          const commands = ofLab
            .map(onThisLab)
            .filter((words) => !left.some(({ command }) => command.test(words.join(" "))));
          return { name, title: part.split("\n", 1)[0] ?? "", commands };
        })
        .filter(({ commands }) => commands.length > 0),
    ),
  )
  .filter((parts) => parts.length > 0);
/** All of them take forty minutes: eight turns of this file in a row hold each. */
const { held, left: others } = drawn(chapters, 8, { run: turnOfSet() });

/** Those that are drawn there. */
const companies = held
  .flat()
  .flatMap(({ commands }) =>
    commands.flatMap(([verb, act, name]) =>
      verb === "company" && act === "draw" && name ? name : [],
    ),
  );

// The exercise that the guide of content has one write: whoever comes after this file has the catalogue as it is.
afterAll(() => rmSync(join(home(), "content"), { recursive: true, force: true }));
writeExerciseOfGuide(home());

const lab = await liveLab(cycleLab);
let serving: Running;

beforeAll(async () => {
  serving = startLab(["serve", "--port", "18443"]);
  await vi.waitFor(
    async () => {
      const { code, stderr } = await labCommand(["card", cycleLab]);
      if (code !== 0) throw new Error(stderr);
    },
    { timeout: 60_000, interval: 1000 },
  );
}, 90_000);

// A name is drawn under once.
beforeAll(() => drawnExams.clear(examsFolder));

afterAll(async () => {
  await drawnExams.clear(examsFolder);
  for (const name of companies) await labCommand(["company", "remove", name]);
  serving.child.kill("SIGINT");
  await serving.ended;
  for (const name of Object.keys((await checkpoints.read(cycleLab)).kept)) {
    await labCommand(["checkpoints", cycleLab, "--remove", name]);
  }
  await rm(labHome(portalFolder), { recursive: true, force: true });
  rmSync(folder, { recursive: true });
});

/** What a part takes from one before it, which another turn may hold, and how it is made then. */
const provided: readonly {
  readonly needs: RegExp;
  readonly by: RegExp;
  readonly how: readonly string[];
}[] = [
  {
    needs: /^(?:restore|checkpoints) .*\bveille$/,
    by: /(?:^| )save .*\bveille$/,
    how: ["save", cycleLab, "veille"],
  },
  { needs: /^trainer remove zoe$/, by: /^trainer add zoe$/, how: ["trainer", "add", "zoe"] },
];

const saved = new Set<string>();

async function provideFor(typed: string): Promise<void> {
  for (const { needs, by, how } of provided) {
    if (!needs.test(typed) || [...saved].some((one) => by.test(one))) continue;
    await carriedOut(how);
    saved.add(how.join(" "));
  }
}

async function carriedOut(words: readonly string[]): Promise<void> {
  const typed = words.join(" ");
  const may = codes.find(({ command }) => command.test(typed))?.may ?? [0];
  const { code, stderr } = await labCommand(words);
  expect(may, `lab ${typed}: ${code}\n${stderr}`).toContain(code);
}

test.for(held.flat())(
  "the commands of the guide '$name' work: $title",
  { timeout: 1_800_000 },
  async ({ commands }) => {
    for (const [at, words] of commands.entries()) {
      const typed = words.join(" ");
      // A name is saved under once: nothing that is kept is written over unasked.
      if (/(?:^| )save /.test(typed) && saved.has(typed)) continue;
      await provideFor(typed);
      saved.add(typed);
      await carriedOut(words);
      const next = commands[at + 1]?.join(" ") ?? "";
      if (/^(?:class )?pause\b/.test(typed) && !/^(?:class )?resume\b/.test(next)) {
        await carriedOut(["resume", cycleLab]);
      }
    }
    // What was broken, or solved, is no ground for the next part.
    if (commands.some(([verb = ""]) => ["break", "exam", "solve"].includes(verb))) {
      await carriedOut(["reset", cycleLab]);
    }
  },
);

leaveOut(others.flat().map(({ name, title }) => `${name}: ${title}`));

test("what is left out here stands in a guide", () => {
  const all = guidePages.flatMap(({ text }) => {
    const { blocks, lines } = commandsIn(text);
    return [...blocks, ...lines].map((typed) => onThisLab(typed).join(" "));
  });
  const needless = left.filter(({ command }) => !all.some((typed) => command.test(typed)));
  expect(needless.map(({ why }) => why)).toEqual([]);
});

test.skipIf(!existsSync(browserFile))(
  "the candidate's guide is one sheet of A4, in each language",
  async () => {
    const consoles = await Consoles.with(labEngines);
    const served = await servePortal(temporaryFolder(), { useCases, consoles });
    onTestFinished(async () => {
      await served.close();
      await consoles.close();
    });
    const browser = await chromium.launch({
      executablePath: browserFile,
      args: ["--no-sandbox"],
    });
    onTestFinished(() => browser.close());
    for (const locale of ["fr-FR", "en-GB"]) {
      const context = await browser.newContext({ ignoreHTTPSErrors: true, locale });
      const page = await context.newPage();
      await page.goto(`${served.address}/guides/candidate`);
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
      expect(pdf.match(/\/Type\s*\/Page\b/g), locale).toHaveLength(1);
      // 210 by 297 mm, in points.
      expect(pdf).toMatch(/\/MediaBox\s*\[0 0 59[45][.\d]* 84[12][.\d]*\]/);
    }
  },
);

test("the lab is as it was", { timeout: 600_000 }, async () => {
  await carriedOut(["reset", cycleLab]);
  await expectSatisfied(lab);
});
