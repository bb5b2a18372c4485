import { text } from "../../../scripts/ground/text.js";
import { plan } from "../../../stacks/plan/plan.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { noAnswer } from "../../lib/no-answer.js";
import { domainClient } from "../../lib/probes/directory/domain-client.js";
import { tries } from "../../lib/probes/tries.js";

/** What Kerberos forgives, in seconds. */
const limit = 300;
const controllers = ["dc1", "dc2"] as const;

export const clocksAgree = check({
  needs: ["ws1", "probe-srv", "dc1", "dc2"],

  async run({ nodes: { ws1, "probe-srv": probe } }) {
    const addresses = controllers.map((name) => plan().machines[name].interfaces.srv);
    // The clock that a controller's services live by, which is what Kerberos compares.
    const [directory, workstation] = await Promise.all([
      probe.ask`
        eval ${domainClient("dc1")}
        for server in ${addresses}; do
          try $server env TZ=UTC0 net time -S $server &
        done
        wait`,
      // A program of the machine's own: the bench's shell has the host's clock.
      ws1.succeed`env TZ=UTC0 LC_ALL=C /usr/bin/date "+%a %b %e %H:%M:%S %Y"`,
    ]);
    const now = Date.now() / 1000;
    const answer = tries(probe, directory);
    const clocks = new Map<string, string>([
      ...addresses.map((server, index) => {
        const said = answer(server);
        const name = controllers[index] ?? server;
        claim(
          said.code === 0,
          claimText("cp09/tells-its-time", { name }),
          text`${name} net time: ${said.said || noAnswer}`,
        );
        return [name, said.said] as const;
      }),
      ["ws1", workstation.stdout.trim()],
    ]);
    const offsets = [...clocks].map(([name, time]) => ({
      name,
      offset: Date.parse(`${time} UTC`) / 1000 - now,
    }));
    const [lowest, highest] = [Math.min, Math.max].map((pick) =>
      pick(...offsets.map(({ offset }) => offset)),
    );
    const seen = offsets.map(({ name, offset }) => `${name} ${offset.toFixed(0)} s`).join(", ");
    claim(
      (highest ?? Number.NaN) - (lowest ?? Number.NaN) < limit,
      claimText("cp09/less-than-s-between-fastest", { limit }),
      seen,
    );
    return seen;
  },
});
