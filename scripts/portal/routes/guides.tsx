import { entriesOf } from "../../ground/entries-of.js";
import { language } from "../../ground/say.js";
import { drawPage } from "../draw-page.js";
import { guides } from "../guides/guides.js";
import { type DrawnGuide, readGuides } from "../guides/read-guides.js";
import { may } from "../may.js";
import { GuidePage } from "../pages/guide-page.js";
import { GuidesPage } from "../pages/guides-page.js";
import type { Route } from "../route.js";

/** What people read before, and beside, their work: each by its name, so that no path of a request reaches a folder. */
export const guideRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/guides",
    access: "anyone",
    async handle(asked) {
      const all = await readGuides();
      const readable = [...all].flatMap(([name, drawn]) =>
        may(guides[name].access, asked.visitor, "") ? [{ name, ...drawn[language()] }] : [],
      );
      return drawPage(asked, { title: "Guides", children: <GuidesPage guides={readable} /> });
    },
  },
  ...entriesOf(guides).map(
    ([name, { access }]): Route => ({
      method: "GET",
      path: `/guides/${name}`,
      access,
      async handle(asked) {
        const drawn = (await readGuides()).get(name) as DrawnGuide;
        const { title, html, sections } = drawn[language()];
        const { version } = asked.portal;
        return drawPage(asked, {
          title,
          children: <GuidePage name={name} html={html} sections={sections} version={version} />,
        });
      },
    }),
  ),
];
