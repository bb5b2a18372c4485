/** Every table of the store, in a file and in PostgreSQL. */
export const tables = [
  "trainer",
  "invitation",
  "card",
  "session",
  "audit",
  "result",
  "evidence",
  "look",
  "look_change",
  "dispute",
  "help_call",
  "appraisal",
  "ssh_account",
  "ssh_key",
  "message",
  "freeze",
  "member",
  "begun_act",
  "served",
  "report",
  "report_file",
] as const;

/** Those whose rows are numbered as they come. */
export const numbered: readonly (typeof tables)[number][] = [
  "audit",
  "look",
  "dispute",
  "help_call",
  "appraisal",
  "ssh_account",
  "message",
  "report_file",
];
