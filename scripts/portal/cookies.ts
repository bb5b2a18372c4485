import type { CookieOptions } from "hono/utils/cookie";

/** `__Host-`: of this host alone, over TLS, for all of its paths; no machine of a lab can set it. */
export const sessionCookie = "__Host-plateau";
export const languageCookie = "__Host-language";

export const cookieOptions: CookieOptions = {
  path: "/",
  secure: true,
  httpOnly: true,
  sameSite: "Strict",
};
