/** How long a test waits for what must come: as long as a busy machine takes, milliseconds. What does not come fails later, and no less. */
export const PATIENCE = 100_000;
