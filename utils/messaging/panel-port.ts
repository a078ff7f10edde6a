/** Name of the port that a popup holds to the scripts of its page for as long as it is open. */
export const PANEL_PORT = 'panel';
