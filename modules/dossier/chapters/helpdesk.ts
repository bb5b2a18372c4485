import { entriesOf } from "../../../scripts/ground/entries-of.js";
import type { Told } from "../../../scripts/ground/text.js";
import { articles } from "../../helpdesk/articles.js";
import { helpdesk as desk } from "../../helpdesk/helpdesk.js";
import { helpdeskRights } from "../../helpdesk/helpdesk-rights.js";
import { heads, list, none, settings } from "../cells.js";
import type { Content } from "../chapter.js";

/** A right of RT's, whatever it is given on. */
interface Given {
  readonly GroupDomain?: string;
  readonly GroupId?: string;
  readonly GroupType?: string;
  readonly UserId?: string;
  readonly Queue?: string;
  readonly ObjectType?: string;
  readonly ObjectId?: string | undefined;
  readonly Right: string | readonly string[];
}

/** How tickets are qualified, by when they are answered, and who may what. */
export function helpdesk(): Content {
  const {
    addresses,
    problems,
    tier3,
    inventory,
    priorities,
    businessHours,
    impact,
    urgency,
    matrix,
  } = desk();
  const minutes = { fr: "minutes ouvrées", en: "business minutes" };
  return {
    lead: {
      fr: "Les délais courent en minutes ouvrées, à l'heure de Paris, de la création du ticket.",
      en: "Delays run in business minutes, by Paris' clock, from the ticket's creation on.",
    },
    tables: [
      {
        title: { fr: "Engagements (SLA), par priorité", en: "Service levels (SLA), by priority" },
        columns: [
          { fr: "Priorité", en: "Priority" },
          { fr: "Poids", en: "Weight" },
          { fr: `Première réponse (${minutes.fr})`, en: `First answer (${minutes.en})` },
          { fr: `Résolution (${minutes.fr})`, en: `Resolution (${minutes.en})` },
        ],
        rows: entriesOf(priorities).map(([name, { weight, respond, resolve }]) => [
          name,
          `${weight}`,
          `${respond}`,
          `${resolve}`,
        ]),
      },
      {
        title: {
          fr: "Priorité d'un impact et d'une urgence",
          en: "Priority of an impact and an urgency",
        },
        columns: [{ fr: "Impact", en: "Impact" }, ...urgency.map((one) => ({ fr: one, en: one }))],
        rows: impact.map((one, at) => [one, ...(matrix[at] ?? [])]),
      },
      {
        title: { fr: "Files", en: "Queues" },
        columns: [{ fr: "File", en: "Queue" }, heads.address, heads.what],
        rows: [
          ...addresses.map(({ queue, address }): Told[] => [
            queue,
            address,
            { fr: "un message y ouvre un ticket", en: "a message opens a ticket there" },
          ]),
          [
            problems,
            none,
            { fr: "causes communes à plusieurs incidents", en: "causes behind several incidents" },
          ],
          [
            tier3,
            none,
            { fr: "ce qui dépasse le centre de services", en: "what is beyond the service desk" },
          ],
        ],
      },
      settings({ fr: "Règles", en: "Rules" }, [
        [{ fr: "Adresse", en: "Address" }, `https://${desk().host}`],
        [{ fr: "Techniciens", en: "Technicians" }, desk().technicians],
        [
          { fr: "Heures ouvrées, du lundi au vendredi", en: "Business hours, Monday to Friday" },
          {
            fr: `de ${businessHours.opens} h à ${businessHours.closes} h`,
            en: `${businessHours.opens}:00 to ${businessHours.closes}:00`,
          },
        ],
        [
          { fr: "Jours fériés (mois-jour)", en: "Holidays (month-day)" },
          list(businessHours.holidays),
        ],
        [
          { fr: "Un message sans précision vaut", en: "A message that says nothing counts as" },
          `${impact[desk().byMail.impact]}, ${urgency[desk().byMail.urgency]}`,
        ],
        [
          {
            fr: "Mot qui valide une solution, par courriel",
            en: "Word that validates a solution, by mail",
          },
          desk().validation,
        ],
        [
          { fr: "En-tête des messages automatiques", en: "Header of automatic messages" },
          desk().mark,
        ],
        [{ fr: "Cycle de vie", en: "Lifecycle" }, desk().lifecycle],
        [{ fr: "Inventaire", en: "Inventory" }, inventory.catalog],
        [{ fr: "Champs d'un équipement", en: "Fields of an asset" }, list(inventory.fields)],
        [
          { fr: "Passerelle de courriel, sur desk1", en: "Mail gateway, on desk1" },
          `127.0.0.1:${desk().gatewayPort}`,
        ],
        [{ fr: "Socket de RT", en: "RT's socket" }, desk().socket],
      ]),
      {
        title: { fr: "Droits", en: "Rights" },
        columns: [
          { fr: "À qui", en: "To whom" },
          { fr: "Sur", en: "On" },
          { fr: "Droits", en: "Rights" },
        ],
        rows: helpdeskRights().map((one: Given) => [
          one.GroupId ?? one.UserId ?? one.GroupType ?? none,
          one.Queue ?? one.ObjectId ?? { fr: "tout", en: "everything" },
          list([one.Right].flat()),
        ]),
      },
      {
        title: { fr: "Base de connaissances au départ", en: "Knowledge base at the start" },
        columns: [
          { fr: "Article", en: "Article" },
          { fr: "Résumé", en: "Summary" },
          { fr: "Classe", en: "Class" },
        ],
        rows: Object.entries(articles).flatMap(([kind, all]) =>
          all.map(({ name, summary }) => [name, summary, kind]),
        ),
      },
    ],
  };
}
