import { keysOf } from "../../scripts/ground/keys-of.js";
import type { Text } from "../../scripts/ground/text.js";

/** The chapters, in the order in which somebody who takes over a company reads them. */
export const chapterTitles = {
  addresses: { fr: "Plan d'adressage", en: "Address plan" },
  names: { fr: "Noms (DNS)", en: "Names (DNS)" },
  dhcp: { fr: "DHCP", en: "DHCP" },
  flows: { fr: "Flux et pare-feu", en: "Flows and firewalls" },
  tunnels: { fr: "Tunnels (VPN)", en: "Tunnels (VPN)" },
  ports: { fr: "Ports en écoute et TLS", en: "Listening ports and TLS" },
  people: { fr: "Personnes et unités", en: "People and units" },
  groups: { fr: "Groupes, droits et stratégies", en: "Groups, rights and policies" },
  accounts: { fr: "Comptes techniques", en: "Technical accounts" },
  shares: { fr: "Partages de fichiers", en: "File shares" },
  mail: { fr: "Messagerie", en: "Mail" },
  tasks: { fr: "Tâches planifiées", en: "Scheduled tasks" },
  backups: { fr: "Sauvegardes", en: "Backups" },
  packages: { fr: "Paquets", en: "Packages" },
  workstations: { fr: "Postes de travail", en: "Workstations" },
  deployment: { fr: "Déploiement", en: "Deployment" },
  "remote-desktop": { fr: "Bureaux à distance", en: "Remote desktops" },
  application: { fr: "Application et bases de données", en: "Application and databases" },
  virtualisation: { fr: "Virtualisation", en: "Virtualisation" },
  helpdesk: { fr: "Assistance et engagements (SLA)", en: "Helpdesk and service levels (SLA)" },
  monitoring: { fr: "Supervision et journaux", en: "Monitoring and logs" },
  watch: { fr: "Veille", en: "Technology watch" },
  conventions: { fr: "Conventions", en: "Conventions" },
} as const satisfies Readonly<Record<string, Text>>;

/** The end of a chapter's address. */
export type ChapterId = keyof typeof chapterTitles;

export const chapterIds: readonly ChapterId[] = keysOf(chapterTitles);
