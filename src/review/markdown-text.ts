/** Text as Markdown that shows just this text: nothing in it becomes markup, breaks its line or ends a table's cell. */
export function asMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]<>|~#&!]/g, '\\$&')
    .replace(/^( ?\d+)([.)])(?= |$)/, '$1\\$2')
    .replace(/^( ?)([-+=])(?=[-+= ]*(?: |$))/, '$1\\$2');
}
