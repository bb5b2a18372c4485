import type { Context } from "hono";

/**
 * Whether a request was made by a page of the portal's own. Ports do not separate sites, so that the cookie alone says
 * nothing: whoever serves a page on another port of this host has it sent along. Browsers name the page's origin
 * with every POST and every upgrade; who does not name it is refused.
 */
export function isFromOwnPage({ req }: Context): boolean {
  const site = req.header("sec-fetch-site");
  return (
    req.header("origin") === new URL(req.url).origin &&
    (site === undefined || site === "same-origin")
  );
}
