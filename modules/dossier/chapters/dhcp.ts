import { entriesOf } from "../../../scripts/ground/entries-of.js";
import type { Told } from "../../../scripts/ground/text.js";
import { plan, segmentNames } from "../../../stacks/plan/plan.js";
import { routers } from "../../../stacks/plan/routers.js";
import {
  bootClasses,
  bootsFromNetwork,
  leaseSeconds,
  optionsOf,
  reservationsOn,
} from "../../dhcp-server/leases.js";
import { dhcpHelperDefault } from "../../router/dhcp-helper-default.js";
import { heads, none, settings, yes } from "../cells.js";
import type { Content } from "../chapter.js";
import { settingIn } from "../of-image.js";

/** What is leased, to whom, and by which way. */
export function dhcp(): Content {
  const scoped = segmentNames.filter((name) => "scope" in plan().segments[name]);
  return {
    lead: {
      fr: "Un seul serveur, net1 ; les routeurs relaient les demandes. Ni étendue, ni réservation, ni option de plus.",
      en: "One server, net1; the routers relay requests. No scope, reservation or option beyond these.",
    },
    tables: [
      {
        title: { fr: "Étendues", en: "Scopes" },
        columns: [
          heads.segment,
          { fr: "Réseau", en: "Network" },
          { fr: "De", en: "From" },
          { fr: "À", en: "To" },
          { fr: "Démarrage par le réseau", en: "Network boot" },
        ],
        rows: entriesOf(plan().segments).flatMap(([name, one]): Told[][] =>
          "scope" in one
            ? [[name, one.cidr, one.scope.from, one.scope.to, bootsFromNetwork(name) ? yes : none]]
            : [],
        ),
      },
      {
        title: { fr: "Options", en: "Options" },
        columns: [heads.segment, { fr: "Option", en: "Option" }, heads.value],
        rows: scoped.flatMap((segment) =>
          optionsOf(segment).map(([name, data]) => [segment, name, data]),
        ),
      },
      {
        title: { fr: "Réservations", en: "Reservations" },
        columns: [heads.machine, heads.segment, heads.address, { fr: "MAC", en: "MAC" }],
        rows: scoped.flatMap((segment) =>
          reservationsOn(segment).map(({ client, mac, address }) => [
            client,
            segment,
            address,
            mac,
          ]),
        ),
      },
      settings({ fr: "Durées, en secondes", en: "Times, in seconds" }, [
        [{ fr: "Bail", en: "Lease" }, leaseSeconds.lease],
        [{ fr: "Renouvellement (T1)", en: "Renewal (T1)" }, leaseSeconds.renew],
        [{ fr: "Reprise (T2)", en: "Rebinding (T2)" }, leaseSeconds.rebind],
      ]),
      {
        title: { fr: "Démarrage par le réseau", en: "Network boot" },
        columns: [
          { fr: "Classe", en: "Class" },
          { fr: "Condition", en: "Condition" },
          { fr: "Fichier", en: "File" },
          { fr: "Serveur", en: "Server" },
        ],
        rows: bootClasses().map(({ name, test, file }) => [
          name,
          test,
          file,
          plan().machines.dep1.interfaces.srv,
        ]),
      },
      {
        title: { fr: "Relais", en: "Relays" },
        columns: [heads.machine, { fr: "Options de dhcp-helper", en: "Options of dhcp-helper" }],
        rows: routers.map((router) => [
          router,
          settingIn(dhcpHelperDefault(router), "DHCPHELPER_OPTS"),
        ]),
      },
    ],
  };
}
