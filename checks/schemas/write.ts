import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { schemaFiles } from "./schemas.js";

for (const [name, text] of schemaFiles()) writeFileSync(join(import.meta.dirname, name), text);
