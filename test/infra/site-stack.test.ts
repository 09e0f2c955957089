import { createHash } from 'node:crypto';
import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import { gateCode } from '../../lib/constructs/site-gate.ts';
import { everything, synthesize } from './synthesize.ts';

const closed = synthesize();
const open = synthesize({ publicSite: 'true' });

test('CloudFront reads the private bucket with origin access control, over TLS, and reads only', () => {
  closed.site.hasResourceProperties('AWS::CloudFront::OriginAccessControl', {
    OriginAccessControlConfig: { OriginAccessControlOriginType: 's3', SigningBehavior: 'always', SigningProtocol: 'sigv4' },
  });
  closed.site.hasResourceProperties('AWS::CloudFront::Distribution', {
    DistributionConfig: {
      Origins: [Match.objectLike({ OriginAccessControlId: Match.anyValue(), S3OriginConfig: { OriginAccessIdentity: '' } })],
      DefaultCacheBehavior: {
        AllowedMethods: ['GET', 'HEAD'],
        ViewerProtocolPolicy: 'redirect-to-https',
        ResponseHeadersPolicyId: Match.anyValue(),
      },
    },
  });
  closed.storage.hasResourceProperties('AWS::S3::BucketPolicy', {
    PolicyDocument: {
      Statement: Match.arrayWith([
        Match.objectLike({
          Effect: 'Allow',
          Action: 's3:GetObject',
          Principal: { Service: 'cloudfront.amazonaws.com' },
          Condition: { ArnLike: { 'aws:SourceArn': Match.anyValue() } },
        }),
      ]),
    },
  });
});

test('every answer carries the security headers', () => {
  closed.site.hasResourceProperties('AWS::CloudFront::ResponseHeadersPolicy', {
    ResponseHeadersPolicyConfig: {
      SecurityHeadersConfig: {
        ContentSecurityPolicy: {
          ContentSecurityPolicy: Match.stringLikeRegexp("^default-src 'none';.*frame-ancestors 'none'$"),
          Override: true,
        },
        ContentTypeOptions: { Override: true },
        FrameOptions: { FrameOption: 'DENY', Override: true },
        ReferrerPolicy: { ReferrerPolicy: 'no-referrer', Override: true },
        StrictTransportSecurity: { AccessControlMaxAgeSec: 31_536_000, Override: true },
      },
    },
  });
});

test('private and not for robots, until the deployer says public', () => {
  const robots = {
    CustomHeadersConfig: { Items: Match.arrayWith([{ Header: 'X-Robots-Tag', Override: true, Value: 'noindex, nofollow' }]) },
  };
  closed.site.hasResourceProperties('AWS::CloudFront::ResponseHeadersPolicy', { ResponseHeadersPolicyConfig: robots });
  closed.site.resourceCountIs('AWS::CloudFront::KeyValueStore', 1);
  open.site.hasResourceProperties('AWS::CloudFront::ResponseHeadersPolicy', { ResponseHeadersPolicyConfig: Match.not(robots) });
  open.site.resourceCountIs('AWS::CloudFront::KeyValueStore', 0);
});

/** Another logical id is another store, and an empty one lets nobody in. */
test("the readers' store keeps its logical id", () => {
  expect(Object.keys(closed.site.findResources('AWS::CloudFront::KeyValueStore'))).toEqual(['GateReadersF9724E79']);
});

test('the site has a name of its own when the deployer gives one, over current TLS', () => {
  const { site } = synthesize({ domain: everything.domain, certificateArn: everything.certificateArn });
  site.hasResourceProperties('AWS::CloudFront::Distribution', {
    DistributionConfig: {
      Aliases: ['news.example.org'],
      ViewerCertificate: {
        AcmCertificateArn: everything.certificateArn,
        MinimumProtocolVersion: 'TLSv1.2_2021',
        SslSupportMethod: 'sni-only',
      },
    },
  });
  site.hasOutput('SiteUrl', { Value: 'https://news.example.org/' });
  closed.site.hasResourceProperties('AWS::CloudFront::Distribution', { DistributionConfig: { Aliases: Match.absent() } });
});

interface Answer {
  uri?: string;
  statusCode?: number;
  headers: Record<string, { value: string }>;
}

/** Runs the code that CloudFront gets, with a Map as the store. */
function gate(publicSite: boolean, readers: Record<string, string> = {}) {
  const body = gateCode(publicSite).replace(/^import .*$/gm, '');
  const store = new Map(Object.entries(readers));
  const get = async (name: string) => store.get(name) ?? Promise.reject(new Error('KeyNotFound'));
  const handler = new Function('cf', 'crypto', `${body}; return handler;`)({ kvs: () => ({ get }) }, { createHash });
  return async (uri: string, authorization?: string): Promise<Answer> =>
    handler({ request: { uri, headers: authorization ? { authorization: { value: authorization } } : {} } });
}

const basic = (text: string) => `Basic ${Buffer.from(text).toString('base64')}`;
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

describe('the gate of a private site', () => {
  const ask = gate(false, { 李: sha256('a:b c') });
  test.each([
    ['no name', undefined, 401],
    ['a name that is not in the store', basic('zhao:x'), 401],
    ['a wrong password', basic('李:x'), 401],
    ['the hash as the password', basic(`李:${sha256('a:b c')}`), 401],
    ['another scheme', 'Bearer abc', 401],
    ['noise', 'Basic !!!', 401],
    ['a reader, with a colon in the password', basic('李:a:b c'), undefined],
  ])('%s', async (_, authorization, status) => {
    const answer = await ask('/day/2026-11-21/', authorization);
    expect(answer.statusCode).toBe(status);
    if (status) expect(answer.headers['www-authenticate']?.value).toContain('Basic');
    else expect(answer).toEqual({ uri: '/day/2026-11-21/index.html', headers: {} });
  });

  test('an empty store lets nobody in', async () => {
    expect((await gate(false)('/', basic('admin:admin'))).statusCode).toBe(401);
  });
});

test.each([
  ['/', '/index.html'],
  ['/archive/', '/archive/index.html'],
  ['/day/2026-11-21/digest.json', '/day/2026-11-21/digest.json'],
])('a public site gives for %s the object %s', async (uri, object) => {
  expect((await gate(true)(uri)).uri).toBe(object);
});

test.each([true, false])("the gate's code fits: CloudFront takes 10 KB (public: %s)", (publicSite) => {
  expect(Buffer.byteLength(gateCode(publicSite))).toBeLessThan(10 * 1024);
});
