import { macOf } from "../../../stacks/plan/cabling.js";
import { plan } from "../../../stacks/plan/plan.js";
import { routers } from "../../../stacks/plan/routers.js";
import { segmentOfProbe } from "../../../stacks/plan/segment-of-probe.js";
import {
  probeBeside,
  probesBeside,
  segmentOfWorkstation,
  workstations,
} from "../../../stacks/plan/workstations.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { mustAnswer } from "../../lib/must-answer.js";
import { arp } from "../../lib/probes/network/arp.js";
import { ipv4State } from "../../lib/probes/network/ipv4-state.js";
import { claimOnEach } from "../workstations.js";

export const addressIsUnique = check({
  needs: [...workstations, ...routers, ...probesBeside],

  async run({ nodes }) {
    const states = new Map(
      await Promise.all(
        workstations.map(
          async (name) => [name, await ipv4State(nodes[name], segmentOfWorkstation(name))] as const,
        ),
      ),
    );
    const heardOf = new Map(
      await Promise.all(
        probesBeside.map(async (probe) => {
          const segment = segmentOfProbe(probe);
          const { gateway } = plan().segments[segment];
          const asked = workstations
            .filter((name) => probeBeside(name) === probe)
            .flatMap((name) => states.get(name)?.addresses ?? [])
            .map(({ address }) => address);
          const answers = await arp(nodes[probe], segment, [gateway, ...asked]);
          const router = routers.find((one) => segment in plan().machines[one].interfaces);
          const heard = answers.get(gateway) ?? [];
          if (router && heard.length === 0) await mustAnswer(nodes[router]);
          claim(
            router !== undefined && heard.join() === macOf(router, segment),
            claimText("cp03/only-has", { gateway, router }),
            `${gateway} ${heard.join("+")}`,
          );
          return [probe, answers] as const;
        }),
      ),
    );
    return claimOnEach(
      workstations,
      claimText("cp03/for-each-workstation-address-no"),
      async (name) => {
        const mac = macOf(name, segmentOfWorkstation(name));
        const answers = heardOf.get(probeBeside(name));
        const own = states.get(name)?.addresses ?? [];
        const heard = own.map(({ address }) => ({ address, macs: answers?.get(address) ?? [] }));
        return {
          holds: own.length > 0 && heard.every(({ macs }) => macs.every((one) => one === mac)),
          seen: heard.map(({ address, macs }) => `${address} ${macs.join("+") || "∅"}`).join(", "),
        };
      },
    );
  },
});
