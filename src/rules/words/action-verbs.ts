/** Verbs with which an action begins. Only a verb that is rarely a noun counts by itself. */
export const plainVerbs: readonly string[] = [
  ...['add', 'automate', 'backport', 'configure', 'create', 'decommission', 'define', 'delete', 'deploy', 'disable'],
  ...[
    'enable',
    'enforce',
    'ensure',
    'establish',
    'evaluate',
    'extend',
    'fix',
    'hire',
    'implement',
    'improve',
    'install',
  ],
  ...[
    'introduce',
    'investigate',
    'make',
    'migrate',
    'modernise',
    'modernize',
    'move',
    'overhaul',
    'partition',
    'publish',
  ],
  ...['rebuild', 'redesign', 'reduce', 'refactor', 'remove', 'rename', 'replace', 'rewrite', 'rotate', 'simplify'],
  ...['split', 'standardise', 'standardize', 'teach', 'tune', 'unify', 'validate', 'verify', 'write'],
];

/** Verbs that are nouns as well: they count where an article or the like follows. */
export const nounVerbs: readonly string[] = [
  ...[
    'alert',
    'audit',
    'back up',
    'build',
    'change',
    'check',
    'clean up',
    'document',
    'limit',
    'log',
    'monitor',
    'plan',
  ],
  ...['release', 'review', 'roll out', 'schedule', 'switch', 'test', 'train', 'update', 'upgrade', 'use'],
];

/** Words after which a noun follows: what stands before them is a verb. */
export const determiners: readonly string[] = [
  ...[
    'the',
    'a',
    'an',
    'our',
    'all',
    'every',
    'each',
    'its',
    'their',
    'any',
    'both',
    'everybody',
    'everyone',
    'everything',
  ],
  ...['more', 'new', 'better', 'existing'],
];

/** An action that takes on everything at once: the whole text in lower case, without punctuation at its end. */
export const everythingAtOnce: readonly RegExp[] = [
  /^(?:fix|rewrite|refactor|replace|redesign|review|test|monitor|document|check|automate|overhaul|rebuild|improve|update|migrate|audit|modernise|modernize) (?:everything|all the things|all (?:of )?(?:the |our )?(?:things|issues|problems|bugs|systems|services|code|components|applications|processes|infrastructure|alerts|tests|runbooks|dependencies))$/,
  /^(?:rewrite|rebuild|redesign|overhaul|replace|re-architect|modernise|modernize) (?:the |our )?(?:whole |entire |complete )(?:system|platform|stack|infrastructure|architecture|product|code base|codebase|application|company|process)$/,
];
