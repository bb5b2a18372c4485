import { z } from "zod";

/** What `systemctl list-timers --output json` answers, as far as it is read here. */
export const timersSchema = z.array(
  z.object({
    /** Microseconds since 1970; null or absent where it does not wait. */
    next: z.number().nullish(),
    unit: z.string(),
    activates: z.string().nullish(),
  }),
);
