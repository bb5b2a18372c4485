import { remoteDesktop as rules } from "../../terminal-server/remote-desktop.js";
import { settings } from "../cells.js";
import type { Content } from "../chapter.js";

/** Who works on the terminal server, and how. */
export function remoteDesktop(): Content {
  return {
    lead: {
      fr: "ts1, par RDP dans TLS, depuis les deux sites et le VPN des nomades. Seul le presse-papiers traverse ; root n'ouvre pas de session.",
      en: "ts1, by RDP within TLS, from both sites and the remote-access VPN. Only the clipboard crosses; root opens no session.",
    },
    tables: [
      settings({ fr: "Réglages", en: "Settings" }, [
        [{ fr: "Port", en: "Port" }, rules.port],
        [{ fr: "Bureau complet", en: "Whole desktop" }, rules.desktopGroup],
        [{ fr: "Une application seulement", en: "One application only" }, rules.applicationGroup],
        [{ fr: "L'application publiée", en: "The application published" }, rules.application],
        [{ fr: "Sessions au plus", en: "Sessions at most" }, rules.maxSessions],
        [
          {
            fr: "Déconnexion sans activité, en secondes",
            en: "Disconnected when idle, in seconds",
          },
          rules.idleSeconds,
        ],
        [
          {
            fr: "Session déconnectée gardée, en secondes",
            en: "Disconnected session kept, in seconds",
          },
          rules.disconnectedSeconds,
        ],
      ]),
    ],
  };
}
