/** A company's NetBIOS name: its own, or the word of its domain in capitals. */
export function workgroupOf({
  domain,
  workgroup,
}: {
  domain: string;
  workgroup?: string | undefined;
}): string {
  const word = domain.slice(0, domain.indexOf(".")).toUpperCase();
  return workgroup ?? word.slice(0, 15).replace(/-+$/, "");
}
