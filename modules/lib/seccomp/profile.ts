import { readFileSync } from "node:fs";
import { join } from "node:path";
import { preallocating, preallocationRules } from "./preallocation.js";
import { type Profile, profileSchema, type Rule } from "./rule.js";
import { socketRules } from "./sockets.js";

/** Written anew by {@link socketRules}; `socketcall` is the way of 32-bit programs around it. */
const sockets = ["socket", "socketpair", "socketcall"];

/**
 * Asynchronous input and output. io_uring does the same work past every rule on calls; of the older kind the
 * kernel has so many for the whole server, and one machine can take them all.
 */
const asynchronous = [
  ...["io_uring_setup", "io_uring_enter", "io_uring_register"],
  ...["io_setup", "io_destroy", "io_submit", "io_cancel", "io_getevents", "io_pgetevents"],
];

/** What no machine needs, whatever its capabilities: each has let somebody out of a container before. */
const never = [
  ...asynchronous,
  "add_key",
  "bpf",
  "kexec_file_load",
  "kexec_load",
  "keyctl",
  "modify_ldt",
  "open_by_handle_at",
  "perf_event_open",
  "request_key",
  "userfaultfd",
  "delete_module",
  "finit_module",
  "init_module",
];

/** What a kernel answers that has no such call: programs go on without it. */
const noSuchCall = 38; // ENOSYS

const upstream = join(import.meta.dirname, "upstream", "default.json");

/**
 * What the machines' programs may ask the host's kernel: Docker's default profile, narrowed. The native
 * architecture alone; the sockets of a company's network alone; no asynchronous calls, which programs go
 * on without.
 *
 * @param hasQuota whether a quota bounds what a machine takes of the disk. @default true
 * @returns text of the profile, for `dockerd --seccomp-profile` or a container's `SecurityOpt`
 */
export function seccompProfile({ hasQuota = true } = {}): string {
  const text = readFileSync(upstream, "utf8");
  return JSON.stringify(narrow(profileSchema.parse(JSON.parse(text)), hasQuota));
}

function narrow(profile: Profile, hasQuota: boolean): Profile {
  const gone = [...sockets, ...never, ...(hasQuota ? [] : preallocating)];
  const kept = profile.syscalls.flatMap((rule) => {
    const names = rule.names.filter((name) => !gone.includes(name));
    return names.length > 0 ? [{ ...rule, names }] : [];
  });
  const unknown: Rule = {
    names: asynchronous,
    action: "SCMP_ACT_ERRNO",
    errnoRet: noSuchCall,
  };
  return {
    ...profile,
    archMap: profile.archMap.map(({ architecture }) => ({ architecture, subArchitectures: [] })),
    syscalls: [...kept, ...socketRules(), ...(hasQuota ? [] : preallocationRules()), unknown],
  };
}
