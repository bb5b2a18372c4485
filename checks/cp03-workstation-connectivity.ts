import { addressInSegment } from "./cp03/checks/address-in-segment.js";
import { addressIsLeased } from "./cp03/checks/address-is-leased.js";
import { addressIsUnique } from "./cp03/checks/address-is-unique.js";
import { businessServiceAnswers } from "./cp03/checks/business-service-answers.js";
import { cableInLan } from "./cp03/checks/cable-in-lan.js";
import { carrierIsUp } from "./cp03/checks/carrier-is-up.js";
import { fullSizePacketsPass } from "./cp03/checks/full-size-packets-pass.js";
import { guestIsApart } from "./cp03/checks/guest-is-apart.js";
import { hostsFileHidesNothing } from "./cp03/checks/hosts-file-hides-nothing.js";
import { maskFitsSegment } from "./cp03/checks/mask-fits-segment.js";
import { namesResolve } from "./cp03/checks/names-resolve.js";
import { oneDefaultRoute } from "./cp03/checks/one-default-route.js";
import { oneDhcpServer } from "./cp03/checks/one-dhcp-server.js";
import { unassignedPortGetsNoLease } from "./cp03/checks/unassigned-port-gets-no-lease.js";
import { officeMove } from "./cp03/exercises/office-move.js";
import { addressOfOtherSite } from "./cp03/faults/address-of-other-site.js";
import { cableInWrongSegment } from "./cp03/faults/cable-in-wrong-segment.js";
import { cableUnplugged } from "./cp03/faults/cable-unplugged.js";
import { dnsWrongServer } from "./cp03/faults/dns-wrong-server.js";
import { duplicateAddress } from "./cp03/faults/duplicate-address.js";
import { forgottenStaticAddress } from "./cp03/faults/forgotten-static-address.js";
import { hostsEntryMasksDns } from "./cp03/faults/hosts-entry-masks-dns.js";
import { rogueDhcpServer } from "./cp03/faults/rogue-dhcp-server.js";
import { smallMtu } from "./cp03/faults/small-mtu.js";
import { wrongGateway } from "./cp03/faults/wrong-gateway.js";
import { wrongMask } from "./cp03/faults/wrong-mask.js";
import { hints } from "./cp03/hints.js";
import { competence } from "./lib/competence.js";
import { runAlone } from "./lib/run/run-alone.js";

const cp03 = competence({
  id: "cp03",
  title: {
    fr: "Configurer la connexion physique et logique du poste de travail",
    en: "Configure the physical and logical connection of the workstation",
  },

  // From layer 1 up: the first that is not satisfied is where to start.
  checks: {
    "carrier-is-up": carrierIsUp,
    "cable-in-lan": cableInLan,
    "address-in-segment": addressInSegment,
    "address-is-leased": addressIsLeased,
    "address-is-unique": addressIsUnique,
    "mask-fits-segment": maskFitsSegment,
    "one-default-route": oneDefaultRoute,
    "full-size-packets-pass": fullSizePacketsPass,
    "names-resolve": namesResolve,
    "hosts-file-hides-nothing": hostsFileHidesNothing,
    "business-service-answers": businessServiceAnswers,
    "one-dhcp-server": oneDhcpServer,
    "unassigned-port-gets-no-lease": unassignedPortGetsNoLease,
    "guest-is-apart": guestIsApart,
    "cabling-and-wifi": {
      title: {
        fr: "Le câblage, le brassage et le Wi-Fi réels sont faits proprement : cordon de la bonne catégorie, prise repérée, sertissage testé, bon SSID",
        en: "The real cabling, patching and Wi-Fi are done well: cord of the right category, socket labelled, crimping tested, right SSID",
      },
      needsTrainer: true,
    },
  },

  hints,

  faults: {
    "cable-unplugged": cableUnplugged,
    "cable-in-wrong-segment": cableInWrongSegment,
    "wrong-mask": wrongMask,
    "wrong-gateway": wrongGateway,
    "forgotten-static-address": forgottenStaticAddress,
    "address-of-other-site": addressOfOtherSite,
    "duplicate-address": duplicateAddress,
    "dns-wrong-server": dnsWrongServer,
    "hosts-entry-masks-dns": hostsEntryMasksDns,
    "small-mtu": smallMtu,
    "rogue-dhcp-server": rogueDhcpServer,
  },
  exercises: { "office-move": officeMove },
});

export default cp03;
await runAlone(import.meta.url, cp03);
