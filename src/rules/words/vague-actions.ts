/** A way in which an action says nothing that could be seen to be done. */
export interface VagueAction {
  /** Matches how such an action begins: the other pattern is long, and to compile it takes as long as many rules. */
  readonly begins: RegExp;
  /** Matches the whole action: lower case, without punctuation at its end. */
  readonly pattern: RegExp;
  /** Completes "expected …". */
  readonly suggestion: string;
}

const soft =
  '(?:(?:the|our|all|any|some|more|better|further|overall|general|existing|current|additional|new|and|&|of|for|in|on|to|with|about|around|regarding|into) )*';
const objects = [
  'monitoring|alerting|alerts?|metrics|logs?|logging|observability|visibility|dashboards?|tests?|testing|test coverage|coverage|qa',
  'docs|documentation|runbooks?|playbooks?|process|processes|procedures?|communications?|training|awareness|knowledge|collaboration|culture',
  'reliability|resilience|resiliency|stability|robustness|performance|scalability|security|quality|availability|capacity|redundancy',
  'code|codebase|code quality|architecture|design|infrastructure|platform|systems?|services?|applications?|apps?|servers?|databases?|network|tools?|tooling|automation',
  'deployments?|deploys?|releases?|release process|deployment process|incident response|response|on-call|reviews?|code reviews?',
  'it|this|that|things|issues?|problems?|bugs?|situation|incident|outage|root cause|cause|what happened|errors?|failures?|future',
].join('|');
const vagueObject = `(?:${objects})`;
const vagueObjects = `${soft}${vagueObject}(?:(?: and|,| &| or|/)? ${soft}${vagueObject})*`;
const when =
  '(?: (?:in (?:the )?future|next time|going forward|from now on|again|soon|later|as soon as possible|asap|where (?:possible|needed)|if (?:possible|needed)))?';

/** A verb, or words in its place, and what may stand behind it where nothing is named. */
type Way = readonly [verb: string, rest: string];

const polite = '^(?:please |we (?:should|must|need to|will) |need to |try to |should |must )?';

const vague = (suggestion: string, ...ways: readonly Way[]): VagueAction => ({
  begins: new RegExp(`${polite}(?:${ways.map(([verb]) => verb).join('|')})`, 'u'),
  pattern: new RegExp(`${polite}(?:${ways.map(([verb, rest]) => verb + rest).join('|')})${when}$`, 'u'),
  suggestion,
});

/** Verbs that name a wish, each with what is to be named instead; only an action that says nothing else is vague. */
export const vagueActions: readonly VagueAction[] = [
  vague('the question that will be answered, and where the answer will be written down', [
    '(?:investigate|look into|analyse|analyze|research|explore|examine|understand|study|dig into|find out|figure out|check)',
    `(?: ${vagueObjects})?`,
  ]),
  vague('what will be there afterwards that is not there today, such as “An alert when 80 % of the pool is in use”', [
    '(?:improve|enhance|strengthen|better|increase|optimi[sz]e|harden|extend|expand|boost|beef up|step up|invest in|work on|focus on|more|tighten)',
    `(?: ${vagueObjects})?`,
  ]),
  vague('of what, and on which condition it tells whom', [
    '(?:add|introduce|implement|create|write|set up|have|get|provide|do)',
    ` ${soft}(?:monitoring|alerting|alerts|metrics|logging|observability|dashboards|tests|testing|documentation|docs|training|automation)`,
  ]),
  vague('which number is watched, and what happens at which limit', [
    '(?:monitor|watch|observe|keep an eye on|track)',
    `(?: ${vagueObjects})?(?: (?:closely|more closely|carefully))?`,
  ]),
  vague(
    'a check, a limit or a tool that does not rest on anybody’s care',
    ['(?:be|being)', ' (?:more |very |extra )?(?:careful|cautious|attentive|vigilant|aware|mindful)(?: .*)?'],
    ['(?:pay|paying)', ' (?:more |better |closer )?attention(?: .*)?'],
    ['take more care', '(?: .*)?'],
    ['(?:be|become) better', '(?: at .*)?'],
    [
      "(?:do not|don't|never)",
      ' (?:do (?:it|this|that)|let (?:it|this|that) happen|make (?:this|that|the same) mistake|repeat (?:it|this|that|the mistake))',
    ],
  ),
  vague(
    'what changes in the tools or the process, so that nobody has to remember',
    [
      '(?:remind|tell|ask)',
      ' (?:everyone|everybody|people|the team|teams|engineers|developers|all|staff|all engineers)(?: to (?:be (?:more )?careful|pay (?:more )?attention|take care|double[- ]check)(?: .*)?)?',
    ],
    ['raise awareness', ''],
    ['train', ' (?:people|the team|everyone|everybody|engineers|staff)'],
    ['communicate', ' (?:better|more)'],
    ['better communication', ''],
  ),
  vague('what will be changed, and in which part of the system', [
    '(?:fix|resolve|address|solve|handle|deal with|take care of|clean up|sort out|prevent|avoid|mitigate)',
    `(?: ${vagueObjects}(?: from happening| from recurring)?)?`,
  ]),
  vague('the decision or the change that will stand at its end', [
    '(?:review|revisit|reconsider|re-evaluate|evaluate|assess|consider|think about|discuss|talk about|follow up(?: on| with)?|ensure|make sure|update|refactor|plan)',
    `(?: ${vagueObjects})?`,
  ]),
  vague(
    'what will be changed, so that somebody else could see that it is done',
    [
      '(?:make sure|ensure)',
      "(?: that)? (?:it|this|that) (?:does not|doesn't|cannot|can't|never|will not|won't) (?:happens?|occurs?|recurs?)(?: again)?",
    ],
    ['make', ' (?:it|things|the system|everything) (?:better|more (?:reliable|robust|stable|resilient)|work)'],
    ['tbd|to be (?:decided|defined|determined)', ''],
  ),
];

/** The way in which an action is vague, where it says nothing else. */
export function vagueness(action: string): VagueAction | undefined {
  const bare = action
    .toLowerCase()
    .replace(/[’]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.!…\s]+$/, '');
  return vagueActions.find(({ begins, pattern }) => begins.test(bare) && pattern.test(bare));
}
