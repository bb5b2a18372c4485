const days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"] as const;

/** A day of the week, as systemd writes it, that is neither today's nor one beside it. */
export function anotherWeekday(): string {
  return days[(new Date().getDay() + 3) % days.length] ?? days[0];
}
