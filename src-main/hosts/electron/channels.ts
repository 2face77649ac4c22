/** The only channels between the preload and the main process. */

/** Renderer to main, answered: `(name, input)`, a request of the contract. */
export const requestChannel = 'answerbook:request';

/** Main to renderer: `(name, event)`, an event of the contract. */
export const eventChannel = 'answerbook:event';

/** Renderer to main: the path of what was dropped on the window. Sent by the preload alone. */
export const dropChannel = 'answerbook:dropped';
