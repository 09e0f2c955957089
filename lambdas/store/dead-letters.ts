import {
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  ListMessageMoveTasksCommand,
  type Message,
  ReceiveMessageCommand,
  SendMessageCommand,
  type SQSClient,
  StartMessageMoveTaskCommand,
} from '@aws-sdk/client-sqs';
import { isAwsError } from './errors.ts';
import { depthOf } from './queue-depths.ts';

/** Messages of one request, and how long they are hidden while they are moved. */
const BATCH = 10;
const HIDDEN_SECONDS = 60;

/** How SQS, and the laptop's, say that they do not move messages by themselves. */
const CANNOT_MOVE = [
  'InvalidAction',
  'UnsupportedOperation',
  'com.amazonaws.sqs#InvalidAction',
  'AWS.SimpleQueueService.UnsupportedOperation',
];

export interface Moved {
  /** messages moved, or for SQS' own task, those that it has before it */
  messages: number;
  /** SQS' task moves them by itself: they arrive in the next minutes */
  task: boolean;
}

/** The dead letters of a queue, and their way back to it. */
export class DeadLetters {
  readonly #sqs: SQSClient;
  readonly #dlqUrl: string;
  readonly #queueUrl: string;

  constructor(sqs: SQSClient, dlqUrl: string, queueUrl: string) {
    this.#sqs = sqs;
    this.#dlqUrl = dlqUrl;
    this.#queueUrl = queueUrl;
  }

  async count(): Promise<number> {
    return (await depthOf(this.#sqs, this.#dlqUrl)).waiting;
  }

  /** Moves all messages back to their queue: by SQS' own task where there is one, else one by one. Twice does no harm. */
  async move(): Promise<Moved> {
    const messages = await this.count();
    if (messages === 0) return { messages, task: false };
    return (await this.#startTask()) ? { messages, task: true } : { messages: await this.#moveByHand(messages), task: false };
  }

  /** @returns false where SQS has no such task for this queue; true when it runs, one that was started before too */
  async #startTask(): Promise<boolean> {
    try {
      const { Attributes = {} } = await this.#sqs.send(
        new GetQueueAttributesCommand({ QueueUrl: this.#dlqUrl, AttributeNames: ['QueueArn'] }),
      );
      const { Results = [] } = await this.#sqs.send(new ListMessageMoveTasksCommand({ SourceArn: Attributes.QueueArn }));
      if (Results[0]?.Status === 'RUNNING') return true;
      await this.#sqs.send(new StartMessageMoveTaskCommand({ SourceArn: Attributes.QueueArn }));
      return true;
    } catch (error) {
      if (isAwsError(error, ...CANNOT_MOVE)) return false;
      throw error;
    }
  }

  /** Each is sent before it is deleted: whatever breaks off, a message is in one queue at least. */
  async #moveByHand(most: number): Promise<number> {
    for (let moved = 0; ; ) {
      const messages = moved < most ? await this.#receive(Math.min(BATCH, most - moved)) : [];
      if (messages.length === 0) return moved;
      for (const message of messages) {
        await this.#sqs.send(new SendMessageCommand({ QueueUrl: this.#queueUrl, MessageBody: message.Body, ...placeOf(message) }));
        await this.#sqs.send(new DeleteMessageCommand({ QueueUrl: this.#dlqUrl, ReceiptHandle: message.ReceiptHandle }));
        moved++;
      }
    }
  }

  async #receive(most: number): Promise<Message[]> {
    const command = new ReceiveMessageCommand({
      QueueUrl: this.#dlqUrl,
      MaxNumberOfMessages: most,
      VisibilityTimeout: HIDDEN_SECONDS,
      MessageSystemAttributeNames: ['MessageGroupId'],
    });
    return (await this.#sqs.send(command)).Messages ?? [];
  }
}

/** In a FIFO queue: its group, and an id of its own, since one made of the body would be dropped as a double of the dead letter itself. */
function placeOf({ MessageId, Attributes }: Message) {
  const group = Attributes?.MessageGroupId;
  return group ? { MessageGroupId: group, MessageDeduplicationId: `redrive-${MessageId}` } : {};
}
