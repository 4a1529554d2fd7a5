import { CannotRun } from '../../cannot-run.ts';

/** GitHub has answered, and the answer is no. */
export class Refused extends CannotRun {
  /** The HTTP status. */
  readonly status: number;

  constructor(status: number, request: string, reason: string) {
    super(`GitHub refused ${request}: ${status} ${reason}${adviceFor(status)}`);
    this.status = status;
  }
}

function adviceFor(status: number): string {
  if (status === 401) return '. The token in GITHUB_TOKEN is missing or not valid.';
  if (status === 403)
    return '. The token may not do this; a workflow needs `permissions: issues: write`, or `pull-requests: write` for a comment.';
  if (status === 404) return '. There is no such repository or number, or the token may not see it.';
  if (status === 410) return '. Issues are switched off in this repository.';
  return '';
}
