import type { LocalizedError } from "../ground/localized-error.js";
import { Misuse } from "../ground/misuse.js";
import { joined } from "../ground/text.js";
import { lackingProtections } from "./requirements/lacking-protections.js";

/**
 * See that a class's labs keep its candidates apart and the server safe, before any is started: a trainer alone with
 * a lab trusts himself, a class is many people.
 *
 * @param labs those that it is about
 * @param trusted whether whoever asks takes that upon himself
 * @param places the host of those that are about to be made elsewhere than it is noted. @default - none are
 * @returns labs whose host can't be asked, and why: whoever starts the others leaves them out, even where it is back by then
 * @throws Misuse naming each protection that is missing
 */
export async function mustBeProtected(
  labs: readonly string[],
  trusted: boolean,
  places?: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, LocalizedError>> {
  if (trusted) return new Map();
  const { lacking, unasked } = await lackingProtections(labs, places);
  if (lacking.length === 0) return unasked;
  const { fr, en } = joined(
    lacking.map((one) => ({ fr: `  - ${one.fr}`, en: `  - ${one.en}` })),
    "\n",
  );
  throw new Misuse({
    fr: `un moteur Docker qui n'est pas celui de Plateau (DOCKER_HOST, ou un autre serveur) n'a pas ses protections :\n${fr}\nretirez DOCKER_HOST de l'environnement, faites ces labs ailleurs ('lab host use'), ou répétez la commande avec --trust-candidates si vous vous fiez à chacun de la classe`,
    en: `a Docker engine that is not Plateau's own (DOCKER_HOST, or another host) lacks protections that that has:\n${en}\nunset DOCKER_HOST, make these labs elsewhere ('lab host use'), or repeat the command with --trust-candidates if you trust everybody in the class`,
  });
}
