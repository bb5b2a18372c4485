import type { Command } from "commander";
import type { LocalizedError } from "../../ground/localized-error.js";
import { say } from "../../ground/say.js";
import type { Text } from "../../ground/text.js";
import { mustBeProtected } from "../../setup/must-be-protected.js";
import type { Candidate } from "../../training/class/candidate.js";
import { readRoster } from "../../training/class/read-roster.js";
import { jsonOption, verb } from "../verb.js";

export interface ClassVerbProps {
  /** As it is typed after `lab class`. */
  readonly name: string;
  readonly summary: Text;
  /** Whether it starts machines: then the server has to be safe from them. */
  readonly starts: boolean;
  /** What it takes besides, after the roster. @default - nothing */
  readonly takes?: (command: Command) => Command;
  /** Options of its own, beside those of all. @default - none */
  readonly options?: (command: Command) => Command;
  /** What it does is read only when it is used: a part that only asks is quick. */
  readonly load: () => Promise<Act>;
}

type Act = (
  candidates: readonly Candidate[],
  options: ClassOptions,
  command: Command,
) => Promise<void>;

/** What a part of `lab class` goes by. */
export interface ClassOptions {
  readonly json: boolean;
  /** Whether what is missing on the server may be installed. */
  readonly install: boolean;
  /** Whether whoever asks takes upon himself that an engine protects the server less well. */
  readonly trustCandidates: boolean;
  /** Labs that are not to be started, and why: nobody knows how well they are kept apart where they are. */
  readonly unasked: ReadonlyMap<string, LocalizedError>;
}

interface Options {
  readonly json?: boolean;
  readonly install?: boolean;
  readonly trustCandidates?: boolean;
}

/** A part of `lab class`: reads the roster, and does nothing unless all of it is right. */
export function classVerb({
  name,
  summary,
  starts,
  takes,
  options,
  load,
}: ClassVerbProps): Command {
  const example = `lab class ${name} class.csv${takes ? " tuesday" : ""}`;
  const command = verb(name, [example, `${example} --json`])
    .description(say(summary))
    .argument(
      "<roster>",
      say({
        fr: "liste de la classe, en CSV : identifiant, nom, groupe, langue, domaines, hôte",
        en: "roster of the class, in CSV: id, name, group, language, areas, host",
      }),
    )
    .option(...jsonOption());
  if (starts) {
    command.option(
      "--trust-candidates",
      say({
        fr: "accepter un moteur Docker qui protège moins bien le serveur",
        en: "accept a Docker engine that protects the server less well",
      }),
    );
  }
  takes?.(command);
  options?.(command);
  return command.action(async (roster: string) => {
    const { json = false, install, trustCandidates = false } = command.optsWithGlobals<Options>();
    const candidates = await readRoster(roster);
    const labs = starts ? candidates.map(({ id }) => id) : [];
    const unasked = starts ? await mustBeProtected(labs, trustCandidates) : new Map();
    const act = await load();
    await act(candidates, { json, install: install !== false, trustCandidates, unasked }, command);
  });
}
