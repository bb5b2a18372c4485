import type { Route } from "../route.js";

/** Names of all assets. */
export const assetNames = [
  "portal.js",
  "board.js",
  "portal-style.css",
  "terminal.js",
  "terminal-style.css",
  "assist.js",
  "desktop.js",
  "guides-style.css",
  "icon.svg",
] as const;

/** Each by its name: no path of a request ever reaches a folder. */
export const assetRoutes: readonly Route[] = assetNames.map((name) => ({
  method: "GET",
  path: `/assets/${name}`,
  access: "anyone",
  handle({ context, portal }) {
    const asset = portal.assets.get(name);
    if (!asset) return context.notFound() as Response;
    // Pages name the version that they want.
    context.header("cache-control", "public, max-age=31536000, immutable");
    return context.body(asset.text, 200, { "content-type": asset.type });
  },
}));
