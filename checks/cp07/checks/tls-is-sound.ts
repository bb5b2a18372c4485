import { NotObserved } from "../../../scripts/channel/channel.js";
import { inAnyCompany } from "../../../stacks/plan/plan.js";
import { authority } from "../../lib/authority.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { someOf } from "../../lib/estate/some-of.js";
import { ownTlsAnswer, type TlsAnswer, tlsAnswers } from "../lib/tls-answers.js";
import { behindTiers, type TlsService, tlsServices } from "../lib/tls-services.js";
import { tlsUnseen, tlsWeaknesses, wantedDays } from "../lib/tls-weaknesses.js";

/** Every service is asked from its own segment: no router stands between. */
const segments = ["dmz", "srv"] as const;

const isLate = (answer: TlsAnswer | undefined) =>
  answer !== undefined && "silent" in answer && answer.silent === "timeout";

export const tlsIsSound = check({
  needs: [
    ...inAnyCompany(() => new Set(tlsServices().map(({ machine }) => machine))),
    ...segments.map((segment) => `probe-${segment}` as const),
  ],
  needsWhatStands: true,
  deadlineMs: 24_000,

  async run(scene) {
    const { nodes } = scene;
    const certificate = await authority(scene);
    const standing = tlsServices().filter(({ machine }) => nodes[machine] !== undefined);
    const inTiers = standing.filter(({ machine }) => behindTiers.includes(machine));
    const asked = await Promise.all([
      ...segments.map(async (segment) => {
        const here = standing.filter(
          (service) => !inTiers.includes(service) && service.segment === segment,
        );
        if (here.length === 0) return [];
        const ask = (services: readonly TlsService[]) =>
          tlsAnswers(nodes[`probe-${segment}`], services, certificate);
        const answers = await ask(here);
        // Who was busy is asked again.
        const late = here.filter((_, at) => isLate(answers[at]));
        const later = late.length > 0 ? await ask(late) : [];
        return here.map((service, at) => {
          const again = later[late.indexOf(service)];
          return [service, again ?? (answers[at] as TlsAnswer)] as const;
        });
      }),
      ...inTiers.map(async (service) => {
        const answer = await ownTlsAnswer(nodes[service.machine], service, certificate);
        return [[service, answer] as const];
      }),
    ]);
    const answers = asked.flat();
    const weaknesses = answers.flatMap(([service, answer]) => tlsWeaknesses(service, answer));
    claim(
      weaknesses.length === 0,
      claimText("cp07/each-service-only-tls-or", { wantedDays }),
      someOf(weaknesses),
    );
    // That they answer at all is for the checks of each service to see.
    const unseen = answers.flatMap(([service, answer]) => tlsUnseen(service, answer));
    if (unseen.length === answers.length) {
      throw new NotObserved({
        fr: `aucune réponse en TLS : ${unseen.join(", ")}`,
        en: `no answer by TLS: ${unseen.join(", ")}`,
      });
    }
    const seen = `${answers.length - unseen.length} × TLS ≥ 1.2, certificate verified`;
    return unseen.length === 0 ? seen : `${seen} · ${unseen.join(", ")}`;
  },
});
