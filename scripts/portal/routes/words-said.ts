import { z } from "zod";

/** What somebody writes to somebody else: a paragraph. */
export const wordsSaid = z.string().trim().max(1000);
