import { readFileSync } from 'node:fs';
import { Function as EdgeFunction, FunctionCode, FunctionRuntime, KeyValueStore } from 'aws-cdk-lib/aws-cloudfront';
import { Construct } from 'constructs';

/** The code that CloudFront runs before each request; `public` asks nobody for a name. */
export function gateCode(publicSite: boolean): string {
  const read = (name: string) => readFileSync(new URL(`../edge/${name}.js`, import.meta.url), 'utf8');
  return `${read(publicSite ? 'admit-everyone' : 'admit-readers')}\n${read('directory-index')}`;
}

/**
 * Who gets in. A private site asks for a name and a password and looks them up in a key-value store at the edge, so that
 * readers come and go without a deployment, no secret is in a template, and a new site is closed until someone is let in.
 */
export class SiteGate extends Construct {
  readonly viewerRequest: EdgeFunction;
  /** null on a public site */
  readonly readers: KeyValueStore | null;

  constructor(scope: Construct, id: string, { publicSite }: { publicSite: boolean }) {
    super(scope, id);
    this.readers = publicSite ? null : new KeyValueStore(this, 'Readers', { comment: 'Readers: name, SHA-256 of the password.' });
    this.viewerRequest = new EdgeFunction(this, 'ViewerRequest', {
      code: FunctionCode.fromInline(gateCode(publicSite)),
      runtime: FunctionRuntime.JS_2_0,
      ...(this.readers ? { keyValueStore: this.readers } : {}),
    });
  }
}
