import { dora } from "../dora.js";

export const doraInSrv = dora("srv", "fw1");
