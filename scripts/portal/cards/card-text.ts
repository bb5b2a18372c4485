import { type Language, type Text, wordsOf } from "../../ground/text.js";
import { ownTools } from "../own-tools/own-tools.js";
import { sshConfig } from "../own-tools/ssh-config.js";
import type { DrawnCard } from "./draw-cards.js";

/** What is printed on one card, in its language; `cards.typ` lays it out. */
export interface CardText {
  readonly language: Language;
  readonly kind: string;
  readonly candidate: string;
  readonly person: string;
  readonly group: string;
  readonly address: { readonly title: string; readonly value: string; readonly note: string };
  readonly qr: string;
  readonly code: { readonly title: string; readonly value: string; readonly note: string };
  readonly certificate: {
    readonly title: string;
    readonly how: string;
    readonly lines: readonly string[];
  };
  /** Absent where own tools are not served. */
  readonly tools?: {
    readonly title: string;
    readonly how: string;
    readonly config: string;
    readonly configured: string;
    readonly fingerprint: string;
    readonly ports: string;
  };
  readonly foot: string;
}

const texts = {
  kind: { fr: "Plateau : carte du candidat", en: "Plateau: candidate's card" },
  address: { fr: "1. Ouvrez cette adresse", en: "1. Open this address" },
  typeIt: {
    fr: "Tapez-la, ou visez le code avec l'appareil photo d'une tablette.",
    en: "Type it, or point a tablet's camera at the code.",
  },
  qr: { fr: "Code QR de l'adresse", en: "QR code of the address" },
  certificate: { fr: "2. Le navigateur avertit", en: "2. The browser warns" },
  compare: {
    fr: "Affichez le certificat et comparez son empreinte SHA-256 à celle-ci. La même : « Avancé », puis « Accepter le risque » ou « Continuer ». Une autre : n'allez pas plus loin, appelez le formateur. Sans avertissement, le certificat est connu.",
    en: "Show the certificate and compare its SHA-256 fingerprint with this one. The same: “Advanced”, then “Accept the risk” or “Proceed”. Another: go no further, call the trainer. Without a warning the certificate is known.",
  },
  code: { fr: "3. Tapez votre code", en: "3. Type your code" },
  apart: {
    fr: "Petites ou grandes lettres, avec ou sans tirets. Il ouvre votre lab : ne le prêtez pas.",
    en: "Small or capital letters, with or without hyphens. It opens your lab: don't lend it.",
  },
  tools: { fr: "Vos propres outils, si vous voulez", en: "Your own tools, if you like" },
  foot: {
    fr: "Carte perdue : le formateur en fait une autre, et celle-ci n'ouvre plus rien.",
    en: "Lost card: the trainer makes another, and this one opens nothing any more.",
  },
} as const satisfies Record<string, Text>;

/** @param card as it was drawn */
export function cardText(card: DrawnCard): CardText {
  const { candidate, person, group, language, address, code, fingerprint, ssh } = card;
  const words = (text: Text) => wordsOf(text, language);
  return {
    language,
    kind: words(texts.kind),
    candidate,
    person,
    group,
    address: { title: words(texts.address), value: address, note: words(texts.typeIt) },
    qr: words(texts.qr),
    certificate: {
      title: words(texts.certificate),
      how: words(texts.compare),
      lines: readable(fingerprint),
    },
    code: { title: words(texts.code), value: code, note: words(texts.apart) },
    ...(ssh && { tools: toolsText(card, ssh, words) }),
    foot: words(texts.foot),
  };
}

function toolsText(
  { candidate, address }: DrawnCard,
  ssh: NonNullable<DrawnCard["ssh"]>,
  words: (text: Text) => string,
): NonNullable<CardText["tools"]> {
  const { seat, rdpPort, socksPort } = ownTools;
  return {
    title: words(texts.tools),
    how: words({
      fr: "Sur votre page, « Mes outils » : donnez votre clé publique SSH (ssh-keygen en fait une), puis ajoutez à ~/.ssh/config :",
      en: "On your page, “My tools”: give your public SSH key (ssh-keygen makes one), then add to ~/.ssh/config:",
    }),
    config: sshConfig({ candidate, address, port: ssh.port }),
    fingerprint: words({
      fr: `Clé du serveur, à comparer la première fois : ${ssh.fingerprint}`,
      en: `The server's key, to compare the first time: ${ssh.fingerprint}`,
    }),
    configured: words({
      fr: `ssh ws1.${candidate} ou scp fichier ws1.${candidate}: pour toute machine.`,
      en: `ssh ws1.${candidate} or scp file ws1.${candidate}: for any machine.`,
    }),
    ports: words({
      fr: `Pendant que ssh ${seat}.${candidate} est ouvert : Bureau à distance (RDP) de ts1 sur localhost:${rdpPort}, SOCKS sur localhost:${socksPort}.`,
      en: `While ssh ${seat}.${candidate} is open: Remote Desktop (RDP) of ts1 at localhost:${rdpPort}, SOCKS at localhost:${socksPort}.`,
    }),
  };
}

/** In lines of eight pairs: as browsers write it, and short enough not to lose one's place. */
function readable(fingerprint: string): string[] {
  return fingerprint.match(/(?:[0-9A-F]{2}:?){1,8}/g)?.map((line) => line.replace(/:$/, "")) ?? [];
}
