import { joined } from "../../../scripts/ground/text.js";
import { staff } from "../../../stacks/plan/staff.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { atHelpdesk } from "../../lib/helpdesk/at-helpdesk.js";
import { articlesOf } from "../lib/articles-of.js";
import { isSaid, section } from "../lib/section.js";
import { sharedCause } from "../lib/shared-cause.js";
import { ticketsOf } from "../lib/tickets-of.js";

const asked = ["symptom", "cause", "resolution"] as const;

export const articlePublished = check({
  needs: ["desk1", "probe-lan"],
  judges: "cp01/one-cause-two-incidents",
  deadlineMs: 9000,

  async run(scene) {
    const { desk1 } = scene.nodes;
    const { incidents } = sharedCause(scene);
    const tickets = await ticketsOf(desk1, incidents);
    const articles = await articlesOf(
      desk1,
      tickets.map(({ id }) => id),
    );
    const lacking = articles.map(({ id, text }) => ({
      id,
      lacks: asked.filter((heading) => !isSaid(section(text, heading))),
    }));
    const whole = lacking.find(({ lacks }) => lacks.length === 0);
    claim(
      whole !== undefined,
      claimText("cp01/linked-article-has-three-sections"),
      joined(
        lacking.map(({ id, lacks }) => ({
          fr: `à l'article ${id} il manque ${lacks.join(", ")}`,
          en: `article ${id} lacks ${lacks.join(", ")}`,
        })),
        "; ",
      ),
    );
    const { desk, as } = await atHelpdesk(scene, staff().technician.login);
    const path = `/article/${whole.id}`;
    const [{ status }, stranger] = await Promise.all([
      desk.call(as, "GET", path),
      desk.call({ token: scene.token }, "GET", path),
    ]);
    claim(
      status === 200 && stranger.status !== 200,
      claimText("cp01/reads-article-and-stranger-does-not", { id: whole.id }),
      `article ${whole.id}: ${status}, ${stranger.status}`,
    );
    return `article ${whole.id}: ${asked.join(", ")}; ${staff().technician.login} ${status}`;
  },
});
