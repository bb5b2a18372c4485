import { ofCompany } from "../../../stacks/plan/company.js";
import { plan } from "../../../stacks/plan/plan.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { mustAnswer } from "../../lib/must-answer.js";
import { resolvers } from "../../lib/network/addressing.js";
import { tcpPorts } from "../../lib/probes/network/tcp-ports.js";

const directory = ofCompany(() => Object.values(resolvers()).map((address) => `${address}:389`));
const names = ofCompany(() => Object.values(resolvers()).map((address) => `${address}:53`));
const web = () => `${plan().machines.ext1.interfaces.wan}:80`;

/** Enough to see that nothing crosses unasked; the whole matrix belongs to the secured network. */
export const segmentsKeepApart = check({
  needs: ["probe-lan", "probe-guest", "probe-dmz", "fw1", "ext1", "dc1", "dc2"],

  async run({ nodes: { "probe-lan": lan, "probe-guest": guest, "probe-dmz": dmz, ...machines } }) {
    const [fromLan, fromGuest, fromDmz] = await Promise.all([
      tcpPorts(lan, directory()),
      tcpPorts(guest, [...directory(), ...names(), web()]),
      tcpPorts(dmz, [...directory(), ...names()]),
    ]);
    const open = (answers: typeof fromLan, port: number) =>
      answers.filter((answer) => answer.outcome === "open" && answer.port === port);
    const seen = [
      ["lan", fromLan] as const,
      ["guest", fromGuest] as const,
      ["dmz", fromDmz] as const,
    ]
      .map(
        ([from, answers]) =>
          `${from}: ${answers.map(({ host, port, outcome }) => `${host}:${port} ${outcome}`).join(", ")}`,
      )
      .join("; ");

    // One controller that answers is enough to show that the others were refused for what they are.
    const comparable =
      open(fromLan, 389).length > 0 &&
      open(fromGuest, 80).length > 0 &&
      open(fromDmz, 53).length > 0;
    if (!comparable) await mustAnswer(...Object.values(machines));
    claim(comparable, claimText("cp06/something-to-compare-with-lan"), seen);
    claim(
      [...open(fromGuest, 389), ...open(fromGuest, 53), ...open(fromDmz, 389)].length === 0,
      claimText("cp06/refused-guest-and-dmz-of-controllers"),
      seen,
    );
    return seen;
  },
});
