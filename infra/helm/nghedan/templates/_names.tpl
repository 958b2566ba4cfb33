{{- define "nghedan.name" -}}
{{- if contains .Chart.Name .Release.Name -}}{{ .Release.Name | trunc 50 | trimSuffix "-" }}
{{- else -}}{{ printf "%s-%s" .Release.Name .Chart.Name | trunc 50 | trimSuffix "-" }}{{- end -}}
{{- end -}}

{{- /* What tells the pods of one role of one release; never changes, because a Deployment cannot change it. */ -}}
{{- define "nghedan.selector" -}}
app.kubernetes.io/name: nghedan
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end -}}

{{- define "nghedan.labels" -}}
{{ include "nghedan.selector" . }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version }}
{{- end -}}

{{- define "nghedan.image" -}}
{{- $image := .Values.image -}}
{{- $repository := required "image.repository is empty: build infra/container/Containerfile, push it to a registry of yours and name it." $image.repository -}}
{{- $tag := $image.tag | default .Chart.AppVersion -}}
{{- if and (eq .role "worker") .Values.worker.tag -}}{{ printf "%s:%s" $repository .Values.worker.tag }}
{{- else if $image.digest -}}{{ printf "%s@%s" $repository $image.digest }}
{{- else -}}{{ printf "%s:%s" $repository $tag }}{{- end -}}
{{- end -}}
