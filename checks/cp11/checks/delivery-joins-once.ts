import { baseDn, unitDn } from "../../../modules/domain-controller/names.js";
import { people } from "../../../stacks/plan/people.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { Secret } from "../../lib/nodes/secret.js";
import { directoryEntries } from "../../lib/probes/directory/directory-entries.js";
import { domainClient } from "../../lib/probes/directory/domain-client.js";
import { kerberosAnswer } from "../../lib/probes/directory/kerberos-answer.js";
import { tidyEntries } from "../../lib/probes/directory/tidy-entries.js";
import { tries } from "../../lib/probes/tries.js";
import { fromSite } from "../lib/site.js";
import { openTicket } from "../lib/throw-away-ticket.js";

export const deliveryJoinsOnce = check({
  needs: ["probe-lan", "fw1", "dc1", "dep1"],
  deadlineMs: 12_000,

  async run(scene) {
    const { "probe-lan": probe, dc1, dep1 } = scene.nodes;
    const { card, name } = await openTicket(scene, dep1);
    const dn = `CN=${name.toUpperCase()},${unitDn(people().joinDelegation.unit)}`;
    const what = { fr: `compte d'ordinateur ${dn}`, en: `computer account ${dn}` };
    await tidyEntries(scene, dc1, what, [dn]);
    const { body } = await fromSite(probe, `/billets/${card}.reponses`);
    const ticket = body.match(/^jeton=(\S+)$/m)?.[1] ?? "";
    claim(
      ticket !== "",
      claimText("cp11/expected-workstation-has-ticket"),
      `${card}.reponses: ${body.slice(0, 60)}`,
    );
    const post = ["--data", ""];
    // Not `ticket` itself: a ticket of nobody's opens nothing.
    const forged = await fromSite(probe, `/billets/${card}/${"0".repeat(32)}`, ...post);
    const given = await fromSite(probe, `/billets/${card}/${ticket}`, ...post);
    claim(
      given.status === "200" && given.body.length >= 12,
      claimText("cp11/giving-ticket-back-gives-what"),
      `POST: ${given.status} ${given.status === "200" ? "" : given.body.trim()}`,
    );
    const again = await fromSite(probe, `/billets/${card}/${ticket}`, ...post);
    const after = await fromSite(probe, `/billets/${card}.ipxe`);
    claim(
      forged.status === "403" && again.status === "403" && after.status === "404",
      claimText("cp11/forged-ticket-is-refused-true"),
      `faux ${forged.status}, second ${again.status}, .ipxe ${after.status}`,
    );
    const entries = await directoryEntries(dc1, baseDn(), `(sAMAccountName=${name}$)`, ["cn"]);
    const found = entries.flatMap((entry) => entry.get("dn") ?? []);
    claim(
      found.length === 1 && found[0]?.toLowerCase() === dn.toLowerCase(),
      claimText("cp11/computer-account", { dn }),
      found.join(" ; "),
    );
    const account = `${name.toUpperCase()}$`;
    const answer = tries(
      probe,
      await probe.ask`
        eval ${domainClient("dc1")}
        ticket wrong ${account} ${new Secret(`${given.body}x`)}
        ticket good ${account} ${new Secret(given.body)}`,
    );
    const [good, wrong] = [kerberosAnswer(answer("good")), kerberosAnswer(answer("wrong"))];
    claim(
      good === "ticket" && wrong === "KDC_ERR_PREAUTH_FAILED",
      claimText("cp11/account-opens-with-what-workstation"),
      `AS-REQ ${account}: ${good}; ${wrong}`,
    );
    return `POST ${given.status}, ${account} AS-REP; ${forged.status}, ${again.status}, .ipxe ${after.status}`;
  },
});
