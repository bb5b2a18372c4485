import { dora } from "../dora.js";

export const doraInSiteb = dora("siteb", "fw2");
