/** How workflows name the Action, without its version. */
export const actionName = 'data-diff-action/data-diff-action';
