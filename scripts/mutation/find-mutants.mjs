/** Every small change that a test should notice, found in the syntax tree of a TypeScript file. */
import { parseSync } from 'oxc-parser';

/** What stands for nothing when the program runs. */
const silent = /^(?:Import|ExportAll|TS(?!AsExpression|NonNullExpression|SatisfiesExpression))/;
const typeKeys = new Set(['typeAnnotation', 'typeArguments', 'typeParameters', 'returnType', 'superTypeArguments']);

const opposite = new Map(
  Object.entries({
    ...{
      '<': '<=',
      '<=': '<',
      '>': '>=',
      '>=': '>',
      '===': '!==',
      '!==': '===',
      '+': '-',
      '-': '+',
      '*': '/',
      '/': '*',
    },
    ...{ '%': '*', '**': '*', '&&': '||', '||': '&&', '??': '&&', '+=': '-=', '-=': '+=', '++': '--', '--': '++' },
    ...{ '>>': '<<', '>>>': '<<', '<<': '>>', '&': '|', '|': '&', '^': '&' },
  }),
);
const otherMethod = new Map(
  Object.entries({
    ...{ some: 'every', every: 'some', startsWith: 'endsWith', endsWith: 'startsWith', min: 'max', max: 'min' },
    ...{ find: 'findLast', findLast: 'find', toLowerCase: 'toUpperCase', toUpperCase: 'toLowerCase' },
    ...{ floor: 'ceil', ceil: 'floor', trimStart: 'trimEnd', trimEnd: 'trimStart', padStart: 'padEnd' },
  }),
);
/** Methods without which their object stays as it was. */
const leftOut = new Set(['filter', 'trim', 'sort', 'toSorted', 'reverse', 'toReversed', 'slice', 'normalize']);

/**
 * The mutants of a file: what is changed (`from`, on `line`) into which `text`, what `kind` of change it is, and the `start`
 * and `end` of the expression that is exchanged for `put`. Texts for people (those with a blank in them, and templates) are left alone.
 */
export function findMutants(path, source) {
  const { program, errors } = parseSync(path, source);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0].message}`);
  const found = [];
  const textOf = ({ start, end }) => source.slice(start, end);
  /** The whole of `a?.b.c` for each part along it: in the middle of one, nothing can be put into parentheses. */
  const chains = new Map();
  const add = (node, text, kind) => {
    const from = textOf(node);
    if (text === from) return;
    const line = source.slice(0, node.start).split('\n').length;
    const { start, end } = chains.get(node) ?? node;
    const put = source.slice(start, node.start) + text + source.slice(node.end, end);
    found.push({ path, start, end, put, kind, line, from, text });
  };
  walk(program, undefined);
  return found;

  function walk(node, parent) {
    if (silent.test(node.type)) return;
    if (node.type === 'ChainExpression') {
      for (let part = node.expression; part; part = part.callee ?? part.object) chains.set(part, node);
    }
    mutate(node, parent);
    for (const [key, value] of Object.entries(node)) {
      if (typeKeys.has(key) || (key === 'key' && !node.computed)) continue;
      if (key === 'source' && node.type === 'ExportNamedDeclaration') continue;
      if (key === 'property' && node.type === 'MemberExpression' && !node.computed) continue;
      for (const child of Array.isArray(value) ? value : [value]) {
        if (typeof child?.type === 'string') walk(child, node);
      }
    }
  }

  function mutate(node, parent) {
    switch (node.type) {
      case 'BinaryExpression':
      case 'LogicalExpression': {
        const other = opposite.get(node.operator);
        const isText = node.operator === '+' && [node.left, node.right].some(isString);
        if (other && !isText) add(node, `(${textOf(node.left)}) ${other} (${textOf(node.right)})`, node.operator);
        break;
      }
      case 'AssignmentExpression': {
        const other = opposite.get(node.operator);
        if (other) add(node, `${textOf(node.left)} ${other} ${textOf(node.right)}`, node.operator);
        break;
      }
      case 'UpdateExpression':
        add(
          node,
          textOf(node).replace(node.operator, () => opposite.get(node.operator)),
          node.operator,
        );
        break;
      case 'IfStatement':
      case 'ConditionalExpression':
        add(node.test, 'true', 'condition');
        add(node.test, 'false', 'condition');
        break;
      case 'WhileStatement':
      case 'ForStatement':
        if (node.test) add(node.test, 'false', 'condition');
        break;
      case 'UnaryExpression':
        if (node.operator === '!' || node.operator === '-') add(node, textOf(node.argument), node.operator);
        break;
      case 'ReturnStatement':
        if (node.argument && !givesNothing(node.argument)) add(node.argument, 'undefined', 'return');
        break;
      case 'ArrowFunctionExpression':
        if (node.body.type !== 'BlockStatement' && !givesNothing(node.body)) add(node.body, 'undefined', 'return');
        break;
      case 'ExpressionStatement':
        if (!node.directive) add(node.expression, 'undefined', 'statement');
        break;
      case 'ArrayExpression':
        if (node.elements.length > 0) add(node, '[]', 'list');
        break;
      case 'CallExpression':
        mutateCall(node);
        break;
      case 'Literal':
        mutateLiteral(node, parent);
        break;
    }
  }

  function mutateCall(node) {
    const { callee } = node;
    if (callee.type !== 'MemberExpression' || callee.computed) return;
    const name = callee.property.name;
    const rest = source.slice(callee.property.end, node.end);
    const dot = source.slice(callee.object.end, callee.property.start);
    const other = otherMethod.get(name);
    if (other) add(node, `${textOf(callee.object)}${dot}${other}${rest}`, name);
    else if (leftOut.has(name)) add(node, textOf(callee.object), name);
  }

  function mutateLiteral(node, parent) {
    if (node.regex) {
      const { pattern, flags } = node.regex;
      const other = (p, f, kind) => add(node, `/${p}/${f}`, kind);
      if (/^\^./.test(pattern)) other(pattern.slice(1), flags, 'pattern');
      if (/[^\\]\$$/.test(pattern)) other(pattern.slice(0, -1), flags, 'pattern');
      if (flags.includes('i')) other(pattern, flags.replace('i', ''), 'pattern');
    } else if (typeof node.value === 'number') add(node, node.value === 0 ? '1' : String(node.value + 1), 'number');
    else if (typeof node.value === 'boolean') add(node, String(!node.value), 'truth');
    else if (isString(node) && parent.type !== 'ExpressionStatement' && !/\s/.test(node.value)) {
      add(node, node.value === '' ? "'mutant'" : "''", 'word');
    }
  }
}

/** Whoever asks whether it is so sees no difference between these and nothing. */
function givesNothing(node) {
  return (
    (node.type === 'Literal' && (node.value === false || node.raw === 'null')) ||
    (node.type === 'Identifier' && node.name === 'undefined')
  );
}

function isString(node) {
  return node.type === 'TemplateLiteral' || (node.type === 'Literal' && typeof node.value === 'string');
}
