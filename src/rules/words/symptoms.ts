/** A symptom that poses as a cause: how it reads when it is all that a primary cause says, and what to ask next. */
export interface Symptom {
  /** Matches the whole cause: lower case, without article, punctuation and "was caused by". */
  readonly pattern: RegExp;
  /** Completes "expected …". */
  readonly suggestion: string;
}

const thing = '(?:[\\w/.-]+ ){1,4}';
const been = '(?:(?:has|have|had|was|were|is|are|went|got|just|simply|suddenly|unexpectedly) )*';

const whole = (source: string): RegExp => new RegExp(`^(?:${source})$`, 'u');

/** Symptoms by what they leave open. */
export const symptoms: readonly Symptom[] = [
  {
    pattern: whole(
      `${thing}${been}(?:crashed|crashing|down|unavailable|unreachable|failed|failing|died|dead|hung|froze|frozen|offline|broken|broke|restarted|rebooted|unresponsive|slow|crash(?:es)?|outage|failure|(?:stopped|not) (?:working|responding|answering)|timed out|timing out)`,
    ),
    suggestion: 'why it could go down, and why that reached the users',
  },
  {
    pattern: whole(
      `(?:${thing})?${been}(?:ran out of (?:memory|disk|disk space|space|connections|capacity|cpu|threads|inodes)|full|overloaded|out of (?:memory|disk|disk space|space|capacity)|oom|oom-killed|at capacity)`,
    ),
    suggestion: 'why it could fill up, and why nobody was warned in time',
  },
  {
    pattern: whole(
      '(?:high|heavy|too much|increased|unexpected) (?:load|traffic|cpu|cpu usage|memory usage|demand)|(?:traffic|load) (?:spike|peak)|overload',
    ),
    suggestion: 'which limit was met, and why the system knew no limit of its own',
  },
  {
    pattern: whole(
      '(?:plain |simple |pure )?(?:human|operator|user|manual|engineer) (?:error|mistake|failure)|(?:a )?(?:mistake|typo|slip|oversight|misunderstanding)',
    ),
    suggestion: 'what made the slip easy, and why nothing caught it',
  },
  {
    pattern: whole(
      '(?:bad|broken|faulty|failed|wrong|recent|new|buggy) (?:deploy|deployment|release|rollout|change|update|commit|build|code|config|configuration|migration|push|upgrade|patch)|(?:deploy|deployment|release|rollout|update|upgrade)',
    ),
    suggestion: 'which property of the change did it, and why it could reach everybody',
  },
  {
    pattern: whole(
      '(?:(?:software|code|coding|application|production|critical|nasty) )?(?:bug|bugs|defect|glitch|bug in (?:the )?(?:code|software|application|app))',
    ),
    suggestion: 'what the code did, under which condition, and why it was not found before',
  },
  {
    pattern: whole(
      'misconfiguration|configuration (?:error|issue|problem|mistake)|config (?:error|issue|problem|mistake)|(?:wrong|incorrect) (?:setting|settings)',
    ),
    suggestion: 'which setting had which effect, and why it was accepted',
  },
  {
    pattern: whole(
      '(?:network|networking|dns|database|db|server|hardware|software|disk|power|cloud|infrastructure|system|technical|connectivity|third[ -]party|vendor|provider|internet|memory|performance) (?:issue|issues|problem|problems|error|errors|glitch|outage|failure|trouble)|dns|network|hardware',
    ),
    suggestion: 'what exactly failed, and why the system could not do without it',
  },
  {
    pattern: whole(
      '(?:the )?(?:expired|expiry of (?:the|a)) (?:certificate|cert|licence|license|key|token)|(?:certificate|cert|licence|license|key|token) (?:has |had |was )?expired',
    ),
    suggestion: 'why its end was not seen coming, and who or what renews it',
  },
];

/** The symptom that a cause is, where it is nothing more. */
export function symptomIn(cause: string): Symptom | undefined {
  const bare = cause
    .toLowerCase()
    .replace(/[’]/g, "'")
    .replace(/["“”*_`]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.!\s]+$/, '')
    .replace(/^(?:the )?(?:root |primary |main )?cause (?:was|is) /, '')
    .replace(/^(?:it was |this was |was |is )?(?:caused by |due to |because of |because |down to )?/, '')
    .replace(/^(?:the|an?|our|one|some) /, '');
  return symptoms.find(({ pattern }) => pattern.test(bare));
}
