import { Misuse } from "../../ground/misuse.js";
import { say } from "../../ground/say.js";
import type { Text } from "../../ground/text.js";
import { cardsPdf } from "../cards/cards-pdf.js";
import { drawCards } from "../cards/draw-cards.js";
import { onCards } from "../cards/on-cards.js";
import { drawPage } from "../draw-page.js";
import { CardsPage } from "../pages/cards-page.js";
import type { Portal } from "../portal.js";
import type { Asked, Route } from "../route.js";
import { placeServed } from "../store/place.js";

/** Cards of a class, drawn and downloaded by its trainer. */
export const cardRoutes: readonly Route[] = [
  { method: "GET", path: "/board/cards", access: "trainer", handle: (asked) => page(asked) },
  {
    method: "POST",
    path: "/board/cards/draw",
    access: "trainer",
    body: "form",
    async handle(asked) {
      const { context, portal, actor } = asked;
      const { candidate, revoke } = await context.req.parseBody({ all: true });
      const chosen = [candidate].flat().filter((one) => typeof one === "string");
      const wanted = (await candidatesOf(portal)).filter((one) => chosen.includes(one.candidate));
      if (wanted.length === 0 || wanted.length !== chosen.length) return page(asked, nobody);
      if (revoke !== "yes") return page(asked, unconfirmed);
      const place = await placeServed(portal.store);
      if (!place) throw new Misuse(unserved);
      const pdf = await cardsPdf(await drawCards(portal.store, wanted, { place, actor }));
      return context.body(new Uint8Array(pdf), 200, {
        "content-type": "application/pdf",
        "content-disposition": `attachment; filename="${say({ fr: "cartes", en: "cards" })}.pdf"`,
      });
    },
  },
];

async function page(asked: Asked, problem?: Text): Promise<Response> {
  const candidates = await candidatesOf(asked.portal);
  return drawPage(asked, {
    title: say({ fr: "Cartes", en: "Cards" }),
    status: problem ? 400 : 200,
    children: <CardsPage candidates={candidates} problem={problem && say(problem)} />,
  });
}

/** Those who have a card, a lab or a place in the class, by id. */
async function candidatesOf({ store, useCases }: Portal) {
  const known = await onCards(store);
  const labs = (await useCases.standingLabs()).filter((lab) => !known.has(lab));
  const nameless = labs.map((candidate) => ({
    candidate,
    person: "",
    group: "",
    language: undefined,
    hasCard: false,
  }));
  return [...known.values(), ...nameless].toSorted((one, other) =>
    one.candidate.localeCompare(other.candidate),
  );
}

const nobody = {
  fr: "Aucune carte n'a été tirée : choisissez des candidats de la liste.",
  en: "No card was drawn: choose candidates of the list.",
};

const unconfirmed = {
  fr: "Aucune carte n'a été tirée : cochez que les anciennes sont remplacées.",
  en: "No card was drawn: tick that the former ones are replaced.",
};

const unserved = {
  fr: "le serveur ne sait pas encore à quelle adresse il répond : relancez 'lab serve'",
  en: "the server does not know yet at which address it answers: start 'lab serve' again",
};
