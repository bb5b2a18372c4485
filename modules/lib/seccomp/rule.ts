import { z } from "zod";

/** A condition on one argument of a system call, as the OCI runtime specification writes it. */
const conditionSchema = z.strictObject({
  index: z.int().min(0).max(5),
  /** With `SCMP_CMP_MASKED_EQ` the mask, else what is compared with. */
  value: z.int().min(0),
  /** With `SCMP_CMP_MASKED_EQ` what the masked argument is compared with. */
  valueTwo: z.int().min(0).optional(),
  op: z.string(),
});

const whenSchema = z.strictObject({
  caps: z.array(z.string()).optional(),
  arches: z.array(z.string()).optional(),
  minKernel: z.string().optional(),
});

/** What becomes of some system calls; all conditions of a rule hold, or it does not apply. */
const ruleSchema = z.strictObject({
  names: z.array(z.string()).min(1),
  action: z.string(),
  errnoRet: z.int().optional(),
  args: z.array(conditionSchema).optional(),
  comment: z.string().optional(),
  includes: whenSchema.optional(),
  excludes: whenSchema.optional(),
});

/** A seccomp profile as Docker reads it. */
export const profileSchema = z.strictObject({
  defaultAction: z.string(),
  defaultErrnoRet: z.int(),
  archMap: z.array(
    z.strictObject({
      architecture: z.string(),
      subArchitectures: z.array(z.string()).nullable(),
    }),
  ),
  syscalls: z.array(ruleSchema),
});

export type Condition = z.infer<typeof conditionSchema>;
export type Rule = z.infer<typeof ruleSchema>;
export type Profile = z.infer<typeof profileSchema>;
