import type { Told } from "../../../scripts/ground/text.js";
import { type Flow, flows as matrix } from "../../../stacks/plan/flows.js";
import { machineNames, plan } from "../../../stacks/plan/plan.js";
import { proxyUrl } from "../../../stacks/plan/proxy-url.js";
import { administeredAt, routers } from "../../../stacks/plan/routers.js";
import { bareImages } from "../../bare-images.js";
import { heads, list, ports, settings } from "../cells.js";
import type { Content } from "../chapter.js";
import { localRulesOf } from "../of-image.js";

/** Of machines that the routers alone guard. */
const unguarded: Told = { fr: "pas de pare-feu local", en: "no local firewall" };

/** Places that are no machine and no segment. */
const places: Readonly<Record<string, Told>> = {
  gateway: { fr: "passerelle du segment", en: "the segment's gateway" },
  broadcast: { fr: "diffusion", en: "broadcast" },
  vpn: { fr: "vpn (nomades)", en: "vpn (mobile workers)" },
};

function placesTold(all: readonly string[]): Told {
  const words = all.map((one) => places[one] ?? one);
  const inOne = (language: "fr" | "en") =>
    list(words.map((one) => (typeof one === "string" ? one : one[language])));
  return { fr: inOne("fr"), en: inOne("en") };
}

function row({ from, to, protocol, ports: asked = [], why }: Flow): Told[] {
  return [why, placesTold(from), placesTold(to), protocol, ports(asked)];
}

/** What may cross the routers, reach them, and be asked of each machine. */
export function flows(): Content {
  return {
    lead: {
      fr: "Tout ce qui n'est pas écrit ici est refusé et journalisé par les routeurs. Un segment désigne toutes ses machines.",
      en: "Whatever is not written here is refused and logged by the routers. A segment means all machines in it.",
    },
    tables: [
      {
        title: { fr: "Matrice des flux", en: "Flow matrix" },
        columns: [
          heads.what,
          { fr: "De", en: "From" },
          { fr: "Vers", en: "To" },
          { fr: "Protocole", en: "Protocol" },
          { fr: "Ports", en: "Ports" },
        ],
        rows: matrix().map(row),
      },
      {
        title: { fr: "Services publiés sur Internet", en: "Services published to the Internet" },
        columns: [
          heads.what,
          { fr: "Adresse publique", en: "Public address" },
          { fr: "Port", en: "Port" },
          { fr: "Machine qui répond", en: "Machine that answers" },
        ],
        rows: matrix().flatMap(({ why, publishes, protocol, ports: asked = [] }): Told[][] =>
          publishes
            ? [[why, plan().machines.fw1.interfaces.wan, `${protocol} ${ports(asked)}`, publishes]]
            : [],
        ),
      },
      settings({ fr: "Proxy web et sortie", en: "Web proxy, and the way out" }, [
        [{ fr: "Proxy des postes", en: "Proxy of workstations" }, proxyUrl("lan")],
        [{ fr: "Proxy des serveurs", en: "Proxy of servers" }, proxyUrl("srv")],
        [{ fr: "Sites interdits", en: "Forbidden sites" }, list(plan().forbiddenSites)],
        ...routers.map(
          (router) =>
            [
              {
                fr: `Adresse source vers Internet (${router})`,
                en: `Source address towards the Internet (${router})`,
              },
              plan().machines[router].interfaces.wan,
            ] as const,
        ),
        ...routers.map(
          (router) =>
            [
              { fr: `Administration de ${router} (SSH)`, en: `Administration of ${router} (SSH)` },
              administeredAt(router),
            ] as const,
        ),
      ]),
      {
        title: { fr: "Pare-feu locaux : ce qui entre", en: "Local firewalls: what comes in" },
        columns: [heads.machine, { fr: "Règles", en: "Rules" }],
        rows: machineNames
          .filter((name) => !routers.some((router) => router === name))
          .map((name) => {
            const rules = localRulesOf(bareImages()[name]);
            return [name, rules.length > 0 ? rules.join("; ") : unguarded];
          }),
      },
    ],
  };
}
