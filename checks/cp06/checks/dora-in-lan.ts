import { dora } from "../dora.js";

export const doraInLan = dora("lan", "fw1");
