import { ConditionalCheckFailedException, type DynamoDBClient, QueryCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { Period } from '../model/period.ts';
import { fromItem } from './items.ts';

/**
 * What became of an issue's mail to one recipient. `sending` stays where somebody broke off between sending and noting it: then nobody
 * knows, and it is not sent again.
 */
export interface MailRecord {
  /** stands for the address: see `recipientId` */
  recipient: string;
  state: 'sending' | 'sent' | 'refused' | 'delayed' | 'unclear';
  tries: number;
}

const partitionOf = ({ kind, id }: Period): string => `MAIL#${kind}#${id}`;
const keyOf = (period: Period, recipient: string) => ({ pk: { S: partitionOf(period) }, sk: { S: recipient } });

/** `MAIL#<kind>#<period>` / `<recipient>`: who was sent an issue. No address is kept. */
export class MailTable {
  readonly #dynamo: DynamoDBClient;
  readonly #table: string;

  constructor(dynamo: DynamoDBClient, table: string) {
    this.#dynamo = dynamo;
    this.#table = table;
  }

  /** What is noted of an issue's mails: at most one page, since a deployer has at most 50 recipients. */
  async of(period: Period): Promise<MailRecord[]> {
    const { Items = [] } = await this.#dynamo.send(
      new QueryCommand({
        TableName: this.#table,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': { S: partitionOf(period) } },
        ConsistentRead: true,
      }),
    );
    return Items.map((item) => {
      const { sk, state, tries } = fromItem<MailRecord & { sk: string }>(item);
      return { recipient: sk, state, tries };
    });
  }

  /** Takes the right to send. @returns false when somebody has it, or has sent, or it was tried `most` times */
  async claim(period: Period, recipient: string, most: number): Promise<boolean> {
    try {
      await this.#dynamo.send(
        new UpdateItemCommand({
          TableName: this.#table,
          Key: keyOf(period, recipient),
          UpdateExpression: 'SET #state = :sending, tries = if_not_exists(tries, :none) + :one',
          ConditionExpression: 'attribute_not_exists(pk) OR (#state = :delayed AND tries < :most)',
          ExpressionAttributeNames: { '#state': 'state' },
          ExpressionAttributeValues: {
            ':sending': { S: 'sending' },
            ':delayed': { S: 'delayed' },
            ':none': { N: '0' },
            ':one': { N: '1' },
            ':most': { N: String(most) },
          },
        }),
      );
      return true;
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return false;
      throw error;
    }
  }

  /** Notes what became of a mail that was claimed. */
  async note(period: Period, recipient: string, state: Exclude<MailRecord['state'], 'sending'>): Promise<void> {
    await this.#dynamo.send(
      new UpdateItemCommand({
        TableName: this.#table,
        Key: keyOf(period, recipient),
        UpdateExpression: 'SET #state = :state',
        ExpressionAttributeNames: { '#state': 'state' },
        ExpressionAttributeValues: { ':state': { S: state } },
      }),
    );
  }
}
