import { isMachine } from "../../stacks/plan/is-machine.js";
import { operations } from "../facts/journal.js";
import { candidateRule } from "../ground/candidate-rule.js";
import { docker } from "../ground/docker/docker.js";
import { filesIn } from "../ground/files-in.js";
import { home } from "../ground/home.js";
import { kinds } from "../ground/kinds.js";
import { Misuse } from "../ground/misuse.js";
import { oneOf } from "../ground/one-of.js";
import { fetchCopies } from "../ground/shelf/copies/working-copy.js";
import { labsOnOthers } from "./labs-on-others.js";
import { noLab } from "./no-lab.js";
import { ownFolders } from "./own-folders.js";

/** The candidate of a lone trainer, and of the first try. */
const usual = "c01";

/**
 * Every lab that this server's engine has something of, or soon may: a killed `up` can have left one at work. And those
 * of this home, or of all that share theirs with it, that stand on other hosts.
 */
export async function standingLabs(): Promise<string[]> {
  const filters = { label: ["plateau.lab"] };
  await fetchCopies();
  const [containers, networks, folders, others] = await Promise.all([
    docker().listContainers({ all: true, filters }),
    docker().listNetworks({ filters }),
    filesIn(home()),
    labsOnOthers(),
  ]);
  const labs = [...containers, ...networks].map(({ Labels }) => Labels?.["plateau.lab"] ?? "");
  const unfinished = await Promise.all(
    folders.map(async (candidate) => ((await isUnfinished(candidate)) ? [candidate] : [])),
  );
  return [...new Set([...labs, ...unfinished.flat(), ...others.map(({ lab }) => lab)])].sort();
}

/** Where nobody can read what was in progress, something may be: one lab's file is not the end of the others. */
async function isUnfinished(candidate: string): Promise<boolean> {
  return (
    (await operations.problem(candidate)) !== undefined ||
    (await operations.read(candidate)) !== undefined
  );
}

/**
 * Candidate ids as typed, `c01` where none was.
 *
 * @throws Misuse for a word that can't be one
 */
export function labNames(words: readonly string[]): string[] {
  for (const word of words) {
    if (!candidateRule.pattern.test(word)) {
      throw new Misuse({
        fr: `identifiant de candidat invalide : '${word}' ; ${candidateRule.told.fr}`,
        en: `invalid candidate id '${word}': ${candidateRule.told.en}`,
      });
    }
    if (ownFolders.includes(word)) {
      throw new Misuse({
        fr: `'${word}' est un dossier de Plateau lui-même : nommez le candidat autrement, par exemple 'c01'`,
        en: `'${word}' is a folder of Plateau's own: call the candidate otherwise, e.g. 'c01'`,
      });
    }
    if (isMachine(word) || /^cp\d/.test(word)) {
      throw new Misuse({
        fr: `'${word}' est le nom d'une machine ou d'une compétence : nommez le candidat autrement, par exemple 'c01'`,
        en: `'${word}' is the name of a machine or a competence: call the candidate otherwise, e.g. 'c01'`,
      });
    }
  }
  return words.length > 0 ? [...new Set(words)] : [usual];
}

/**
 * The same, for labs that stand.
 *
 * @throws Misuse naming those that do
 */
export async function standingLabNames(words: readonly string[]): Promise<string[]> {
  const names = labNames(words);
  const known = await standingLabs();
  for (const name of names) {
    if (known.includes(name)) continue;
    if (known.length > 0) oneOf(kinds.lab, name, known);
    throw noLab(name);
  }
  return names;
}
