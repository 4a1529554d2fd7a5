import { type Node, parseSync, Visitor } from 'oxc-parser';

/** An import or re-export of a source file. */
export interface ImportOf {
  readonly specifier: string;
  /** From 1. */
  readonly line: number;
  /** Whether nothing of it is left when the types are erased. */
  readonly typeOnly: boolean;
}

/** What the floors need to know of one file. */
export interface SourceFile {
  readonly imports: readonly ImportOf[];
  /** Lines that name the global `process`, from 1. */
  readonly processLines: readonly number[];
}

/**
 * Reads a file's imports with a real parser, so that neither a comment nor a text can pass for one. An import whose
 * name is only known when it runs is called {@link COMPUTED}. Throws where the file cannot be parsed.
 */
export function readSource(path: string, text: string): SourceFile {
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new SyntaxError(`${path}: ${errors[0]?.message}`);
  const lineAt = (offset: number): number => text.slice(0, offset).split('\n').length;
  const imports: ImportOf[] = [];
  const processLines = new Set<number>();
  const take = (source: { value: string; start: number } | null, typeOnly: boolean): void => {
    if (source) imports.push({ specifier: source.value, line: lineAt(source.start), typeOnly });
  };
  /** Names of fields, which are no variables. */
  const names = new Set<Node>();
  // A file with a variable of its own by that name means that one.
  let isOwn = false;
  const declare = (node: Node): void => {
    if (node.type === 'Identifier' && node.name === 'process') isOwn = true;
  };
  new Visitor({
    ImportDeclaration: (node) => {
      const kinds = node.specifiers.map((item) => (item.type === 'ImportSpecifier' ? item.importKind : 'value'));
      take(node.source, node.importKind === 'type' || (kinds.length > 0 && kinds.every((kind) => kind === 'type')));
    },
    ExportNamedDeclaration: (node) => {
      const kinds = node.specifiers.map((item) => item.exportKind);
      take(node.source, node.exportKind === 'type' || (kinds.length > 0 && kinds.every((kind) => kind === 'type')));
    },
    ExportAllDeclaration: (node) => take(node.source, node.exportKind === 'type'),
    TSImportType: (node) => take(node.source, true),
    ImportExpression: (node) => {
      const { source } = node;
      if (source.type === 'Literal' && typeof source.value === 'string')
        take({ value: source.value, start: source.start }, false);
      else imports.push({ specifier: COMPUTED, line: lineAt(node.start), typeOnly: false });
    },
    MemberExpression: (node) => {
      // `world.process` is a field; `globalThis.process` is the global under another name.
      const isGlobal = node.object.type === 'Identifier' && node.object.name === 'globalThis';
      if (!node.computed && !isGlobal) names.add(node.property);
    },
    Property: (node) => {
      if (!node.computed && !node.shorthand) names.add(node.key);
    },
    TSPropertySignature: (node) => {
      if (!node.computed) names.add(node.key);
    },
    VariableDeclarator: ({ id }) => declare(id),
    FunctionDeclaration: ({ params }) => params.forEach(declare),
    FunctionExpression: ({ params }) => params.forEach(declare),
    ArrowFunctionExpression: ({ params }) => params.forEach(declare),
    Identifier: (node) => {
      if (node.name === 'process' && !names.has(node)) processLines.add(lineAt(node.start));
    },
  }).visit(program);
  return { imports: imports.sort((a, b) => a.line - b.line), processLines: isOwn ? [] : [...processLines] };
}

/** Stands for the name of a module that is computed when the code runs. */
export const COMPUTED = '(computed)';
