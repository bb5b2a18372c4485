import type { Text } from "../../ground/text.js";

/** How long ago something was. */
export function ago(then: string, now: string): Text {
  const seconds = Math.max(0, Math.round((Date.parse(now) - Date.parse(then)) / 1000));
  if (seconds < 60) return { fr: "à l'instant", en: "just now" };
  const length = long(seconds);
  return { fr: `il y a ${length.fr}`, en: `${length.en} ago` };
}

/** How long something has lasted. */
export function lasting(since: string, now: string): Text {
  return long(Math.max(0, Math.round((Date.parse(now) - Date.parse(since)) / 1000)));
}

function long(seconds: number): Text {
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  if (hours >= 48) {
    const days = Math.floor(hours / 24);
    return { fr: `${days} jours`, en: `${days} days` };
  }
  const minute = String(minutes % 60).padStart(2, "0");
  if (hours > 0) return { fr: `${hours} h ${minute}`, en: `${hours} h ${minute}` };
  return { fr: `${minutes} min`, en: `${minutes} min` };
}
