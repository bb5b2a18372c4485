/** What stands above a lab's page where several may follow one another. */
export function labHeading(lab: string): string {
  return `— ${lab} —\n`;
}
