import type { ServerCapabilities } from 'vscode-languageserver';
import { CodeActionKind, TextDocumentSyncKind } from './protocol.ts';
import { fixAllKind } from './quick-fixes.ts';

/** The command that shows the problems of every review of the book, open or not. */
export const checkBookCommand = 'incidentbook.checkBook';

/** What the server tells an editor that it can do. Columns are UTF-16 code units, which every editor has to speak. */
export const capabilities: ServerCapabilities = {
  positionEncoding: 'utf-16',
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
  completionProvider: { triggerCharacters: [':', ' ', '-', '#', '|', '[', '(', '/'] },
  hoverProvider: true,
  definitionProvider: true,
  referencesProvider: true,
  documentSymbolProvider: true,
  workspaceSymbolProvider: true,
  renameProvider: { prepareProvider: true },
  codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind] },
  executeCommandProvider: { commands: [checkBookCommand] },
  workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
};
