import { dora } from "../dora.js";

export const doraInGuest = dora("guest", "fw1");
