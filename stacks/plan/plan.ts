import { keysOf } from "../../scripts/ground/keys-of.js";
import { builtIn } from "./company/company-name.js";
import { type Company, company, companyNamed, inCompany, ofCompany } from "./company.js";
import { definePlan } from "./define-plan.js";
import { toAddress, toNetwork } from "./ipv4.js";

/**
 * What is built of a company, written once: every segment, machine, name and address. Each candidate's lab of one company
 * has the same, so that one handout and one solution sheet serve everybody.
 */
export function planOf(one: Company) {
  const { networks } = one;
  /** The address of a number in one of the company's networks, e.g. `at("lan", 51)`. */
  const at = (network: keyof typeof networks, host: number) =>
    toAddress(toNetwork(networks[network]).first + host);
  return definePlan({
    company: {
      name: one.name,
      domain: one.domain,
      realm: one.realm,
      workgroup: one.workgroup,
    },

    underlay: "100.64.0.0/10",

    segments: {
      wan: {
        title: { fr: "Internet simulé", en: "simulated Internet" },
        cidr: networks.wan,
        gateway: at("wan", 254),
        probe: at("wan", 250),
      },
      dmz: {
        title: { fr: "zone démilitarisée", en: "demilitarised zone" },
        cidr: networks.dmz,
        gateway: at("dmz", 1),
        probe: at("dmz", 250),
        scope: { from: at("dmz", 200), to: at("dmz", 219) },
      },
      srv: {
        title: { fr: "serveurs", en: "servers" },
        cidr: networks.srv,
        gateway: at("srv", 1),
        probe: at("srv", 250),
        scope: { from: at("srv", 200), to: at("srv", 219) },
      },
      lan: {
        title: { fr: "postes de travail", en: "workstations" },
        cidr: networks.lan,
        gateway: at("lan", 1),
        probe: at("lan", 250),
        scope: { from: at("lan", 100), to: at("lan", 149) },
      },
      guest: {
        title: { fr: "invités", en: "guests" },
        cidr: networks.guest,
        gateway: at("guest", 1),
        probe: at("guest", 250),
        scope: { from: at("guest", 100), to: at("guest", 149) },
      },
      siteb: {
        title: { fr: "second site", en: "second site" },
        cidr: networks.siteb,
        gateway: at("siteb", 1),
        probe: at("siteb", 250),
        scope: { from: at("siteb", 100), to: at("siteb", 149) },
      },
    },

    areas: {
      network: { title: { fr: "réseau", en: "network" }, needs: [] },
      directory: { title: { fr: "annuaire", en: "directory" }, needs: ["network"] },
      workstations: {
        title: { fr: "postes de travail", en: "workstations" },
        needs: ["network", "directory"],
      },
      mail: { title: { fr: "messagerie", en: "mail" }, needs: ["network", "directory"] },
      application: {
        title: { fr: "application n-tiers", en: "n-tier application" },
        needs: ["network", "directory"],
      },
      files: { title: { fr: "fichiers", en: "files" }, needs: ["network", "directory"] },
      terminal: {
        title: { fr: "bureau à distance", en: "remote desktop" },
        needs: ["network", "directory"],
      },
      virtualisation: {
        title: { fr: "virtualisation", en: "virtualisation" },
        needs: ["network", "directory"],
      },
      monitoring: {
        title: { fr: "supervision", en: "monitoring" },
        needs: ["network", "directory"],
      },
      helpdesk: {
        title: { fr: "assistance", en: "helpdesk" },
        needs: ["network", "directory", "mail"],
      },
      deployment: {
        title: { fr: "déploiement", en: "deployment" },
        needs: ["network", "directory"],
      },
      administration: {
        title: { fr: "poste d'administration", en: "administration workstation" },
        needs: ["network", "directory"],
      },
    },

    machines: {
      fw1: {
        title: { fr: "routeur et pare-feu du siège", en: "router and firewall of the head office" },
        area: "network",
        services: ["nftables", "NAT", "OpenVPN", "DHCP relay", "squid"],
        memoryMib: 192,
        interfaces: {
          wan: at("wan", 1),
          dmz: at("dmz", 1),
          srv: at("srv", 1),
          lan: at("lan", 1),
          guest: at("guest", 1),
        },
      },
      fw2: {
        title: { fr: "routeur du second site", en: "router of the second site" },
        area: "network",
        services: ["nftables", "OpenVPN", "DHCP relay"],
        memoryMib: 128,
        interfaces: { wan: at("wan", 2), siteb: at("siteb", 1) },
      },
      ext1: {
        title: { fr: "Internet : DNS, sites, pairs", en: "the Internet: DNS, sites, peers" },
        area: "network",
        services: ["DNS", "HTTPS", "NTP", "SMTP"],
        memoryMib: 192,
        interfaces: { wan: at("wan", 254) },
      },
      dc1: {
        title: { fr: "contrôleur de domaine", en: "domain controller" },
        area: "directory",
        services: ["Active Directory", "DNS", "Kerberos", "NTP"],
        memoryMib: 768,
        interfaces: { srv: at("srv", 10) },
        resetWith: ["dc2"],
      },
      dc2: {
        title: { fr: "second contrôleur de domaine", en: "second domain controller" },
        area: "directory",
        services: ["Active Directory", "DNS", "Kerberos", "NTP"],
        memoryMib: 768,
        interfaces: { srv: at("srv", 11) },
        resetWith: ["dc1"],
      },
      net1: {
        title: { fr: "serveur DHCP", en: "DHCP server" },
        area: "directory",
        services: ["DHCP", "SFTP"],
        memoryMib: 128,
        interfaces: { srv: at("srv", 20) },
      },
      mail1: {
        title: { fr: "serveur de messagerie", en: "mail server" },
        area: "mail",
        services: ["SMTP", "submission", "IMAPS", "ManageSieve", "webmail"],
        memoryMib: 256,
        interfaces: { dmz: at("dmz", 20) },
      },
      ws1: {
        title: { fr: "poste de travail", en: "workstation" },
        area: "workstations",
        services: ["SSH"],
        unit: "Postes",
        memoryMib: 512,
        interfaces: { lan: { reserve: at("lan", 51) } },
      },
      ws2: {
        title: { fr: "poste de travail", en: "workstation" },
        area: "workstations",
        services: ["SSH"],
        unit: "Postes",
        memoryMib: 512,
        interfaces: { lan: "dhcp" },
      },
      ws3: {
        title: { fr: "poste de travail", en: "workstation" },
        area: "workstations",
        services: ["SSH"],
        unit: "Postes",
        memoryMib: 512,
        interfaces: { lan: "dhcp" },
      },
      wsb1: {
        title: { fr: "poste de travail du second site", en: "workstation of the second site" },
        area: "workstations",
        services: ["SSH"],
        unit: "Postes",
        memoryMib: 512,
        interfaces: { siteb: "dhcp" },
      },
      web1: {
        title: { fr: "serveur web frontal", en: "front web server" },
        area: "application",
        services: ["HTTPS"],
        memoryMib: 96,
        interfaces: { dmz: at("dmz", 10) },
      },
      app1: {
        title: { fr: "serveur d'application", en: "application server" },
        area: "application",
        services: ["tt-rss"],
        memoryMib: 192,
        interfaces: { srv: at("srv", 91) },
      },
      app2: {
        title: { fr: "second serveur d'application", en: "second application server" },
        area: "application",
        services: ["tt-rss"],
        memoryMib: 192,
        interfaces: { srv: at("srv", 92) },
      },
      db1: {
        title: { fr: "serveur de bases de données", en: "database server" },
        area: "application",
        services: ["PostgreSQL"],
        memoryMib: 192,
        interfaces: { srv: at("srv", 95) },
      },
      hv1: {
        title: { fr: "hyperviseur", en: "virtualisation host" },
        area: "virtualisation",
        services: ["libvirt", "QEMU"],
        memoryMib: 2048,
        interfaces: { srv: at("srv", 50) },
        trunks: ["lan"],
      },
      mon1: {
        title: {
          fr: "serveur de supervision et de journaux",
          en: "monitoring and log server",
        },
        area: "monitoring",
        services: ["HTTPS", "syslog"],
        memoryMib: 128,
        interfaces: { srv: at("srv", 80) },
      },
      file1: {
        title: { fr: "serveur de fichiers", en: "file server" },
        area: "files",
        services: ["SMB"],
        unit: "Serveurs",
        memoryMib: 384,
        interfaces: { srv: at("srv", 30) },
      },
      ts1: {
        title: { fr: "serveur de bureaux à distance", en: "terminal server" },
        area: "terminal",
        services: ["RDP"],
        unit: "Serveurs",
        memoryMib: 768,
        interfaces: { srv: at("srv", 40) },
      },
      desk1: {
        title: { fr: "serveur d'assistance", en: "helpdesk server" },
        area: "helpdesk",
        services: ["HTTPS", "SMTP"],
        memoryMib: 640,
        interfaces: { srv: at("srv", 70) },
      },
      dep1: {
        title: {
          fr: "serveur de déploiement et dépôt de paquets",
          en: "deployment server and package repository",
        },
        area: "deployment",
        services: ["TFTP", "HTTP"],
        memoryMib: 96,
        interfaces: { srv: at("srv", 61) },
      },
      adm1: {
        title: { fr: "poste d'administration", en: "administration workstation" },
        area: "administration",
        services: ["SSH"],
        unit: "Postes",
        memoryMib: 1536,
        interfaces: { srv: at("srv", 85) },
      },
    },

    guests: {
      vm1: {
        title: { fr: "serveur intranet", en: "intranet server" },
        host: "hv1",
        services: ["HTTP", "SSH"],
        memoryMib: 128,
        interfaces: { srv: { reserve: at("srv", 60) } },
      },
      pxe1: {
        title: { fr: "poste vierge, BIOS", en: "blank workstation, BIOS" },
        host: "hv1",
        memoryMib: 512,
        interfaces: { lan: "dhcp" },
        blank: "bios",
      },
      pxe2: {
        title: { fr: "poste vierge, UEFI", en: "blank workstation, UEFI" },
        host: "hv1",
        memoryMib: 512,
        interfaces: { lan: "dhcp" },
        blank: "uefi",
      },
    },

    vpn: {
      siteToSite: { interface: "tunnel", fw1: at("tunnel", 1), fw2: at("tunnel", 2), port: 1195 },
      remoteAccess: { interface: "vpn", cidr: networks.vpn, port: 1194 },
    },

    proxyPort: 3128,
    logPort: 514,
    assistancePort: 5900,
    forbiddenSites: ["interdit.exemple.test"],

    application: { name: "veille", port: 8443, databasePort: 5432 },

    outside: {
      "www.exemple.test": at("wan", 254),
      "avis.exemple.test": at("wan", 254),
      "interdit.exemple.test": at("wan", 254),
    },
  });
}

export type Plan = ReturnType<typeof planOf>;

/** That of the company at hand. */
export const plan = ofCompany(() => planOf(company()));

/** What the names of segments, areas, machines and cards alone decide: it is the same in every company. */
export function inAnyCompany<T>(workOut: () => T): T {
  return inCompany(companyNamed(builtIn), workOut);
}

/** Names of segments, areas, machines and their cards. Its addresses are no company's that anybody works on. */
export const layout: Plan = inAnyCompany(plan);

export type SegmentName = keyof Plan["segments"];
export type AreaName = keyof Plan["areas"];
export type MachineName = keyof Plan["machines"];
/** A virtual machine, on a machine that hosts it. */
export type GuestName = keyof Plan["guests"];
/** The bench's own eyes, one per segment. */
export type ProbeName = `probe-${SegmentName}`;
/** Anything that a command can be run on. */
export type NodeName = MachineName | ProbeName;

export const segmentNames: readonly SegmentName[] = keysOf(layout.segments);
export const areaNames: readonly AreaName[] = keysOf(layout.areas);
export const machineNames: readonly MachineName[] = keysOf(layout.machines);
export const guestNames: readonly GuestName[] = keysOf(layout.guests);
export const probeNames: readonly ProbeName[] = segmentNames.map(
  (name) => `probe-${name}` as const,
);
export const nodeNames: readonly NodeName[] = [...machineNames, ...probeNames];
