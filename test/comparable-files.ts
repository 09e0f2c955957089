/** What of a site says how things are when it was written, the depths of the queues among them: it is another one each time. */
const OF_THE_MOMENT: ReadonlySet<string> = new Set(['status/index.html', 'en/status/index.html']);

/** Whether the same records give an object of a site the same bytes. */
export const isComparable = (path: string): boolean => !OF_THE_MOMENT.has(path);
