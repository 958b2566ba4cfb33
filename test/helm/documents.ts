import { readFileSync } from 'node:fs';
import { loadAll, YAML11_SCHEMA } from 'js-yaml';

type Labels = Readonly<Record<string, string>>;
type Named = Readonly<{ metadata: Readonly<{ name: string; labels: Labels }> }>;
type Selecting = Readonly<{ matchLabels: Labels }>;
type Probe = Readonly<{ httpGet: Readonly<{ path: string; port: string }> }>;
type Setting = Readonly<{
  name: string;
  value?: string;
  valueFrom?: Readonly<{ secretKeyRef: Readonly<{ name: string }> }>;
}>;

export type Container = Readonly<{
  image: string;
  securityContext: object;
  resources: object;
  volumeMounts: readonly Readonly<{ name: string }>[];
}>;

type Program = Container &
  Readonly<{
    env: readonly Setting[];
    ports: readonly object[];
    startupProbe: Probe;
    livenessProbe: Probe;
    readinessProbe: Probe;
  }>;

export type Pod = Readonly<{
  metadata: Readonly<{ labels: Labels }>;
  spec: Readonly<{
    containers: readonly [Program];
    initContainers: readonly Container[];
    volumes: readonly Readonly<{ name: string }>[];
  }>;
}>;

/** What the tests ask of each kind; that the rest is right is the business of `kubernetesFaults`. */
type Kinds = Readonly<{
  Deployment: Readonly<{ spec: Readonly<{ template: Pod }> }>;
  Service: Readonly<{ spec: Readonly<{ selector?: Labels }> }>;
  PodDisruptionBudget: Readonly<{ spec: Readonly<{ selector: Selecting }> }>;
  NetworkPolicy: Readonly<{ spec: Readonly<{ podSelector: Selecting }> }>;
  Ingress: Readonly<{
    spec: Readonly<{
      tls: readonly [Readonly<{ hosts: readonly string[] }>];
      rules: readonly [
        Readonly<{
          host: string;
          http: Readonly<{
            paths: readonly Readonly<{
              path: string;
              backend: Readonly<{ service: Readonly<{ name: string }> }>;
            }>[];
          }>;
        }>,
      ];
    }>;
  }>;
  ServiceMonitor: Readonly<{
    spec: Readonly<{ endpoints: readonly Readonly<{ path: string; port: string }>[] }>;
  }>;
  PrometheusRule: Readonly<{ spec: object }>;
  Secret: object;
}>;

export type Document = Readonly<{ apiVersion: string; kind: string; [field: string]: unknown }>;

/** Kubernetes reads YAML as it was before 1.2, where `on` is true. */
export const documentsIn = (file: string): readonly Document[] =>
  loadAll(readFileSync(file, 'utf8'), { schema: YAML11_SCHEMA }).filter(Boolean) as readonly Document[];

export const ofKind = <K extends keyof Kinds>(
  documents: readonly Document[],
  kind: K,
): readonly (Document & Named & Kinds[K])[] =>
  documents.filter((document): document is Document & Named & Kinds[K] => document.kind === kind);
