import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";

export const keyboardUs = fault({
  title: { fr: "Le clavier de ws2 est américain", en: "The keyboard of ws2 is American" },
  symptom: {
    fr: "« Mon mot de passe ne passe plus : quand je tape a, j'ai q. »",
    en: '"My password is refused: when I type a, I get q."',
  },
  level: 1,
  needs: ["ws2"],
  reddens: ["cp02/language-and-time"],

  async apply({ nodes: { ws2 } }) {
    await edit(ws2, "/etc/default/keyboard", 's/^XKBLAYOUT=.*/XKBLAYOUT="us"/');
  },
});
