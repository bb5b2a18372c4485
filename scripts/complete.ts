import { access, readdir } from "node:fs/promises";
import { join } from "node:path";
import { shells } from "./cli/completion-script.js";
import { home, labHome } from "./ground/home.js";
import { languages } from "./ground/text.js";
import { verbs } from "./verbs.js";

/** Lists that take time to have are fetched when a word may be one of them, and only then. */
const names = {
  candidate: () => labsWith("seed"),
  standing: async () => labsWith((await factsAreFiles()) ? "state" : "slot"),
  machine: async () => Object.keys((await plan()).machines),
  segment: async () => Object.keys((await plan()).segments),
  area: async () => Object.keys((await plan()).areas),
  competence: async () =>
    (await import("../checks/index.js")).competences.map(({ id }): string => id),
  check: async () => [...(await catalogue()).checks.keys()],
  hinted: async () => [...(await catalogue()).hints.keys()],
  fault: async () => [...(await catalogue()).faults.keys()],
  scenario: async () => {
    const { attended, scenarios } = await import("../checks/scenarios/index.js");
    return [...Object.keys(scenarios()), attended];
  },
  login: async () => Object.keys((await import("../stacks/plan/people.js")).people().accounts),
  exercise: async () => [...(await catalogue()).exercises.keys()],
  checkpoint: async () => [
    ...new Set((await Promise.all((await labsWith("seed")).map(checkpointsOf))).flat()),
  ],
  action: async () => ["start", "status", "finish", "show"],
  examAction: async () => ["draw", "start", "status", "extend", "finish", "report"],
  companyAction: async () => ["list", "show", "draw", "add", "use", "images", "remove"],
  company: async () =>
    (await import("./training/company/kept-companies.js"))
      .keptCompanies()
      .then(([, ...own]) => own),
  paper: async () => Object.keys((await import("../checks/papers/index.js")).papers()),
  exam: drawnNames,
  classAction: async () => [
    "up",
    "down",
    "status",
    "pause",
    "resume",
    "reset",
    "save",
    "restore",
    "check",
  ],
  roster: async () =>
    (await readdir(process.cwd())).filter((name) => /\.(?:csv|tsv|txt)$/i.test(name)),
  bundleAction: async () => ["make", "show"],
  bundle: async () => (await readdir(process.cwd())).filter((name) => name.endsWith(".tar")),
  declaration: async () =>
    (await readdir(process.cwd())).filter((name) => /(?:plan|declar).*\.json$/i.test(name)),
  hostAction: async () => ["init", "add", "list", "check", "drain", "use", "remove"],
  host: hostNames,
  trainerAction: async () => ["add", "list", "remove"],
  stateAction: async () => ["show", "move", "leave"],
  list: async () => ["machines", "checks", "faults", "exercises", "path", "papers"],
  kind: async () => (await import("./new.js")).newKinds,
  shell: async () => [...shells],
  // Any number will do.
  count: async () => [],
  language: async () => [...languages],
} satisfies Record<string, () => Promise<string[]>>;

type Kind = keyof typeof names;

interface Grammar {
  /** What its words are, in order: where one of a kind was typed, those before it are over. */
  readonly words?: readonly (readonly Kind[])[];
  /** One word of each kind and no more. @default as many as one likes */
  readonly once?: true;
  /** Its options, each with what its value is, if it has one. */
  readonly options?: Readonly<Record<string, Kind | null>>;
}

/** What each verb takes. Loading the verbs themselves would take longer than a Tab key may. */
export const grammars: Readonly<Record<string, Grammar>> = {
  up: { words: [["candidate"]], options: { "--area": "area", "--bundle": "bundle" } },
  down: { words: [["standing"]] },
  pause: { words: [["standing"]], options: { "--json": null } },
  resume: { words: [["standing"]], options: { "--json": null } },
  class: {
    words: [["classAction"], ["roster"]],
    once: true,
    options: {
      "--json": null,
      "--trust-candidates": null,
      "--bundle": "bundle",
      "--replace": null,
      "--trainer": null,
    },
  },
  status: { words: [["standing"]], options: { "--json": null } },
  watch: { words: [["candidate"]], options: { "--cancel": null, "--json": null } },
  accounts: { words: [["standing"]], options: { "--json": null } },
  check: {
    words: [["standing"], ["competence", "check"]],
    options: { "--explain": null, "--trainer": null, "--json": null },
  },
  break: {
    words: [["standing"], ["fault"]],
    options: {
      "--random": null,
      "--level": null,
      "--count": null,
      "--seed": null,
      "--no-ticket": null,
    },
  },
  exercise: {
    words: [["action"], ["standing", "exercise"], ["exercise"]],
    options: { "--cause": null, "--keep-cause": null, "--trainer": null, "--json": null },
  },
  exam: {
    words: [["examAction"], ["standing", "paper"], ["exam"]],
    options: {
      "--seed": null,
      "--company": "company",
      "--class": "roster",
      "--yes": null,
      "--extra-time": null,
      "--by": null,
      "--json": null,
    },
  },
  // A name that nobody has yet can't be completed.
  company: {
    words: [["companyAction"], ["company"]],
    once: true,
    options: { "--seed": null, "--class": "roster", "--json": null },
  },
  declare: {
    words: [["standing"], ["declaration"]],
    once: true,
    options: { "--show": null, "--undo": null, "--example": null, "--json": null },
  },
  changes: { words: [["standing"], ["machine"]], options: { "--since": null, "--json": null } },
  hint: { words: [["standing"], ["hinted"]], options: { "--take": null, "--json": null } },
  solve: { words: [["standing"], ["competence"]] },
  play: {
    words: [["standing"], ["scenario"]],
    options: {
      "--seed": null,
      "--minutes": null,
      "--as": "login",
      "--subject": null,
      "--text": null,
    },
  },
  reset: { words: [["standing"], ["machine"]] },
  save: { words: [["standing"], ["checkpoint"]], options: { "--replace": null, "--json": null } },
  restore: { words: [["candidate"], ["checkpoint"]], options: { "--json": null } },
  checkpoints: {
    words: [["candidate"]],
    options: { "--remove": "checkpoint", "--json": null },
  },
  plug: {
    words: [["standing"], ["machine"], ["segment"]],
    once: true,
    options: { "--unplug": null, "--cable": "segment" },
  },
  shell: { words: [["standing"], ["machine"]], once: true },
  logs: {
    words: [["standing"], ["machine"]],
    once: true,
    options: { "--lines": null, "--follow": null, "--since": null, "--json": null },
  },
  serve: {
    options: {
      "--host": null,
      "--port": null,
      "--certificate": null,
      "--key": null,
      "--ssh": null,
      "--trust-candidates": null,
      "--install": null,
      "--remove": null,
    },
  },
  card: {
    words: [["candidate"]],
    options: { "--class": "roster", "--pdf": null, "--json": null },
  },
  // A name that nobody has yet can't be completed.
  trainer: { words: [["trainerAction"]], once: true, options: { "--json": null } },
  state: { words: [["stateAction"]], once: true, options: { "--json": null } },
  // The code of a language can't be completed.
  list: { words: [["list"]], options: { "--json": null, "--markdown": null, "--missing": null } },
  // An id that nobody has yet can't be completed.
  new: { words: [["kind"]], once: true },
  graph: { options: { "--output": null } },
  test: { options: { "--thorough": null } },
  completion: { words: [["shell"]] },
  sizing: {
    words: [["count"]],
    options: { "--hosts": null, "--cores": null, "--memory": null, "--json": null },
  },
  doctor: {
    options: { "--fix": null, "--disk": null, "--bundle": "bundle", "--json": null },
  },
  bundle: { words: [["bundleAction"], ["bundle"]], once: true, options: { "--json": null } },
  // A name that nobody has yet can't be completed.
  host: {
    words: [["hostAction"], ["host"]],
    once: true,
    options: {
      "--tls-dir": null,
      "--class": "roster",
      "--json": null,
      "--undo": null,
      "--force": null,
      "--postgres": null,
      "--database": null,
      "--bundle": "bundle",
    },
  },
  uninstall: {},
};

const everywhere = { "--lang": "language", "--no-install": null } as const;

/**
 * What the last word may become. Asks neither Docker nor the network: labs are those whose folder
 * says so.
 *
 * @param words typed after `lab`; the last one is what is being typed, maybe empty
 */
export async function complete(words: readonly string[]): Promise<string[]> {
  const typed = words.slice(0, -1);
  const started = words.at(-1) ?? "";
  const found = (await possible(typed, started)).filter(
    (name) => name.startsWith(started) && !typed.includes(name),
  );
  return [...new Set(found)];
}

async function possible(typed: readonly string[], started: string): Promise<string[]> {
  // What follows is a command of the machine's own.
  if (typed.includes("--")) return [];
  const at = typed.findIndex(
    (word, index) => !word.startsWith("-") && typed[index - 1] !== "--lang",
  );
  const grammar = at < 0 ? undefined : grammars[typed[at] ?? ""];
  const options: NonNullable<Grammar["options"]> = {
    ...grammar?.options,
    ...everywhere,
    "--help": null,
  };

  const option = typed.slice(at + 1).findLast((word) => word.startsWith("-"));
  const value = option === undefined ? null : options[option];
  // `--area` takes every word up to the next option; of the others only the next word.
  if (value && (option === "--area" || typed.at(-1) === option)) return names[value]();
  if (started.startsWith("-")) return Object.keys(options);
  if (at < 0) return Object.keys(verbs);

  const steps = await Promise.all(
    (grammar?.words ?? []).map(async (kinds) =>
      (await Promise.all(kinds.map((kind) => names[kind]()))).flat(),
    ),
  );
  const own = typed.slice(at + 1);
  const reached = steps.findLastIndex((step) => own.some((word) => step.includes(word)));
  return steps.slice(Math.max(0, grammar?.once ? reached + 1 : reached)).flat();
}

/** Labs whose folder has a thing: `seed` from the first time on, `state` or `slot` while something stands. */
async function labsWith(thing: string): Promise<string[]> {
  const folders = await readdir(home()).catch(() => []);
  const has = await Promise.all(
    folders.map((candidate) =>
      access(join(labHome(candidate), thing)).then(
        () => true,
        () => false,
      ),
    ),
  );
  return folders.filter((_, index) => has[index]);
}

/** A database is slower than a Tab key may be, and may be away. */
async function factsAreFiles(): Promise<boolean> {
  return (await import("./ground/shelf/facts-are-here.js")).factsAreHere();
}

/** Names of exams that were drawn; none where nobody can read them. */
async function drawnNames(): Promise<string[]> {
  if (!(await factsAreFiles())) return [];
  const { drawnExams, examsFolder } = await import("./facts/drawn-exams.js");
  if (await drawnExams.problem(examsFolder)) return [];
  return Object.keys(await drawnExams.read(examsFolder));
}

/** Names of hosts; this server's alone where nobody can read the others. */
async function hostNames(): Promise<string[]> {
  const { hosts, hostsFolder, localHost } = await import("./facts/hosts.js");
  if (await hosts.problem(hostsFolder)) return [localHost];
  return [localHost, ...Object.keys((await hosts.read(hostsFolder)).added)];
}

/** Names of a lab's checkpoints; none where nobody can read them. */
async function checkpointsOf(candidate: string): Promise<string[]> {
  if (!(await factsAreFiles())) return [];
  const { checkpoints } = await import("./facts/journal.js");
  if (await checkpoints.problem(candidate)) return [];
  return Object.keys((await checkpoints.read(candidate)).kept);
}

async function plan() {
  return (await import("../stacks/plan/plan.js")).plan();
}

async function catalogue() {
  return (await import("../checks/catalogue.js")).catalogue;
}
