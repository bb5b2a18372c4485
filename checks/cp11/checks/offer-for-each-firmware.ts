import type { SegmentName } from "../../../stacks/plan/plan.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { mustAnswer } from "../../lib/must-answer.js";
import { bootOffer, bootTold } from "../lib/boot-offer.js";
import type { Firmware } from "../lib/firmwares.js";

const asked = ["BIOS", "UEFI", "UEFI (9)", "iPXE, BIOS", "iPXE, UEFI"] as const;
type Offers = ReadonlyMap<Firmware, Awaited<ReturnType<typeof bootOffer>>>;

export const offerForEachFirmware = check({
  needs: ["probe-lan", "probe-siteb", "net1", "fw1"],

  async run({ nodes: { net1, fw1, ...probes } }) {
    const offered = async (segment: "lan" | "siteb"): Promise<Offers> =>
      new Map(
        await Promise.all(
          asked.map(
            async (firmware) =>
              [firmware, await bootOffer(probes[`probe-${segment}`], segment, firmware)] as const,
          ),
        ),
      );
    const [inLan, inSiteb] = await Promise.all([offered("lan"), offered("siteb")]);
    if ([...inLan.values()].some((offer) => !offer)) await mustAnswer(net1, fw1);
    const seen = [claimOffers("lan", inLan)];
    // Whether the second site is offered an address at all is another check's.
    if ([...inSiteb.values()].some((offer) => offer)) seen.push(claimOffers("siteb", inSiteb));
    return seen.join("; ");
  },
});

/** Claim that each kind of firmware is offered what it can start, in a segment. */
function claimOffers(segment: SegmentName, offers: Offers): string {
  const told = asked.map((name) => `${name}: ${bootTold(offers.get(name))}`).join(" · ");
  const seen = segment === "lan" ? told : `${segment}: ${told}`;
  for (const firmware of ["BIOS", "UEFI", "UEFI (9)"] as const) {
    const offer = offers.get(firmware);
    claim(
      offer !== undefined &&
        offer.nextServer !== "0.0.0.0" &&
        offer.bootFile !== "" &&
        !/^https?:/.test(offer.bootFile),
      claimText("cp11/server-next-server-and-loader", { firmware }),
      seen,
    );
  }
  const loaderOf = (firmware: Firmware) => offers.get(firmware)?.bootFile;
  claim(
    loaderOf("UEFI") === loaderOf("UEFI (9)"),
    claimText("cp11/both-numbers-that-bit-uefi"),
    seen,
  );
  for (const firmware of ["iPXE, BIOS", "iPXE, UEFI"] as const) {
    claim(
      /^https?:\/\//.test(loaderOf(firmware) ?? ""),
      claimText("cp11/ipxe-is-offered-its-script"),
      seen,
    );
  }
  return seen;
}
