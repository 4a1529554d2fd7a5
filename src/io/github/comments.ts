import type { GitHubApi } from './api.ts';
import { field, numberIn, textIn } from './fields.ts';

/** What became of a comment. */
export interface Posted {
  readonly did: 'created' | 'updated' | 'left' | 'nothing';
  readonly url?: string;
}

export interface StickyComment {
  /** `owner/name`. */
  readonly repository: string;
  /** Of the pull request. */
  readonly number: number;
  /** How the comment begins: by it the comment is found again. */
  readonly marker: string;
  readonly body: string;
  /** Whether a new comment would tell too little. */
  readonly onlyUpdate: boolean;
}

/** Posts a comment, or brings the one with the same marker up to date, so that there is one only. */
export async function stickComment(api: GitHubApi, comment: StickyComment): Promise<Posted> {
  const { repository, number, marker, body, onlyUpdate } = comment;
  const path = `/repos/${repository}/issues/${number}/comments`;
  const find = async () => (await api.list(`${path}?per_page=100`)).find((each) => isOurs(each, marker));
  const known = await find();
  if (known === undefined) {
    if (onlyUpdate) return { did: 'nothing' };
    return posted('created', await api.create(path, { body }, find));
  }
  if (textIn(known, 'body').replaceAll('\r\n', '\n').trim() === body.trim()) return posted('left', known);
  const changed = await api.patch(`/repos/${repository}/issues/comments/${numberIn(known, 'id')}`, { body });
  return posted('updated', changed);
}

/** Anybody may write a comment that begins like ours: it must also come from an app or from somebody of the repository. */
function isOurs(comment: unknown, marker: string): boolean {
  if (textIn(comment, 'body').split(/\r?\n/, 1)[0] !== marker) return false;
  const trusted = ['OWNER', 'MEMBER', 'COLLABORATOR'].includes(textIn(comment, 'author_association'));
  return trusted || textIn(field(comment, 'user'), 'type') === 'Bot';
}

function posted(did: Posted['did'], comment: unknown): Posted {
  const url = textIn(comment, 'html_url');
  return { did, ...(url === '' ? {} : { url }) };
}
