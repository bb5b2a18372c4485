import { z } from "zod";
import { reverseZoneOf } from "../../../modules/domain-controller/dns-records.js";
import { ofCompany } from "../../../stacks/plan/company.js";
import { plan, type SegmentName } from "../../../stacks/plan/plan.js";
import { segmentOfHost } from "../../../stacks/plan/segment-of-host.js";
import { escapePattern } from "../../ground/escape-pattern.js";
import { refuse } from "../../ground/refuse.js";
import { addressOfPointer } from "./address-of-pointer.js";
import { because } from "./because.js";
import { plannedNames } from "./planned-names.js";

/** Where machines of the company's own stand: what a visitor brought, or the Internet has, gets no name of its. */
const named: readonly SegmentName[] = ["dmz", "srv", "lan", "siteb"];
const networks = ofCompany(() => named.map((segment) => plan().segments[segment].cidr).join(", "));

/** A word below the company's domain. */
const ownName = ofCompany(
  () =>
    new RegExp(`^([a-z](?:[a-z0-9-]{0,61}[a-z0-9])?)\\.${escapePattern(plan().company.domain)}$`),
);
/** What programs ask for by themselves: whoever has such a name has their traffic, or passes for a controller. */
const askedFor = /^(?:wpad|isatap|localhost|gc|kdc|dc\d*|(?:domain|forest)dnszones)$/;

/** One more name of the company's, as `dig` has it: of a machine, another one for it, or back from its address. */
export const declaredName = ofCompany(() =>
  z
    .strictObject({
      name: z.string().max(253),
      type: z.enum(["A", "CNAME", "PTR"]),
      data: z.string().max(253),
      ...because,
    })
    .superRefine(({ name, type, data }, context) => {
      const [, label] = ownName().exec(name) ?? [];
      const segment = segmentOfHost(type === "A" ? data : addressOfPointer(name));
      const isInside = segment !== undefined && named.includes(segment);
      if (type === "PTR") {
        if (!isInside) {
          const example = `60.${reverseZoneOf(plan().segments.lan.cidr)}`;
          refuse(context, ["name"], {
            fr: `une adresse de ${networks()} à l'envers : ${example}`,
            en: `an address in ${networks()} backwards: ${example}`,
          });
        }
      } else if (label === undefined) {
        refuse(context, ["name"], {
          fr: `un mot sous ${plan().company.domain}, en minuscules, sans * ni _ ni point final : archives.${plan().company.domain}`,
          en: `a word below ${plan().company.domain}, in lower-case letters, without * or _ or a final dot: archives.${plan().company.domain}`,
        });
      } else if (askedFor.test(label)) {
        refuse(context, ["name"], {
          fr: "un nom que les programmes ne demandent pas d'eux-mêmes : ni proxy (wpad), ni tunnel (isatap), ni contrôleur",
          en: "a name that programs don't ask for by themselves: no proxy (wpad), no tunnel (isatap), no controller",
        });
      }
      if (plannedNames().has(name)) {
        refuse(context, ["name"], {
          fr: "un nom que l'entreprise n'a pas encore : les siens mènent où le plan le dit",
          en: "a name that the company does not have yet: its own lead where the plan says",
        });
      }
      if (type === "A" && !isInside) {
        refuse(context, ["data"], {
          fr: `l'adresse d'une machine dans ${networks()}`,
          en: `the address of a machine in ${networks()}`,
        });
      }
    }),
);
export type DeclaredName = z.infer<ReturnType<typeof declaredName>>;
