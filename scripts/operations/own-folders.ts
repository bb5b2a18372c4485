/** Folders beside those of the labs; a lab of that name would be mixed up with what they hold. */
export const ownFolders = [
  "bench",
  "build",
  "companies",
  "content",
  "exams",
  "hosts",
  "portal",
  "test",
];
