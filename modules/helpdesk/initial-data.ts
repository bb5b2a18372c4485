import { ofCompany } from "../../stacks/plan/company.js";
import { articles } from "./articles.js";
import { helpdesk } from "./helpdesk.js";
import { helpdeskRights } from "./helpdesk-rights.js";
import { scrips } from "./scrips.js";

const queues = ofCompany(() => helpdesk().addresses.map(({ queue }) => queue));

const data = ofCompany(() => ({
  Groups: [{ Name: helpdesk().technicians, Description: "Relu dans l'annuaire" }],
  Users: [
    {
      Name: helpdesk().bench,
      RealName: "Banc de contrôle",
      Privileged: 1,
      SkipCanonicalize: 1,
    },
  ],
  Queues: [
    ...helpdesk().addresses.map(({ address, queue }) => ({
      Name: queue,
      Description: `Courrier à ${address}`,
      CorrespondAddress: address,
      Lifecycle: helpdesk().lifecycle,
      SLADisabled: 0,
    })),
    {
      Name: helpdesk().problems,
      Description: "Causes communes à plusieurs incidents ; chaque incident en dépend",
      Lifecycle: helpdesk().lifecycle,
      SLADisabled: 1,
    },
    {
      Name: helpdesk().tier3,
      Description: "Bases de données et applications : ce qui dépasse le centre de services",
      CorrespondAddress: helpdesk().addresses[0]?.address,
      Lifecycle: helpdesk().lifecycle,
      SLADisabled: 0,
    },
  ],
  Classes: Object.keys(articles).map((name) => ({ Name: name, ApplyTo: 0 })),
  Catalogs: [{ Name: helpdesk().inventory.catalog, Description: "Postes de travail et serveurs" }],
  CustomFields: [
    ...helpdesk().inventory.fields.map((name) => ({
      Name: name,
      Type: "FreeformSingle",
      LookupType: "RT::Catalog-RT::Asset",
      ApplyTo: [helpdesk().inventory.catalog],
    })),
    ...Object.entries({ Impact: helpdesk().impact, Urgence: helpdesk().urgency }).map(
      ([name, values]) => ({
        Name: name,
        Type: "SelectSingle",
        RenderType: "Dropdown",
        LookupType: "RT::Queue-RT::Ticket",
        ApplyTo: [...queues(), helpdesk().problems, helpdesk().tier3],
        Values: values.map((value, at) => ({ Name: value, SortOrder: at + 1 })),
      }),
    ),
    {
      Name: "Contenu",
      Type: "TextSingle",
      LookupType: "RT::Class-RT::Article",
      ApplyTo: Object.keys(articles),
    },
  ],
  Articles: Object.entries(articles).flatMap(([name, list]) =>
    list.map(({ name: title, summary, content }) => ({
      Class: name,
      Name: title,
      Summary: summary,
      CustomFields: [{ CustomField: "Contenu", Content: content }],
    })),
  ),
  Templates: [
    {
      Queue: 0,
      Name: "Accusé de réception",
      Description: "Réponse automatique à qui ouvre un ticket",
      Type: "Perl",
      Content: `Subject: Reçu : {$Ticket->Subject}
${helpdesk().mark}: recu

Bonjour,

Votre demande est enregistrée sous le numéro {$Ticket->id}.
Gardez « {$Ticket->SubjectTag} » dans l'objet de vos réponses, ou suivez-la sur https://${helpdesk().host}/

L'assistance
`,
    },
    {
      Queue: 0,
      Name: "Résolu",
      Description: "Le demandeur est invité à valider",
      Type: "Perl",
      Content: `Subject: Résolu : {$Ticket->Subject}
${helpdesk().mark}: resolu

Bonjour,

Nous pensons avoir résolu votre demande {$Ticket->id}. Vous en êtes juge :
- tout va bien : répondez par le seul mot ${helpdesk().validation}, et le ticket sera clos ;
- sinon : répondez en disant ce qui reste, et le ticket sera rouvert.

L'assistance
`,
    },
  ],
  Scrips: scrips().map((scrip) => ({ Queue: 0, ...scrip })),
  ACL: helpdeskRights(),
}));

/** What RT's database starts with, as `rt-setup-database` inserts it: ASCII, so that no reader's encoding matters. */
export function initialData(): string {
  const escaped = JSON.stringify(data(), null, 1).replace(
    /[\u0080-\uffff]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return `${escaped}\n`;
}
