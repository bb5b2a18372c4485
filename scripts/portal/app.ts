import { createHash } from "node:crypto";
import { Hono, type MiddlewareHandler } from "hono";
import { compress } from "hono/compress";
import { getCookie } from "hono/cookie";
import { secureHeaders } from "hono/secure-headers";
import { toldOf } from "../ground/localized-error.js";
import { Misuse } from "../ground/misuse.js";
import { inLanguage, say } from "../ground/say.js";
import { announce } from "../ground/terminal/announce.js";
import { inOwnCompany } from "../operations/in-own-company.js";
import { labNames } from "../operations/lab-names.js";
import { fileBytes } from "../operations/machine-files.js";
import { rosterBytes } from "../training/class/roster-of.js";
import { brotli } from "./brotli.js";
import { sessionCookie } from "./cookies.js";
import { isFromOwnPage } from "./from-own-page.js";
import { languageOf } from "./language-of.js";
import { may } from "./may.js";
import { reportBytes } from "./pages/report/report-server.js";
import type { Portal } from "./portal.js";
import { refuse } from "./refuse.js";
import type { Asked, Env, Route } from "./route.js";
import { styleName } from "./routes/assets.js";
import { routes } from "./routes/routes.js";
import { visitorOf } from "./ways-in/sessions.js";
import { withinLimit } from "./within-limit.js";

/** What a POST's body is, by its type, and how large it may be, in bytes: a list of all checks is a quarter of 64 KiB. */
const bodies = {
  form: { type: "application/x-www-form-urlencoded", largest: 64 * 1024 },
  json: { type: "application/json", largest: 64 * 1024 },
  // In JSON a sign may be six.
  report: { type: "application/json", largest: 8 * reportBytes },
  csv: { type: "text/csv", largest: rosterBytes },
  // Beside the file there are its machine and its path.
  file: { type: "multipart/form-data", largest: fileBytes + 64 * 1024 },
} as const;

/** The portal's pages and what their scripts ask for. Every request passes `guarded`, whatever its route. */
export function portalApp(portal: Portal): Hono<Env> {
  const app = new Hono<Env>();
  // What Brotli has made small gzip leaves as it is.
  app.use(headersOf(portal), compress(), brotli);
  for (const route of routes) {
    const method = route.method === "UPGRADE" ? "GET" : route.method;
    app.on(method, route.path, (context) =>
      inLanguage(languageOf(context), () => guarded(route, portal, context)),
    );
  }
  app.notFound((context) =>
    inLanguage(languageOf(context), () =>
      refuse({ context, portal, visitor: undefined }, 404, {
        fr: "Aucune page n'a cette adresse.",
        en: "No page has this address.",
      }),
    ),
  );
  app.onError((problem, context) =>
    inLanguage(languageOf(context), () => {
      if (problem instanceof Misuse || problem instanceof SyntaxError) {
        return context.json({ error: say(toldOf(problem)) }, 400);
      }
      announce(`${context.req.method} ${context.req.path}: ${String(problem.stack)}`);
      return context.json(
        { error: say({ fr: "erreur du serveur", en: "error of the server" }) },
        500,
      );
    }),
  );
  return app;
}

function headersOf({ assets }: Portal): MiddlewareHandler {
  const style = createHash("sha256").update(assets.get(styleName)?.text ?? "");
  const ownStyle = `'sha256-${style.digest("base64")}'`;
  const secure = secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      // Beside a digest browsers would not heed that all styles are let in.
      styleSrc: ["'self'", (context) => (hasTerminals(context) ? "'unsafe-inline'" : ownStyle)],
      imgSrc: ["'self'", (context) => (hasTerminals(context) ? "data:" : "")],
      connectSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
    // A certificate of the bench's own: with it browsers would refuse the page instead of asking.
    strictTransportSecurity: false,
    // Without a referrer they would name no origin with a form, which is then refused.
    referrerPolicy: "same-origin",
  });
  return (context, next) => {
    // Pages are one person's; assets say otherwise themselves.
    context.header("cache-control", "no-store");
    return secure(context, next);
  };
}

/** A terminal draws its colours by styles of its own, a desktop its screen by images of its own: they would be kept out. */
function hasTerminals({ req }: Asked["context"]): boolean {
  return /^\/labs\/[^/]+$/.test(req.path);
}

async function guarded(route: Route, portal: Portal, context: Asked["context"]): Promise<Response> {
  const anonymous = { context, portal, visitor: undefined };
  if (route.method !== "GET" && !isFromOwnPage(context)) return refuse(anonymous, 403, foreign);
  if (route.method === "POST") {
    const type = context.req.header("content-type")?.split(";")[0];
    if (type !== bodyOf(route).type) return refuse(anonymous, 403, foreign);
  }
  const token = getCookie(context, sessionCookie);
  // Assets are the same for all, and pages wait for them.
  const isAsset = route.path.startsWith("/assets/");
  const visitor = token === undefined || isAsset ? undefined : await visitorOf(portal.store, token);
  const lab = context.req.param("lab") ?? "";
  if (!visitor && route.access !== "anyone") {
    return context.req.path.startsWith("/api/")
      ? context.json({ error: say(notIn) }, 401)
      : context.redirect("/", 303);
  }
  const asked = { context, portal, visitor, lab, actor: actorOf(visitor, context) };
  // The same answer where there is no such lab: which ones there are is no candidate's business.
  if (!may(route.access, visitor, lab)) return refuse(asked, 403, notYours);
  const isOfLab = route.path.includes(":lab");
  if (isOfLab) labNames([lab]);
  const isUpgrade = context.req.header("upgrade")?.toLowerCase() === "websocket";
  if (route.method === "UPGRADE" && !isUpgrade) return context.body(null, 426);
  const { largest } = bodyOf(route);
  const handle = () =>
    withinLimit(
      context,
      largest,
      () => refuse(asked, 413, tooLarge(largest)),
      () => route.handle(asked),
    );
  const answer = await (isOfLab ? inOwnCompany(lab, handle) : handle());
  // It may have ended what somebody came in by: a card that was drawn, a key that was removed, his own leaving.
  if (route.method === "POST") void portal.visits.look();
  return answer;
}

function bodyOf({ body = "json" }: Route): (typeof bodies)[keyof typeof bodies] {
  return bodies[body];
}

function actorOf(visitor: Asked["visitor"], { env }: Asked["context"]): Asked["actor"] {
  return { ...(visitor ?? { role: "nobody", who: "" }), address: env.address };
}

const foreign = {
  fr: "La demande ne vient pas d'une page d'ici : rechargez la page, puis recommencez.",
  en: "The request is not from a page of here: load the page again, then try again.",
};

const notIn = {
  fr: "Votre session est finie : entrez de nouveau.",
  en: "Your session is over: enter again.",
};

const notYours = {
  fr: "Ce n'est pas à vous : chaque candidat a son lab, et le tableau est au formateur.",
  en: "This is not yours: each candidate has their own lab, and the board is the trainer's.",
};

const tooLarge = (largest: number) => ({
  fr: `L'envoi dépasse ${largest} octets, le plus que cette page reçoit : rien n'a changé.`,
  en: `What was sent exceeds ${largest} bytes, the most that this page takes: nothing was changed.`,
});
