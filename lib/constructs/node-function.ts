import { type Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Code, EventSourceMapping, Function as LambdaFunction, LoggingFormat, Runtime } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { acknowledgeQueueWorker } from './nag-acknowledgements.ts';

export interface NodeFunctionProps {
  description: string;
  /** a folder with the bundle: `index.mjs`, which exports `handler` */
  code: string;
  memoryMb: number;
  timeout: Duration;
  logRetentionDays: RetentionDays;
  environment: Record<string, string>;
  /** everything the function may do, besides writing its log and reading its queue */
  permissions: PolicyStatement[];
  source: QueueSource;
}

/** The queue that invokes the function. */
export interface QueueSource {
  queue: IQueue;
  /** messages an invocation gets at most */
  batchSize: number;
  /** how long to wait for a full batch; a FIFO queue cannot wait */
  batchWindow?: Duration;
  /**
   * Invocations at a time, at least 2. A bound here, not a reserved concurrency: a new account has 10 in all and can
   * reserve none, and a message that the bound holds back loses no receive.
   */
  maxConcurrency: number;
}

/**
 * A bundled handler on Node 24 and arm64 that one queue invokes. Its role is written out, with no managed policy, and its log
 * group is its own, so that the log has an end and goes with the stack.
 */
export class NodeFunction extends Construct {
  readonly handler: LambdaFunction;
  readonly log: LogGroup;

  constructor(scope: Construct, id: string, props: NodeFunctionProps) {
    super(scope, id);
    this.log = new LogGroup(this, 'Log', { retention: props.logRetentionDays, removalPolicy: RemovalPolicy.DESTROY });
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      description: `${Stack.of(this).stackName}: ${props.description}`,
    });
    role.addToPolicy(new PolicyStatement({ actions: ['logs:CreateLogStream', 'logs:PutLogEvents'], resources: [this.log.logGroupArn] }));
    role.addToPolicy(
      new PolicyStatement({
        actions: ['sqs:DeleteMessage', 'sqs:GetQueueAttributes', 'sqs:ReceiveMessage'],
        resources: [props.source.queue.queueArn],
      }),
    );
    for (const permission of props.permissions) role.addToPolicy(permission);

    this.handler = new LambdaFunction(this, 'Function', {
      description: props.description,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      handler: 'index.handler',
      code: Code.fromAsset(props.code),
      memorySize: props.memoryMb,
      timeout: props.timeout,
      environment: props.environment,
      role,
      logGroup: this.log,
      loggingFormat: LoggingFormat.JSON,
    });
    new EventSourceMapping(this, 'Source', {
      target: this.handler,
      eventSourceArn: props.source.queue.queueArn,
      batchSize: props.source.batchSize,
      ...(props.source.batchWindow ? { maxBatchingWindow: props.source.batchWindow } : {}),
      maxConcurrency: props.source.maxConcurrency,
      reportBatchItemFailures: true,
    });
    acknowledgeQueueWorker(this);
  }
}
