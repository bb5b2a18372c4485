import { withEngineAsItIs } from "../ground/docker/engine-gate.js";
import { duration } from "../ground/duration.js";
import type { Look } from "../ground/look.js";
import { Misuse } from "../ground/misuse.js";
import { oneAtATime } from "../ground/one-at-a-time.js";
import { type Note, progress } from "../ground/progress.js";
import { joined, type Text, text } from "../ground/text.js";
import type { Supplies } from "./bundle/supplies.js";
import type { Requirement } from "./requirement.js";
import { requirements as all } from "./requirements.js";

export interface SetupOptions {
  /** Brings what is missing; otherwise what is missing is an error. */
  readonly install: boolean;
  /** Told what is about to be done. */
  readonly report: (what: Text) => void;
  /** What is needed, in order. @default everything that a lab needs */
  readonly requirements?: readonly Requirement[];
  /** Two set-ups of one name wait for each other. @default plateau-setup */
  readonly name?: string;
  /** Where what is missing is taken from. @default - the network */
  readonly supplies?: Supplies | undefined;
}

/** How long another set-up may take, in milliseconds: one of everything, by a slow line. */
const limitMs = 60 * 60_000;

type Missing = readonly [Requirement, Extract<Look, { ok: false }>];

/** Has everything that a lab needs in place. Costs milliseconds when it is. The engine is one of these. */
export function setup(options: SetupOptions): Promise<void> {
  return withEngineAsItIs(() => setUp(options));
}

async function setUp({
  install,
  report,
  requirements = all(),
  name = "plateau-setup",
  supplies,
}: SetupOptions): Promise<void> {
  if ((await missingOf(requirements)).length === 0) return;

  await oneAtATime(
    name,
    async () => {
      // Whoever was at it before may have brought it.
      const missing = await missingOf(requirements);
      if (missing.length === 0) return;
      const byHand = missing.filter(([{ fix }, look]) => !fix || look.byHand);
      if (!install) throw new Misuse(listed(missing));
      if (byHand.length > 0) throw new Misuse(listed(byHand));

      const secondsOf = ({ seconds, suppliedSeconds = seconds }: Requirement) =>
        supplies ? suppliedSeconds : seconds;
      report(announcement(missing, secondsOf));
      await progress(
        missing.map(([requirement]) => {
          const seconds = secondsOf(requirement);
          return {
            title: requirement.title,
            ...(seconds !== undefined && { seconds }),
            async run(note: Note) {
              const [before] = await missingOf([requirement]);
              if (!before) return;
              await requirement.fix?.(note, supplies);
              const after = await missingOf([requirement]);
              if (after.length > 0) throw new Misuse(listed(after));
            },
          };
        }),
      );
    },
    {
      what: { fr: "l'installation de cette machine", en: "setting this machine up" },
      limitMs,
      busy: () =>
        report({
          fr: "une autre installation est en cours, attente de sa fin",
          en: "another set-up is running, waiting for it to end",
        }),
    },
  );
}

async function missingOf(requirements: readonly Requirement[]): Promise<Missing[]> {
  const looks = await Promise.all(
    requirements.map(async (requirement) => [requirement, await requirement.look()] as const),
  );
  return looks.filter((entry): entry is Missing => !entry[1].ok);
}

function listed(missing: readonly Missing[]): Text {
  const list = joined(
    missing.map(([{ title }, { detail, remedy }]) => text`  ${title}: ${detail}\n    → ${remedy}`),
    "\n",
  );
  return { fr: `il manque :\n${list.fr}`, en: `missing:\n${list.en}` };
}

function announcement(
  missing: readonly Missing[],
  secondsOf: (requirement: Requirement) => number | undefined,
): Text {
  const seconds = missing.reduce((sum, [requirement]) => sum + (secondsOf(requirement) ?? 1), 0);
  const list = joined(
    missing.map(([{ title }, { detail }]) => text`  ${title}: ${detail}`),
    "\n",
  );
  return {
    fr: `à installer (environ ${duration(seconds)}) :\n${list.fr}`,
    en: `to be set up (about ${duration(seconds)}):\n${list.en}`,
  };
}
