import type { Notice } from "./notice.js";

/**
 * What the outside site publishes. Plausible and invented: the products and the organisations do not
 * exist, and the vulnerabilities carry numbers of a year to come.
 */
export const notices = {
  security: [
    {
      id: "avis-2099-0041",
      date: "2026-09-14",
      author: "Centre d'alerte d'Exemple",
      title: "Avis 2099-0041 : exécution de code dans Mailpont (CVE-2099-31407)",
      text: "Un en-tête trop long fait déborder un tampon de la passerelle Mailpont avant la version 4.8.2. Score CVSS 9,8. Corrigé dans la 4.8.2 ; à défaut, limiter la taille des en-têtes à 8 Kio.",
    },
    {
      id: "avis-2099-0038",
      date: "2026-08-31",
      author: "Centre d'alerte d'Exemple",
      title: "Avis 2099-0038 : élévation de privilèges dans Annulib (CVE-2099-28810)",
      text: "Une délégation mal vérifiée permet à un membre d'un groupe de support de réinitialiser tout mot de passe. Versions 2.0 à 2.3.1. Corrigé dans la 2.3.2 ; vérifier les délégations en attendant.",
    },
    {
      id: "avis-2099-0035",
      date: "2026-08-10",
      author: "Centre d'alerte d'Exemple",
      title: "Avis 2099-0035 : déni de service dans le relais DHCP Relaybox (CVE-2099-25116)",
      text: "Une option 82 vide arrête le relais Relaybox jusqu'à son redémarrage. Toutes versions avant la 1.12. Pas de contournement ; surveiller le service.",
    },
    {
      id: "avis-2099-0029",
      date: "2026-07-06",
      author: "Centre d'alerte d'Exemple",
      title: "Avis 2099-0029 : injection SQL dans Congefacile (CVE-2099-20078)",
      text: "Le champ de recherche n'est pas échappé. Un compte de base aux droits trop larges en ferait une perte totale des données. Corrigé dans la version 7.1.",
    },
  ],
  packages: [
    {
      id: "update-2099-118",
      date: "2026-09-15",
      author: "Exemple package team",
      title: "Update 2099-118: mailpont 4.6.1-3+ex2 (security)",
      text: "The fix for CVE-2099-31407 was backported to 4.6.1. The upstream number stays below 4.8.2: compare the package's own version. Restart the service after the update.",
    },
    {
      id: "update-2099-112",
      date: "2026-09-01",
      author: "Exemple package team",
      title: "Update 2099-112: annulib 2.3.1-1+ex1 (security)",
      text: "Fixes CVE-2099-28810. The update changes the directory's schema: take a backup first, and update both controllers within the hour.",
    },
    {
      id: "update-2099-104",
      date: "2026-07-27",
      author: "Exemple package team",
      title: "Update 2099-104: tzdata-exemple 2026c (time zones)",
      text: "One country no longer changes its clocks in October. Systems that schedule jobs in local time should be updated before 25 October.",
    },
  ],
  vendors: [
    {
      id: "notice-printco-77",
      date: "2026-09-08",
      author: "Printco support",
      title: "Printco LX 300: firmware 3.14 is mandatory for TLS",
      text: "From January on, the scan-to-mail service refuses TLS 1.0 and 1.1. Printers below firmware 3.14 will stop sending. Install the firmware from the printer's own menu, one device at a time.",
    },
    {
      id: "notice-nordvault-12",
      date: "2026-08-24",
      author: "Nordvault",
      title: "Nordvault Backup 5: end of support on 31 March",
      text: "Version 5 receives no fixes after 31 March. Version 6 reads the archives of version 5; the reverse is not true. Keep one machine on version 5 until the last restore test has passed.",
    },
    {
      id: "notice-hexaswitch-31",
      date: "2026-07-13",
      author: "Hexaswitch",
      title: "Hexaswitch 24: known issue with jumbo frames",
      text: "Ports set to an MTU above 9000 drop every frame after a warm restart. Workaround: power the switch off for ten seconds. A fix is planned for release 2.9.",
    },
  ],
  law: [
    {
      id: "droit-2099-06",
      date: "2026-09-02",
      author: "Bulletin d'Exemple",
      title: "Journaux de connexion : durée de conservation ramenée à douze mois",
      text: "Les journaux qui identifient une personne se gardent douze mois au plus, sauf enquête. Les sauvegardes de journaux sont comprises. Applicable au 1er janvier.",
    },
    {
      id: "droit-2099-05",
      date: "2026-06-22",
      author: "Bulletin d'Exemple",
      title: "Violation de données : le délai de notification court dès le soupçon fondé",
      text: "Les soixante-douze heures partent du moment où le responsable a des raisons sérieuses de penser que des données ont fui, et non de la fin de son enquête.",
    },
  ],
} as const satisfies Record<string, readonly Notice[]>;
