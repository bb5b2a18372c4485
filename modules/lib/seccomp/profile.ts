import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Profile, profileSchema, type Rule } from "./rule.js";
import { socketRules } from "./sockets.js";

/** Written anew by {@link socketRules}; `socketcall` is the way of 32-bit programs around it. */
const sockets = ["socket", "socketpair", "socketcall"];

const ioUring = ["io_uring_setup", "io_uring_enter", "io_uring_register"];

/** What no machine needs, whatever its capabilities: each has let somebody out of a container before. */
const never = [
  ...ioUring,
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
 * architecture alone; the sockets of a company's network alone; no io_uring, which does the same work
 * past every rule on calls.
 *
 * @returns text of the profile, for `dockerd --seccomp-profile` or a container's `SecurityOpt`
 */
export function seccompProfile(): string {
  const text = readFileSync(upstream, "utf8");
  return JSON.stringify(narrow(profileSchema.parse(JSON.parse(text))));
}

function narrow(profile: Profile): Profile {
  const gone = [...sockets, ...never];
  const kept = profile.syscalls.flatMap((rule) => {
    const names = rule.names.filter((name) => !gone.includes(name));
    return names.length > 0 ? [{ ...rule, names }] : [];
  });
  const ioUringIsUnknown: Rule = {
    names: ioUring,
    action: "SCMP_ACT_ERRNO",
    errnoRet: noSuchCall,
  };
  return {
    ...profile,
    archMap: profile.archMap.map(({ architecture }) => ({ architecture, subArchitectures: [] })),
    syscalls: [...kept, ...socketRules(), ioUringIsUnknown],
  };
}
