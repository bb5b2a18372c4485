import { addressPlan } from "./cp06/checks/address-plan.js";
import { dora } from "./cp06/checks/dora.js";
import { addressesResolveBack, namesResolve } from "./cp06/checks/names.js";
import { onlyOneServer } from "./cp06/checks/only-one-server.js";
import { outsideNames } from "./cp06/checks/outside-names.js";
import { paths } from "./cp06/checks/paths.js";
import { reservation } from "./cp06/checks/reservation.js";
import { segmentsKeepApart } from "./cp06/checks/segments-keep-apart.js";
import { survivesRestart } from "./cp06/checks/survives-restart.js";
import { timeServed } from "./cp06/checks/time-served.js";
import { zonesStayInside } from "./cp06/checks/zones-stay-inside.js";
import { restoreTheSecondSite } from "./cp06/exercises/restore-the-second-site.js";
import { dhcpServerStopped } from "./cp06/faults/dhcp-server-stopped.js";
import { dnsPublished } from "./cp06/faults/dns-published.js";
import { forwarderAstray } from "./cp06/faults/forwarder-astray.js";
import { guestsLetIn } from "./cp06/faults/guests-let-in.js";
import { maskTooWide } from "./cp06/faults/mask-too-wide.js";
import { missingPtr } from "./cp06/faults/missing-ptr.js";
import { missingReturnRoute } from "./cp06/faults/missing-return-route.js";
import { relayForgetsDmz } from "./cp06/faults/relay-forgets-dmz.js";
import { relayStopped } from "./cp06/faults/relay-stopped.js";
import { reservationForAnOldCard } from "./cp06/faults/reservation-for-an-old-card.js";
import { routeNotSaved } from "./cp06/faults/route-not-saved.js";
import { scopeExhausted } from "./cp06/faults/scope-exhausted.js";
import { timeServerStopped } from "./cp06/faults/time-server-stopped.js";
import { wrongARecord } from "./cp06/faults/wrong-a-record.js";
import { wrongDnsOption } from "./cp06/faults/wrong-dns-option.js";
import { wrongRouterOption } from "./cp06/faults/wrong-router-option.js";
import { hints } from "./cp06/hints.js";
import { competence } from "./lib/competence.js";
import { runAlone } from "./lib/run/run-alone.js";

const cp06 = competence({
  id: "cp06",
  title: {
    fr: "Intervenir sur une infrastructure de réseau TCP/IP",
    en: "Act on a TCP/IP network infrastructure",
  },

  checks: {
    "address-plan": addressPlan,
    "dora-in-srv": dora("srv", "fw1"),
    "dora-in-lan": dora("lan", "fw1"),
    "dora-in-guest": dora("guest", "fw1"),
    "dora-in-dmz": dora("dmz", "fw1"),
    "dora-in-siteb": dora("siteb", "fw2"),
    "reservation-honoured": reservation,
    "only-one-dhcp-server": onlyOneServer,
    "names-resolve": namesResolve,
    "addresses-resolve-back": addressesResolveBack,
    "outside-names": outsideNames,
    "zones-stay-inside": zonesStayInside,
    "paths-there-and-back": paths,
    "time-served": timeServed,
    "segments-keep-apart": segmentsKeepApart,
    "survives-restart": survivesRestart,
    "documentation-updated": {
      title: {
        fr: "Le plan d'adressage et les documents d'exploitation sont à jour de l'intervention",
        en: "The address plan and the operating documents tell of what was done",
      },
      needsTrainer: true,
    },
  },

  hints,

  faults: {
    "scope-exhausted": scopeExhausted,
    "relay-stopped": relayStopped,
    "relay-forgets-dmz": relayForgetsDmz,
    "wrong-router-option": wrongRouterOption,
    "wrong-dns-option": wrongDnsOption,
    "reservation-for-an-old-card": reservationForAnOldCard,
    "dhcp-server-stopped": dhcpServerStopped,
    "missing-return-route": missingReturnRoute,
    "route-not-saved": routeNotSaved,
    "mask-too-wide": maskTooWide,
    "wrong-a-record": wrongARecord,
    "missing-ptr": missingPtr,
    "forwarder-astray": forwarderAstray,
    "time-server-stopped": timeServerStopped,
    "dns-published": dnsPublished,
    "guests-let-in": guestsLetIn,
  },
  exercises: { "restore-the-second-site": restoreTheSecondSite },
});

export default cp06;
await runAlone(import.meta.url, cp06);
