import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { z } from "zod";
import { Misuse } from "../../ground/misuse.js";
import { say } from "../../ground/say.js";
import { languages, type Text } from "../../ground/text.js";
import { cookieOptions, languageCookie, sessionCookie } from "../cookies.js";
import { drawPage } from "../draw-page.js";
import { CardPage, InvitationPage, TrainerPage } from "../pages/ways-in.js";
import type { Asked, Route } from "../route.js";
import { note } from "../store/audit.js";
import { candidateOf } from "../ways-in/cards.js";
import { networkOf } from "../ways-in/network-of.js";
import { endSession, openSession, sessionSeconds, type Visitor } from "../ways-in/sessions.js";
import { acceptInvitation, isTrainer, passwordLength, trainerName } from "../ways-in/trainers.js";

const pages = { card: CardPage, trainer: TrainerPage, invitation: InvitationPage } as const;
const titles: Readonly<Record<keyof typeof pages, Text>> = {
  card: { fr: "Entrer", en: "Enter" },
  trainer: { fr: "Formateur", en: "Trainer" },
  invitation: { fr: "Invitation", en: "Invitation" },
};

/** How people come in, and leave. */
export const wayInRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/",
    access: "anyone",
    handle(asked) {
      const { context, visitor } = asked;
      return visitor ? context.redirect(homeOf(visitor), 303) : form(asked, "card");
    },
  },
  { method: "GET", path: "/trainer", access: "anyone", handle: (asked) => form(asked, "trainer") },
  {
    method: "GET",
    path: "/invitation",
    access: "anyone",
    handle: (asked) => form(asked, "invitation"),
  },
  {
    method: "POST",
    path: "/session/card",
    access: "anyone",
    body: "form",
    async handle(asked) {
      const { portal, actor } = asked;
      const { code } = await bodyOf(asked, z.object({ code: z.string().max(64) }));
      // Nobody guesses it: whoever has the right one is let in, however many wrong ones came from where he sits.
      const who = await candidateOf(portal.store, code);
      if (who !== undefined) return enter(asked, { role: "candidate", who });
      const { address } = portal.tries;
      const network = networkOf(actor.address);
      const waitMs = address.waitMs(network);
      // Beyond what is allowed it is not even noted: a flood would fill the disk.
      if (waitMs > 0) return tooMany(asked, "card", waitMs);
      address.count(network);
      await note(portal.store, actor, "wrong card", "");
      return form(asked, "card", {
        fr: "Aucune carte n'a ce code. Comparez-le signe par signe ; une nouvelle carte remplace l'ancienne.",
        en: "No card has this code. Compare it sign by sign; a new card replaces the old one.",
      });
    },
  },
  {
    method: "POST",
    path: "/session/trainer",
    access: "anyone",
    body: "form",
    async handle(asked) {
      const { portal, actor } = asked;
      const { name, password } = await bodyOf(
        asked,
        z.object({ name: z.string().max(32), password: z.string().max(passwordLength.most) }),
      );
      const { address, trainer } = portal.tries;
      const network = networkOf(actor.address);
      // Of an account by network: who tries a trainer's name a thousand times does not keep the trainer out.
      const account = `${name} ${network}`;
      const waitMs = Math.max(address.waitMs(network), trainer.waitMs(account));
      if (waitMs > 0) return tooMany(asked, "trainer", waitMs);
      // Before it is known to be wrong: many at once are as many tries.
      address.count(network);
      trainer.count(account);
      if (await isTrainer(portal.store, name, password)) {
        address.forgive(network);
        trainer.forgive(account);
        return enter(asked, { role: "trainer", who: name });
      }
      await note(portal.store, actor, "wrong password", name);
      return form(asked, "trainer", {
        fr: "Nom ou mot de passe faux. Oublié ? 'lab trainer remove' puis 'lab trainer add', sur le serveur.",
        en: "Wrong name or password. Forgotten? 'lab trainer remove', then 'lab trainer add', on the server.",
      });
    },
  },
  {
    method: "POST",
    path: "/invitation",
    access: "anyone",
    body: "form",
    async handle(asked) {
      const { portal, actor } = asked;
      const typed = await bodyOf(
        asked,
        z.object({
          code: z.string().max(64),
          name: z.string().max(32),
          password: z.string().max(passwordLength.most),
        }),
      );
      const { address } = portal.tries;
      const network = networkOf(actor.address);
      const waitMs = address.waitMs(network);
      if (waitMs > 0) return tooMany(asked, "invitation", waitMs);
      try {
        const name = trainerName(typed.name);
        if (typed.password.length < passwordLength.least) throw tooShort();
        if (await acceptInvitation(portal.store, { ...typed, name })) {
          return await enter(asked, { role: "trainer", who: name });
        }
      } catch (problem) {
        if (!(problem instanceof Misuse)) throw problem;
        return form(asked, "invitation", problem.told);
      }
      address.count(network);
      await note(portal.store, actor, "wrong invitation", "");
      return form(asked, "invitation", {
        fr: "Ce code n'invite personne de ce nom, ou a déjà servi. 'lab trainer add NOM', sur le serveur, en donne un autre.",
        en: "This code invites nobody of that name, or was used already. 'lab trainer add NAME', on the server, gives another.",
      });
    },
  },
  {
    method: "POST",
    path: "/session/end",
    access: "visitor",
    body: "form",
    async handle({ context, portal, actor }) {
      await endSession(portal.store, getCookie(context, sessionCookie) ?? "");
      await note(portal.store, actor, "leave", "");
      deleteCookie(context, sessionCookie, cookieOptions);
      return context.redirect("/", 303);
    },
  },
  {
    method: "POST",
    path: "/language",
    access: "anyone",
    body: "form",
    async handle(asked) {
      const { context } = asked;
      const { language } = await bodyOf(asked, z.object({ language: z.enum(languages) }));
      setCookie(context, languageCookie, language, cookieOptions);
      return context.redirect(pageBefore(asked), 303);
    },
  },
];

function homeOf({ role, who }: Visitor): string {
  return role === "trainer" ? "/board" : `/labs/${who}`;
}

/** Where somebody was, by its path alone: never on another site. */
function pageBefore({ context }: Asked): string {
  const before = context.req.header("referer");
  const page = before !== undefined && URL.canParse(before) ? new URL(before).pathname : "/";
  return page.startsWith("//") ? "/" : page;
}

async function enter(asked: Asked, visitor: Visitor): Promise<Response> {
  const { context, portal, actor } = asked;
  const token = await openSession(portal.store, visitor);
  await note(portal.store, { ...visitor, address: actor.address }, "enter", "");
  setCookie(context, sessionCookie, token, { ...cookieOptions, maxAge: sessionSeconds });
  return context.redirect(homeOf(visitor), 303);
}

async function bodyOf<T>({ context }: Asked, schema: z.ZodType<T>): Promise<T> {
  const { data } = schema.safeParse(await context.req.parseBody());
  if (data !== undefined) return data;
  throw new Misuse({
    fr: "le formulaire n'est pas rempli comme il doit l'être : revenez à la page et recommencez",
    en: "the form is not filled in as it should be: go back to the page and try again",
  });
}

function form(
  asked: Asked,
  kind: keyof typeof pages,
  problem?: Text,
  status: 400 | 429 = 400,
): Response {
  const Page = pages[kind];
  return drawPage(asked, {
    title: say(titles[kind]),
    status: problem ? status : 200,
    children: <Page problem={problem && say(problem)} />,
  });
}

function tooMany(asked: Asked, kind: keyof typeof pages, waitMs: number): Response {
  const seconds = Math.ceil(waitMs / 1000);
  asked.context.header("retry-after", String(seconds));
  const problem = {
    fr: `Trop d'essais d'ici : recommencez dans ${seconds} s.`,
    en: `Too many tries from here: try again in ${seconds} s.`,
  };
  return form(asked, kind, problem, 429);
}

function tooShort(): Misuse {
  const { least } = passwordLength;
  return new Misuse({
    fr: `mot de passe trop court : il faut ${least} signes au moins, par exemple quatre mots sans rapport`,
    en: `the password is too short: ${least} signs at least are needed, e.g. four unrelated words`,
  });
}
