import { toAddress, toNetwork } from "../../../stacks/plan/ipv4.js";
import { plan, type SegmentName } from "../../../stacks/plan/plan.js";
import { staff } from "../../../stacks/plan/staff.js";
import type { Cause } from "../../lib/cause.js";
import { exercise } from "../../lib/exercise.js";
import { dhcpInterfaces, setInterfaces, staticInterfaces } from "../set-interfaces.js";

const { siteb } = plan.segments;
/** What the workstation was given at the second site, where it comes from. */
const former = { address: toAddress(toNetwork(siteb.cidr).first + 60), gateway: siteb.gateway };

/** Her socket leads to another segment than the workstations'. */
function patchedInto(segment: SegmentName): Cause<"ws2"> {
  const title = plan.segments[segment].title;
  return {
    title: {
      fr: `La prise de ws2 mène à ${segment} (${title.fr}), et son adresse fixe vient du second site`,
      en: `The socket of ws2 leads to ${segment} (${title.en}), and its static address comes from the second site`,
    },
    setUp: ({ hands }) => hands.plug("ws2", segment),
    solve: ({ hands }) => hands.plug("ws2", "lan"),
  };
}

export const officeMove = exercise({
  title: {
    fr: "Le poste de la compta n'a plus rien depuis qu'il a changé de bureau",
    en: "The accountant's workstation has had nothing since it changed office",
  },
  brief: {
    fr: `Ticket d'${staff.accountant.name}, comptable : « J'ai quitté le second site pour le siège, et mon poste (ws2) n'a plus rien depuis : ni session, ni serveur, ni Internet. La prise clignote pourtant. »
Rendez-lui la connexion : le poste doit être dans le segment des postes (lan), recevoir son adresse du DHCP, et retrouver noms et serveurs. Procédez couche par couche et notez la cause de chacune.
Le poste : \`lab shell CANDIDAT ws2\`. Le brassage : \`lab plug CANDIDAT ws2 SEGMENT\`.`,
    en: `Ticket from ${staff.accountant.name}, accountant: "I left the second site for the head office, and my workstation (ws2) has had nothing since: no session, no server, no Internet. Yet the socket blinks."
Give her connection back: the workstation must be in the workstations' segment (lan), get its address from DHCP, and find names and servers again. Proceed layer by layer and note the cause of each.
The workstation: \`lab shell CANDIDATE ws2\`. The patching: \`lab plug CANDIDATE ws2 SEGMENT\`.`,
  },
  minutes: 15,
  needs: ["ws2"],
  proves: [
    "cp03/cable-in-lan",
    "cp03/address-in-segment",
    "cp03/address-is-leased",
    "cp03/one-default-route",
    "cp03/full-size-packets-pass",
    "cp03/names-resolve",
    "cp03/business-service-answers",
  ],
  keeps: ["cp03/hosts-file-hides-nothing", "cp07/flows-from-guest"],

  causes: {
    "socket-of-the-guests": patchedInto("guest"),
    "socket-of-the-dmz": patchedInto("dmz"),
    "socket-of-the-servers": patchedInto("srv"),
  },

  async setUp({ nodes: { ws2 } }) {
    await setInterfaces(ws2, staticInterfaces(former));
  },

  async solve({ nodes: { ws2 } }) {
    await setInterfaces(ws2, dhcpInterfaces());
  },
});
