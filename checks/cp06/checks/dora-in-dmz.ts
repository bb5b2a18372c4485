import { dora } from "../dora.js";

export const doraInDmz = dora("dmz", "fw1");
