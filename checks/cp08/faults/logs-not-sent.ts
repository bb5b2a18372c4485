import { fault } from "../../lib/fault.js";

export const logsNotSent = fault({
  title: {
    fr: "file1 n'envoie plus son journal",
    en: "file1 no longer sends its log",
  },
  symptom: {
    fr: "Sur mon1, le fichier de file1 s'arrête hier soir.",
    en: "On mon1, file1's file ends last night.",
  },
  level: 1,
  needs: ["file1"],
  reddens: ["cp08/logs-reach-mon1"],

  async apply({ nodes: { file1 } }) {
    await file1.succeed`systemctl stop rsyslog.service syslog.socket`;
  },
});
