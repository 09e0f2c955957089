import { Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import type { Settings } from '../../lambdas/model/settings.ts';

/** More recipients than this are not named in the policy, which IAM bounds to 10,240 characters: their sender is out of the sandbox. */
const MOST_IN_SANDBOX = 20;

/**
 * Leave to send mail from one address, as an identity of its own or of its domain, in this account and region; none where nobody is sent
 * anything. While SES keeps an account in its sandbox it asks for leave on the recipients too, which are identities like the sender.
 */
export function mailPermission(scope: Construct, { mailFrom, mailTo }: Pick<Settings, 'mailFrom' | 'mailTo'>): PolicyStatement[] {
  if (mailTo.length === 0) return [];
  const identity = (name: string) => Stack.of(scope).formatArn({ service: 'ses', resource: 'identity', resourceName: name });
  const addresses = [mailFrom, ...(mailTo.length <= MOST_IN_SANDBOX ? mailTo : [])];
  const identities = new Set(addresses.flatMap((address) => [address, address.slice(address.indexOf('@') + 1)]));
  return [
    new PolicyStatement({
      actions: ['ses:SendEmail', 'ses:SendRawEmail'],
      resources: [...identities].map(identity),
      conditions: { StringEquals: { 'ses:FromAddress': mailFrom } },
    }),
  ];
}
