/** What the kernel of a guest is told: its name is all that tells one from another. `_` are words without a value. */
export const kernelArguments = (name: string) => ({
  root: "/dev/vda",
  // On a busy server the kernel's look at its timer takes too long, and takes the timer for broken: it goes on
  // without one, some guests for ever.
  _: "rw quiet no_timer_check",
  console: "ttyS0",
  "net.ifnames": "0",
  "systemd.hostname": name,
});
