import type { Case } from "../hint.js";

/** Cases of a hint: what is asked for is done, and the ticket that asked for it does not say so. */
export const unreported = [
  {
    when: /^the helpdesk's database answers$/m,
    where: {
      fr: "Le compte rendu ne se lit pas : la base de l'assistance, sur desk1, ne répond pas.",
      en: "The report can't be read: the helpdesk's database, on desk1, does not answer.",
    },
  },
  {
    when: /^the ticket \S+ is resolved$/m,
    where: {
      fr: "Le ticket qui a demandé ce travail, à l'assistance.",
      en: "The ticket that asked for this work, at the helpdesk.",
    },
    what: {
      fr: "Le travail est fait, son ticket n'est pas à « résolu ».",
      en: "The work is done, its ticket is not at “résolu”.",
    },
    how: {
      fr: "Répondez au demandeur depuis son ticket, puis passez-le à « résolu ».",
      en: "Answer the requester from the ticket, then set it to “résolu”.",
    },
  },
  {
    when: /^an answer to whoever opened it, of at least/m,
    where: {
      fr: "La réponse que le demandeur a reçue dans son ticket.",
      en: "The answer that the requester got in the ticket.",
    },
    what: {
      fr: "Elle est trop courte, n'est qu'un commentaire, ou ne dit pas ce que le ticket demande de dire.",
      en: "It is too short, is only a comment, or does not tell what the ticket asks to be told.",
    },
    how: {
      fr: "Relisez le ticket ; répondez (et non commentez) en quelques phrases, avec la valeur ou le nom qu'il demande.",
      en: "Read the ticket again; answer (do not comment) in a few sentences, with the value or the name that it asks for.",
    },
  },
] as const satisfies readonly Case[];
