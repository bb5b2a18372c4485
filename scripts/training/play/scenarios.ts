import type { Login } from "../../../stacks/plan/company/login-of.js";
import type { mailboxes } from "../../../stacks/plan/mailboxes.js";
import { staff } from "../../../stacks/plan/staff.js";
import type { Text } from "../../ground/text.js";

/** One thing that somebody wants of the helpdesk, and how they go on about it. */
export interface Wish {
  readonly by: Login;
  readonly to: keyof typeof mailboxes.tickets;
  readonly subject: string;
  /** How it is first told; one is drawn. */
  readonly told: readonly [string, ...string[]];
  /** What they answer to a technician who asks. */
  readonly detail: string;
  /** What they say when it is called resolved and is not. */
  readonly complaint: string;
  /** At most how many times; drawn. */
  readonly complaints: number;
}

/** A piece of a company's day. */
export interface Scenario {
  readonly title: Text;
  readonly wishes: readonly Wish[];
}

/** What simulated users can play. They write French, as the company does. */
export const scenarios = {
  matinee: {
    title: { fr: "une matinée ordinaire", en: "an ordinary morning" },
    wishes: [
      {
        by: staff.accountant.login,
        to: "assistance",
        subject: "Compte verrouillé",
        told: [
          "Bonjour, ma session refuse de s'ouvrir depuis ce matin, alors que le mot de passe est le bon.",
          "Bonjour, impossible d'entrer dans ma session : compte verrouillé, paraît-il. C'est la clôture !",
        ],
        detail: "Le message dit que le compte est verrouillé. J'ai dû me tromper plusieurs fois.",
        complaint: "Cela refuse toujours. Pouvez-vous regarder de nouveau ?",
        complaints: 1,
      },
      {
        by: staff.managementAssistant.login,
        to: "demandes",
        subject: "Accès au dossier Finance",
        told: [
          `Bonjour, ${staff.financeManager.name} me demande de lire le dossier Finance. Pouvez-vous m'y donner accès ?`,
          "Bonjour, il me faudrait l'accès en lecture au partage Finance, d'ici vendredi si possible.",
        ],
        detail: `En lecture seulement. C'est ${staff.financeManager.name} qui l'a demandé.`,
        complaint: "Le dossier s'ouvre, mais reste vide pour moi.",
        complaints: 1,
      },
      {
        by: staff.financeManager.login,
        to: "assistance",
        subject: "VPN impossible depuis l'hôtel",
        told: [
          "Bonjour, je suis en déplacement et le VPN tourne sans jamais se connecter.",
          "Bonjour, pas de VPN ce matin depuis l'hôtel. J'ai une réunion à onze heures.",
        ],
        detail: "Le Wi-Fi de l'hôtel fonctionne, les sites s'ouvrent. Aucun message d'erreur.",
        complaint: "Il se connecte, puis retombe au bout d'une minute.",
        complaints: 2,
      },
    ],
  },
  panne: {
    title: {
      fr: "une panne que plusieurs personnes signalent",
      en: "an outage that several people report",
    },
    wishes: [
      {
        by: staff.chiefAccountant.login,
        to: "assistance",
        subject: "L'application de veille ne répond plus",
        told: [
          "Bonjour, l'application de veille affiche une page d'erreur, pour tout le service.",
          "Bonjour, plus personne ici n'ouvre l'application de veille. Erreur à chaque essai.",
        ],
        detail: "Le numéro affiché change à chaque fois. Cela a commencé vers neuf heures.",
        complaint: "Elle marche une fois sur deux seulement.",
        complaints: 1,
      },
      {
        by: staff.managementController.login,
        to: "assistance",
        subject: "Veille en panne ?",
        told: [
          "Bonjour, la veille ne s'ouvre pas. Est-ce chez moi seulement ?",
          "Bonjour, page blanche sur l'application de veille. Rien d'urgent de mon côté.",
        ],
        detail: "Le reste fonctionne : messagerie, dossiers. Mon voisin a la même chose.",
        complaint: "Toujours rien de mon côté.",
        complaints: 0,
      },
      {
        by: staff.director.login,
        to: "assistance",
        subject: "URGENT : veille indisponible",
        told: [
          "L'application de veille est en panne et je présente dans une heure. Merci de faire vite.",
          "Qu'en est-il de la veille ? J'en ai besoin pour le conseil de ce matin.",
        ],
        detail: "La même page d'erreur que tout le monde. Dans combien de temps ?",
        complaint: "Je viens d'essayer : ce n'est pas résolu.",
        complaints: 2,
      },
    ],
  },
} as const satisfies Record<string, Scenario>;

/** A name of `scenarios`. */
export type ScenarioName = keyof typeof scenarios;
