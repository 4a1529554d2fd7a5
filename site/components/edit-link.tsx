import type { ComponentChildren } from 'preact';
import type { Runbook } from '../../src/knowledge/types.ts';

interface Props {
  readonly kept: Runbook['kept'];
  readonly children: ComponentChildren;
}

/** The way to where a file can be changed; nothing where its repository is not known. */
export function EditLink({ kept: { repository, branch, path }, children }: Props) {
  if (!repository) return null;
  return (
    <a class="edit" href={`${repository.replace(/\/$/, '')}/edit/${branch}/${encodeURI(path)}`}>
      {children}
    </a>
  );
}
