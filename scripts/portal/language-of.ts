import type { Context } from "hono";
import { getCookie } from "hono/cookie";
import { type Language, languages } from "../ground/text.js";
import { languageCookie } from "./cookies.js";

/** The language that somebody chose on a page, else the first that his browser asks for, else French. */
export function languageOf(context: Context): Language {
  const chosen = getCookie(context, languageCookie);
  const asked = (context.req.header("accept-language") ?? "")
    .split(",")
    .map((one) => one.trim().slice(0, 2));
  const known = [chosen, ...asked].find((one) => (languages as readonly unknown[]).includes(one));
  return (known as Language | undefined) ?? "fr";
}
