import { ConditionalCheckFailedException, type DynamoDBClient, GetItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';

const keyOf = (month: string) => ({ pk: { S: `WRITER#${month}` }, sk: { S: 'TOKENS' } });

/**
 * `WRITER#<YYYY-MM>` / `TOKENS`: tokens that the writer used in a month. A call takes the most that it may need beforehand and gives the rest
 * back; who breaks off in between leaves it taken, so the month never costs more than its budget.
 */
export class TokenBudget {
  readonly #dynamo: DynamoDBClient;
  readonly #table: string;

  constructor(dynamo: DynamoDBClient, table: string) {
    this.#dynamo = dynamo;
    this.#table = table;
  }

  /** @returns false when so many are not left of `budget`: nothing is taken then */
  async take(month: string, tokens: number, budget: number): Promise<boolean> {
    if (tokens > budget) return false;
    try {
      await this.#dynamo.send(
        new UpdateItemCommand({
          TableName: this.#table,
          Key: keyOf(month),
          UpdateExpression: 'ADD tokens :tokens',
          ConditionExpression: 'attribute_not_exists(tokens) OR tokens <= :before',
          ExpressionAttributeValues: { ':tokens': { N: String(tokens) }, ':before': { N: String(budget - tokens) } },
        }),
      );
      return true;
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return false;
      throw error;
    }
  }

  async giveBack(month: string, tokens: number): Promise<void> {
    await this.#dynamo.send(
      new UpdateItemCommand({
        TableName: this.#table,
        Key: keyOf(month),
        UpdateExpression: 'ADD tokens :tokens',
        ExpressionAttributeValues: { ':tokens': { N: String(-tokens) } },
      }),
    );
  }

  async used(month: string): Promise<number> {
    const { Item } = await this.#dynamo.send(new GetItemCommand({ TableName: this.#table, Key: keyOf(month), ConsistentRead: true }));
    return Number(Item?.tokens?.N ?? 0);
  }
}
