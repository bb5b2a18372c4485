import { z } from "zod";
import { macOf } from "../../../stacks/plan/cabling.js";
import { ofCompany } from "../../../stacks/plan/company.js";
import { guestNames, nodeNames, plan, segmentNames } from "../../../stacks/plan/plan.js";
import { segmentOfHost } from "../../../stacks/plan/segment-of-host.js";
import { allowedWord } from "../../ground/allowed-word.js";
import { refuse } from "../../ground/refuse.js";
import { because } from "./because.js";

const names: readonly string[] = [...nodeNames, ...guestNames];
const cards = new Set(
  [...nodeNames, ...guestNames].flatMap((node) =>
    segmentNames.map((segment) => macOf(node, segment)),
  ),
);
const addresses = ofCompany(
  () =>
    new Set(
      Object.values({ ...plan().machines, ...plan().guests }).flatMap(({ interfaces }) =>
        Object.values<string | { readonly reserve: string }>(interfaces).map((wanted) =>
          typeof wanted === "string" ? wanted : wanted.reserve,
        ),
      ),
    ),
);

/**
 * One more card that the DHCP server always gives the same address: in the pool or beside it, Kea takes either. It is told
 * no option of its own: whoever has the card boots, and goes out, as all do in its segment.
 */
export const declaredReservation = ofCompany(() =>
  z
    .strictObject({
      segment: z.enum(["dmz", "srv", "lan", "guest", "siteb"]),
      // A multicast address and the empty one belong to no card.
      mac: allowedWord(/^(?!00:00:00:00:00:00$)[\da-f][02468ace](?::[\da-f]{2}){5}$/i, {
        fr: "l'adresse MAC d'une carte : 00:00:5e:00:53:3c",
        en: "the MAC address of a card: 00:00:5e:00:53:3c",
      }),
      address: z.string().max(15),
      hostname: allowedWord(/^[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?$/, {
        fr: "un mot en minuscules, chiffres ou tirets, une lettre d'abord",
        en: "a word of lower-case letters, digits or hyphens, a letter first",
      }).optional(),
      ...because,
    })
    .superRefine(({ segment, mac, address, hostname }, context) => {
      if (cards.has(mac.toLowerCase())) {
        refuse(context, ["mac"], {
          fr: "une carte qui n'est celle d'aucune machine du plan",
          en: "a card that is no machine's of the plan",
        });
      }
      if (segmentOfHost(address) !== segment || addresses().has(address)) {
        const { cidr } = plan().segments[segment];
        refuse(context, ["address"], {
          fr: `une adresse de ${cidr} qui n'est à personne dans le plan`,
          en: `an address in ${cidr} that is free in the plan`,
        });
      }
      if (hostname !== undefined && names.includes(hostname)) {
        refuse(context, ["hostname"], {
          fr: "une machine que l'entreprise n'a pas encore",
          en: "a machine that the company does not have yet",
        });
      }
    }),
);
export type DeclaredReservation = z.infer<ReturnType<typeof declaredReservation>>;
