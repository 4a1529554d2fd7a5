/** The first line of a comment that is kept up to date: by it the comment is found again. Nobody sees it. */
export function checkMarker(pathPrefix: string): string {
  return `<!-- incidentbook: check${pathPrefix === '' ? '' : ` ${encodeURIComponent(pathPrefix)}`} -->`;
}

/** Says that the comment tells too little to begin with it; one that is there already is brought up to date. */
export const onlyUpdate = '<!-- incidentbook: only update -->';

/** The marker with which a comment begins; undefined where it begins with none. */
export function markerOf(comment: string): string | undefined {
  return /^<!-- incidentbook: [\w%.!~*'()-]+(?: [\w%.!~*'()-]*)? -->(?=\r?\n|$)/.exec(comment)?.[0];
}
