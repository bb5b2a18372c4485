import { plan } from "../../../stacks/plan/plan.js";
import { networksBehind } from "../../../stacks/plan/route.js";
import { remoteAccessConf } from "../../router/remote-access-conf.js";
import { revokedWorker, validWorker } from "../../router/remote-workers.js";
import { siteToSiteConf } from "../../router/site-to-site-conf.js";
import { heads, list, settings } from "../cells.js";
import type { Content } from "../chapter.js";
import { settingIn } from "../of-image.js";

/** What both tunnels say of their encryption. */
function encryption(conf: string) {
  return [
    [{ fr: "Chiffrement", en: "Cipher" }, settingIn(conf, "data-ciphers")],
    [{ fr: "TLS, au moins", en: "TLS, at least" }, settingIn(conf, "tls-version-min")],
    [{ fr: "Autorité acceptée", en: "Accepted authority" }, settingIn(conf, "ca")],
    [{ fr: "Liste de révocation", en: "Revocation list" }, settingIn(conf, "crl-verify")],
  ] as const;
}

/** The ways into the company that are encrypted. */
export function tunnels(): Content {
  const { siteToSite, remoteAccess } = plan().vpn;
  const nomads = remoteAccessConf();
  return {
    lead: {
      fr: "Deux VPN, par OpenVPN, et aucune autre carte, aucun autre tunnel.",
      en: "Two VPNs, by OpenVPN, and no other card or tunnel.",
    },
    tables: [
      settings({ fr: "Entre les deux sites", en: "Between the two sites" }, [
        [{ fr: "Interface", en: "Interface" }, siteToSite.interface],
        [
          { fr: "fw2 appelle fw1", en: "fw2 calls fw1" },
          `${plan().machines.fw1.interfaces.wan} udp ${siteToSite.port}`,
        ],
        [
          { fr: "Adresse de fw1 dans le tunnel", en: "Address of fw1 in the tunnel" },
          siteToSite.fw1,
        ],
        [
          { fr: "Adresse de fw2 dans le tunnel", en: "Address of fw2 in the tunnel" },
          siteToSite.fw2,
        ],
        [{ fr: "Réseaux derrière fw1", en: "Networks behind fw1" }, list(networksBehind("fw1"))],
        [{ fr: "Réseaux derrière fw2", en: "Networks behind fw2" }, list(networksBehind("fw2"))],
        ...encryption(siteToSiteConf("fw1")),
      ]),
      settings({ fr: "Accès des nomades", en: "Remote access" }, [
        [{ fr: "Interface", en: "Interface" }, remoteAccess.interface],
        [
          { fr: "Serveur", en: "Server" },
          `${plan().machines.fw1.interfaces.wan} udp ${remoteAccess.port}`,
        ],
        [{ fr: "Adresses des nomades", en: "Addresses of mobile workers" }, remoteAccess.cidr],
        [
          { fr: "Ce qui leur est poussé", en: "What is pushed to them" },
          list([...nomads.matchAll(/^push "(.*)"$/gm)].map(([, pushed = ""]) => pushed)),
        ],
        ...encryption(nomads),
      ]),
      {
        title: { fr: "Certificats des nomades", en: "Certificates of mobile workers" },
        columns: [heads.name, { fr: "État", en: "State" }],
        rows: [
          [validWorker, { fr: "accepté", en: "accepted" }],
          [revokedWorker, { fr: "révoqué", en: "revoked" }],
        ],
      },
    ],
  };
}
