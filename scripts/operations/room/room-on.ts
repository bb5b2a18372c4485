import { shortEngine } from "../../host/short-engine.js";

/** Name below which those who bring labs up on an engine say so. @param engine what it calls itself */
export function roomOn(engine: string): string {
  return `plateau/room-on/${shortEngine(engine)}`;
}
