import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { mustAnswer } from "../../lib/must-answer.js";
import { bootOffer, bootTold } from "../lib/boot-offer.js";
import type { Firmware } from "../lib/firmwares.js";

const asked = ["BIOS", "UEFI", "UEFI (9)", "iPXE, BIOS", "iPXE, UEFI"] as const;

export const offerForEachFirmware = check({
  title: {
    fr: "Un poste qui démarre par le réseau reçoit, selon son micrologiciel (BIOS, UEFI) et à travers le relais, un serveur et un chargeur ; iPXE reçoit son script",
    en: "A machine that boots from the network is offered, by its firmware (BIOS, UEFI) and through the relay, a server and a loader; iPXE is offered its script",
  },
  remedy: {
    fr: "Sur net1 : /etc/kea/kea-dhcp4.conf, `client-classes` (option 93 : 0 BIOS, 7 et 9 UEFI ; option 77 : iPXE), et `require-client-classes` de l'étendue.",
    en: "On net1: /etc/kea/kea-dhcp4.conf, `client-classes` (option 93: 0 BIOS, 7 and 9 UEFI; option 77: iPXE), and the scope's `require-client-classes`.",
  },
  needs: ["probe-lan", "net1", "fw1"],

  async run({ nodes: { "probe-lan": probe, net1, fw1 } }) {
    const offers = new Map<Firmware, Awaited<ReturnType<typeof bootOffer>>>();
    await Promise.all(
      asked.map(async (firmware) => {
        offers.set(firmware, await bootOffer(probe, "lan", firmware));
      }),
    );
    const seen = asked.map((name) => `${name}: ${bootTold(offers.get(name))}`).join(" · ");
    if ([...offers.values()].some((offer) => !offer)) await mustAnswer(net1, fw1);
    for (const firmware of ["BIOS", "UEFI", "UEFI (9)"] as const) {
      const offer = offers.get(firmware);
      claim(
        offer !== undefined &&
          offer.nextServer !== "0.0.0.0" &&
          offer.bootFile !== "" &&
          !/^https?:/.test(offer.bootFile),
        {
          fr: `${firmware} : un serveur (next-server) et un chargeur à demander par TFTP`,
          en: `${firmware}: a server (next-server) and a loader to ask for by TFTP`,
        },
        seen,
      );
    }
    const loaderOf = (firmware: Firmware) => offers.get(firmware)?.bootFile;
    claim(
      loaderOf("UEFI") === loaderOf("UEFI (9)"),
      {
        fr: "les deux nombres que disent les UEFI 64 bits valent la même offre",
        en: "both numbers that 64-bit UEFI says deserve the same offer",
      },
      seen,
    );
    for (const firmware of ["iPXE, BIOS", "iPXE, UEFI"] as const) {
      claim(
        /^https?:\/\//.test(loaderOf(firmware) ?? ""),
        {
          fr: "iPXE reçoit l'adresse de son script, et non encore un chargeur (boucle)",
          en: "iPXE is offered its script's address, and not a loader once more (a loop)",
        },
        seen,
      );
    }
    return seen;
  },
});
