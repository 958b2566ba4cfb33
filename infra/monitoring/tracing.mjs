// Sends traces by OTLP over HTTP to OTEL_EXPORTER_OTLP_ENDPOINT (http://localhost:4318 when unset). The program itself holds
// no SDK: put this file into a folder of its own and install there what docs/operations.md names. Every thread loads it.
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, NodeTracerProvider } from '@opentelemetry/sdk-trace-node';

const provider = new NodeTracerProvider({
  resource: resourceFromAttributes({ 'service.name': process.env.OTEL_SERVICE_NAME ?? 'nghedan' }),
  spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter())],
});
provider.register();
