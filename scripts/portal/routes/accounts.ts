import { z } from "zod";
import { Misuse } from "../../ground/misuse.js";
import { accountIds } from "../../operations/account-entries.js";
import { accountsTold } from "../accounts-told.js";
import type { Route } from "../route.js";
import { noteWithin } from "../store/audit.js";
import { bodyOf } from "./body-of.js";

/** Limit of password requests per hour: enough for work, too few to collect them all. */
const mostAnHour = 60;

/** Passwords of a lab, one at a time: they stand in no page and in no event. */
export const accountRoutes: readonly Route[] = [
  {
    method: "POST",
    path: "/api/labs/:lab/accounts/password",
    access: "reader",
    async handle(asked) {
      const { context, portal, actor, visitor, lab } = asked;
      const { account } = await bodyOf(asked, z.object({ account: z.enum(accountIds) }));
      const { facts } = await portal.feeds.of(lab).snapshot();
      if (!facts || facts.state === "absent") {
        throw new Misuse({
          fr: "le lab n'est pas là, et ses mots de passe non plus : attendez que le formateur le crée",
          en: "the lab is not there, and neither are its passwords: wait until the trainer makes it",
        });
      }
      const known = accountsTold(facts, visitor?.role === "trainer");
      const found = known.find(({ id }) => id === account);
      if (!found) {
        throw new Misuse({
          fr: "ce compte n'est pas à vous : l'énoncé d'un exercice en cours donne ceux de vos collègues dont il faut se servir",
          en: "this account is not yours: the brief of an exercise that runs gives those of your colleagues that are to be used",
        });
      }
      // The audit entry comes first, so that every password shown is in it.
      await noteWithin(portal.store, actor, "see password", `${lab} ${found.login || account}`, {
        most: mostAnHour,
        refused: {
          fr: `${mostAnHour} mots de passe en une heure suffisent : notez ceux dont vous vous servez, ou appelez le formateur`,
          en: `${mostAnHour} passwords in an hour are enough: note those that you use, or call the trainer`,
        },
      });
      return context.json({ password: await portal.useCases.password(lab, found.purpose) });
    },
  },
];
