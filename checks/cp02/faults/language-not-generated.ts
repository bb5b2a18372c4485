import { fault } from "../../lib/fault.js";
import { mustSucceed } from "../../lib/must-succeed.js";

export const languageNotGenerated = fault({
  title: {
    fr: "La langue française n'est plus générée sur ws2",
    en: "The French language is no longer generated on ws2",
  },
  symptom: {
    fr: "« Tout est repassé en anglais, et les accents s'affichent mal. »",
    en: '"Everything is back in English, and accents come out wrong."',
  },
  level: 2,
  needs: ["ws2"],
  reddens: ["cp02/language-and-time"],

  async apply({ nodes: { ws2 } }) {
    mustSucceed(
      await ws2.within(10_000)`rm -rf /usr/lib/locale/locale-archive /usr/lib/locale/fr_FR.utf8`,
    );
  },
});
