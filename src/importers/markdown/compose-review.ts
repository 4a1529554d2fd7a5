import { schema } from '../../review/front-matter.generated.ts';
import { readFrontMatter } from '../../review/front-matter.ts';
import { compileSchema } from '../../review/schema.ts';
import { schemaMessage } from '../../review/schema-message.ts';
import { milestoneNames } from '../../review/types.ts';
import { printYaml } from '../../review/yaml.ts';
import type { ImportResult } from './import-result.ts';
import { keepFrontMatter } from './kept-front-matter.ts';
import { isRefusal, type Refusal, type SourceParts } from './source-parts.ts';

/** What is decided outside the document. */
export interface ReviewFields {
  readonly id: string;
  /** Given by the user; the document's own goes before it. */
  readonly severity?: string | undefined;
  readonly systems?: readonly string[] | undefined;
  /** POSIX path of the original from the root. */
  readonly from: string;
  /** Hash of the original's body, in hexadecimal: by it the document is known again. */
  readonly hash: string;
  /** POSIX path of the report from the root. */
  readonly report: string;
}

export interface Composed {
  readonly text: string;
  /** Lines that the body stands lower than in the original. */
  readonly shift: number;
  readonly renamed: readonly (readonly [from: string, to: string])[];
}

/** What the format asks for and a document does not say: an honest blank. */
const UNKNOWN = 'unknown';
let validate: ReturnType<typeof compileSchema> | undefined;

/** The review made of a document: front matter, and its body byte for byte. A byte order mark stays at the very start. */
export function composeReview(
  text: string,
  parts: SourceParts,
  result: ImportResult,
  fields: ReviewFields,
): Composed | Refusal {
  const had = parts.front && keepFrontMatter(text, parts.front);
  if (had && isRefusal(had)) return had;
  const body = text.slice(parts.bodyStart);
  const lineEnd = /\r\n|\n/.exec(text)?.[0] ?? '\n';
  const added = Object.entries(fieldsOf(result, fields)).filter(([key]) => !Object.hasOwn(had?.kept ?? {}, key));
  const before = had ? `${had.yaml.replace(/^\r?\n/, '').replace(/\s+$/, '')}\n` : '';
  const yaml = `${before}${printYaml(Object.fromEntries(added))}`.replace(/\r?\n/g, lineEnd);
  const head = `${parts.hasMark ? '\uFEFF' : ''}---${lineEnd}${yaml}---${lineEnd}`;
  const composed = head + body;
  const fault = faultOf(composed, head.length);
  if (fault !== undefined) return { message: `its front matter cannot be completed: ${fault}` };
  const linesOf = (piece: string) => piece.split(/\r\n|\n|\r/).length;
  return {
    text: composed,
    shift: linesOf(head) - linesOf(text.slice(0, parts.bodyStart)),
    renamed: had?.renamed ?? [],
  };
}

function fieldsOf(result: ImportResult, fields: ReviewFields): Record<string, unknown> {
  const { milestones, users, detectedBy } = result;
  const found = milestoneNames.flatMap((name) => {
    const milestone = milestones[name];
    return milestone ? [[name, milestone.value] as const] : [];
  });
  return {
    id: fields.id,
    title: result.title.value,
    severity: result.severity?.value ?? fields.severity ?? UNKNOWN,
    status: 'draft',
    systems: result.systems?.value ?? fields.systems ?? [UNKNOWN],
    timeline: { ...(milestones.started ? {} : { started: UNKNOWN }), ...Object.fromEntries(found) },
    ...(detectedBy ? { detected_by: detectedBy.value } : {}),
    ...(users ? { impact: { users: users.value } } : {}),
    'x-imported-from': fields.from,
    'x-imported-hash': fields.hash,
    'x-import-report': fields.report,
  };
}

/** Read back by the parser that everybody else uses: whatever it does not like is never written. */
function faultOf(text: string, bodyStart: number): string | undefined {
  const front = readFrontMatter(text);
  const [fault] = front.faults;
  if (fault) return fault.message;
  if (front.bodyStart !== bodyStart) return 'a line `---` ends it too early';
  validate ??= compileSchema(schema);
  const [misfit] = validate(front.data);
  return misfit && schemaMessage(misfit);
}
