import type { Text } from "../../../scripts/ground/text.js";

/** Networks that no company has, because something else of a lab has them. */
export const reservedNetworks = {
  "10.0.2.0/24": { fr: "celui de la sortie du moteur", en: "that of the engine's way out" },
  "172.17.0.0/16": { fr: "celui de Docker", en: "Docker's" },
  "192.168.66.0/24": {
    fr: "celui d'un VPN que personne n'a prévu",
    en: "that of a VPN that nobody planned",
  },
  "192.168.122.0/24": { fr: "celui de libvirt", en: "libvirt's" },
} as const satisfies Record<string, Text>;
