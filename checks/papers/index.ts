import type { Paper } from "../lib/paper.js";
import { ccp1 } from "./ccp1.js";
import { ccp2 } from "./ccp2.js";
import { ccp3 } from "./ccp3.js";
import { title } from "./title.js";
import { tssr45 } from "./tssr-45.js";
import { tssr90 } from "./tssr-90.js";
import { tssr210 } from "./tssr-210.js";

/** Every paper of a mock exam, by its id. */
export const papers: Readonly<Record<string, Paper>> = {
  ccp1,
  ccp2,
  ccp3,
  title,
  "tssr-45": tssr45,
  "tssr-90": tssr90,
  "tssr-210": tssr210,
};
