import { Misuse } from "../ground/misuse.js";
import { joined } from "../ground/text.js";
import { lackingProtections } from "./requirements/lacking-protections.js";

/**
 * See that a class's labs keep its candidates apart and the server safe, before any is started: a trainer alone with
 * a lab trusts himself, a class is many people.
 *
 * @param trusted whether whoever asks takes that upon himself
 * @throws Misuse naming each protection that is missing
 */
export async function mustBeProtected(trusted: boolean): Promise<void> {
  const lacking = trusted ? [] : await lackingProtections();
  if (lacking.length === 0) return;
  const { fr, en } = joined(
    lacking.map((one) => ({ fr: `  - ${one.fr}`, en: `  - ${one.en}` })),
    "\n",
  );
  throw new Misuse({
    fr: `le moteur Docker de DOCKER_HOST n'a pas les protections de celui de Plateau :\n${fr}\nretirez DOCKER_HOST de l'environnement, ou répétez la commande avec --trust-candidates si vous vous fiez à chacun de la classe`,
    en: `the Docker engine of DOCKER_HOST lacks protections that Plateau's own has:\n${en}\nunset DOCKER_HOST, or repeat the command with --trust-candidates if you trust everybody in the class`,
  });
}
