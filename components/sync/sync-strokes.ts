/** Two arrows in a circle: a library that is kept alike on several devices. */
export const SYNC = 'M13 8a5 5 0 0 1-9 3M3 8a5 5 0 0 1 9-3M12.3 2.2V5H9.5M3.7 13.8V11h2.8';
