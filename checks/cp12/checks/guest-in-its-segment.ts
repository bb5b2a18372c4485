import { plan } from "../../../stacks/plan/plan.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { arp } from "../../lib/probes/network/arp.js";
import { guestsOf } from "../lib/definition.js";

const address = () => plan().guests.vm1.interfaces.srv.reserve;

export const guestInItsSegment = check({
  needs: ["hv1", "probe-srv", "probe-lan", "fw1"],
  deadlineMs: 9000,

  async run(scene) {
    const { fw1, "probe-srv": near, "probe-lan": far } = scene.nodes;
    const vm1 = (await guestsOf(scene)).find(({ name }) => name === "vm1");
    await fw1.ask`true`;
    const gateway = plan().segments.lan.gateway;
    const [here, there] = await Promise.all([
      arp(near, "srv", [address()]),
      arp(far, "lan", [address(), gateway]),
    ]);
    const macs = here.get(address()) ?? [];
    const own = [...(vm1?.active?.ports.keys() ?? [])];
    claim(
      macs.length === 1 && own.includes(macs[0] ?? ""),
      claimText("cp12/answers-in-srv-from-vm1-only", { address: address() }),
      `ARP srv ${address()}: ${macs.join(", ") || "∅"}; vm1: ${own.join(", ") || "∅"}`,
    );
    // The way to ask works there too: the gateway answers.
    claim(
      (there.get(gateway) ?? []).length > 0 && (there.get(address()) ?? []).length === 0,
      claimText("cp12/and-not-in-lan"),
      `ARP lan ${address()}: ${there.get(address())?.join(", ") || "∅"}, ${gateway}: ${there.get(gateway)?.join(", ") || "∅"}`,
    );
    return `ARP srv ${address()}: ${macs[0]} · lan: no answer`;
  },
});
