import { CfnOutput, Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  Distribution,
  FunctionEventType,
  HttpVersion,
  PriceClass,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { Config } from './config.ts';
import { acknowledgeDistribution } from './constructs/nag-acknowledgements.ts';
import { securityHeaders } from './constructs/security-headers.ts';
import { SiteGate } from './constructs/site-gate.ts';
import type { StorageStack } from './storage-stack.ts';

/**
 * How readers reach the issues: CloudFront in front of the site bucket, which itself stays private. A stack of its own, so
 * that it can be left out where the bucket is read in another way.
 */
export class SiteStack extends Stack {
  constructor(scope: Construct, id: string, { config, storage, ...props }: StackProps & { config: Config; storage: StorageStack }) {
    super(scope, id, props);
    const { publicSite, domain } = config;
    const gate = new SiteGate(this, 'Gate', { publicSite });
    const distribution = new Distribution(this, 'Distribution', {
      comment: `${this.stackName}: issues`,
      httpVersion: HttpVersion.HTTP2_AND_3,
      priceClass: PriceClass.PRICE_CLASS_ALL,
      ...(domain
        ? {
            domainNames: [domain.name],
            certificate: Certificate.fromCertificateArn(this, 'Certificate', domain.certificateArn),
            minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
          }
        : {}),
      defaultBehavior: {
        origin: S3BucketOrigin.withOriginAccessControl(this.seenFromHere(storage)),
        allowedMethods: AllowedMethods.ALLOW_GET_HEAD,
        viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
        responseHeadersPolicy: securityHeaders(this, 'Headers', { publicSite }),
        functionAssociations: [{ function: gate.viewerRequest, eventType: FunctionEventType.VIEWER_REQUEST }],
        compress: true,
      },
      // A bucket that may not be listed answers 403 for what is not there.
      errorResponses: [403, 404].map((httpStatus) => ({
        httpStatus,
        responseHttpStatus: 404,
        responsePagePath: '/404.html',
        ttl: Duration.seconds(10),
      })),
    });
    acknowledgeDistribution(distribution);
    new CfnOutput(this, 'SiteUrl', {
      value: `https://${domain?.name ?? distribution.distributionDomainName}/`,
      description: 'Read the issues here.',
    });
    if (domain) {
      new CfnOutput(this, 'DistributionName', {
        value: distribution.distributionDomainName,
        description: `Point ${domain.name} here, as a CNAME.`,
      });
    }
    if (gate.readers) {
      new CfnOutput(this, 'ReadersArn', { value: gate.readers.keyValueStoreArn, description: 'Put a key here to let a reader in.' });
    }
  }

  /** The bucket by its names only: its policy belongs to the storage stack, which already lets distributions read. */
  private seenFromHere({ site }: StorageStack) {
    return Bucket.fromBucketAttributes(this, 'Bucket', {
      bucketArn: site.bucketArn,
      bucketRegionalDomainName: site.bucketRegionalDomainName,
    });
  }
}
