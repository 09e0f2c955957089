/** The part of the SDK that speaks to Bedrock: a file by itself beside the bundle, loaded by the first call of a writer. */
export { BedrockRuntimeClient, ConverseCommand } from '@aws-sdk/client-bedrock-runtime';
