import type { Route } from "../route.js";
import { takesBrotli } from "../takes-brotli.js";

/** The style of all pages. They have it in them: asked for by itself it would keep their first words waiting. */
export const styleName = "portal-style.css";

/** All that was bundled, by its name: no path of a request ever reaches a folder. */
export const assetRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/assets/:name",
    access: "anyone",
    handle({ context, portal }) {
      const name = context.req.param("name") ?? "";
      const asset = name === styleName ? undefined : portal.assets.get(name);
      if (!asset) return context.notFound() as Response;
      // Pages name the version that they want, or the name itself tells it.
      context.header("cache-control", "public, max-age=31536000, immutable");
      context.header("content-type", asset.type);
      if (!takesBrotli(context)) return context.body(asset.text);
      return context.body(asset.brotli, 200, {
        "content-encoding": "br",
        vary: "accept-encoding",
      });
    },
  },
];
