import { HtmlValidate } from 'html-validate';

/** The standard's rules. Ours differ in taste only: one style sheet in the page, void elements and entities as the template writes them. */
const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    'no-inline-style': 'error',
    'long-title': 'off',
    'no-trailing-whitespace': 'off',
    'doctype-style': 'off',
    'require-sri': 'off',
  },
});

/** What is not valid in a page, a line each. */
export async function htmlErrors(page: string): Promise<string[]> {
  const { results } = await validator.validateString(page);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, selector }) => `${ruleId} ${line} ${selector}: ${message}`),
  );
}
