import { z } from "zod";

/** What `go mod download -json` prints, as far as it is read here. */
export const downloaded = z.object({
  /** Where the module was unpacked. */
  Dir: z.string(),
});
