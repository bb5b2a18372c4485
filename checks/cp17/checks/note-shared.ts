import { joined } from "../../../scripts/ground/text.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { words } from "../../lib/prose/words.js";
import { daysReading } from "../lib/bulletins.js";
import { knowledgeArticles } from "../lib/knowledge-articles.js";

const leastWords = 30;

export const noteShared = check({
  needs: ["desk1"],
  judges: "cp17/bulletins-of-the-day",

  async run({ nodes: { desk1 }, password }) {
    const { bulletins } = daysReading({ password });
    const articles = await knowledgeArticles(desk1);
    const cited = articles.map(({ name, text }) => ({
      name,
      sources: bulletins.filter(({ url }) => text.includes(url)).length,
      length: words(text.replace(/https?:\S+/g, "")).length,
    }));
    const note = cited.find(
      ({ sources, length }) => sources === bulletins.length && length >= leastWords,
    );
    claim(
      note !== undefined,
      claimText("cp17/article-of-at-least-words", { bulletins: bulletins.length, leastWords }),
      joined(
        cited.map(({ name, sources, length }) => ({
          fr: `${name} : ${sources}, ${length} mots`,
          en: `${name}: ${sources}, ${length} words`,
        })),
        "; ",
      ),
    );
    return `${note.name}: ${note.sources} sources`;
  },
});
