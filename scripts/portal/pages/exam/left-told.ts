import type { Text } from "../../../ground/text.js";

/** From when on seconds are shown, in milliseconds. */
const secondsMs = 5 * 60_000;

/** What is left of an exam's time, or how much it is over. */
export function leftTold(ms: number): Text {
  if (ms <= 0) {
    const over = long(Math.floor(-ms / 60_000));
    return { fr: `${over} de dépassement`, en: `${over} over time` };
  }
  if (ms >= secondsMs) {
    const left = long(Math.ceil(ms / 60_000));
    return { fr: `${left} restantes`, en: `${left} left` };
  }
  const seconds = Math.ceil(ms / 1000);
  const left = `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, "0")} s`;
  return { fr: `${left} restantes`, en: `${left} left` };
}

function long(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  return hours > 0 ? `${hours} h ${String(minutes % 60).padStart(2, "0")}` : `${minutes} min`;
}
