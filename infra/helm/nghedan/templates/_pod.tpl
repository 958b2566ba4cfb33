{{- define "nghedan.container-security" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
runAsNonRoot: true
capabilities: { drop: [ALL] }
{{- end -}}

{{- define "nghedan.pod" -}}
{{- $values := index .Values .role -}}
{{- $signs := and .Values.signing.secret (eq .role "worker") -}}
metadata:
  labels:
    {{- include "nghedan.labels" . | nindent 4 }}
    app.kubernetes.io/component: {{ .role }}
spec:
  serviceAccountName: {{ include "nghedan.name" . }}
  automountServiceAccountToken: false
  enableServiceLinks: false
  # More than what the program takes to answer what it has in hand.
  terminationGracePeriodSeconds: 75
  securityContext:
    runAsNonRoot: true
    runAsUser: 10001
    runAsGroup: 10001
    fsGroup: 10001
    fsGroupChangePolicy: OnRootMismatch
    seccompProfile: { type: RuntimeDefault }
  {{- with .Values.image.pullSecrets }}
  imagePullSecrets:
    {{- range . }}
    - name: {{ . }}
    {{- end }}
  {{- end }}
  topologySpreadConstraints:
    - maxSkew: 1
      topologyKey: kubernetes.io/hostname
      whenUnsatisfiable: ScheduleAnyway
      labelSelector:
        matchLabels:
          {{- include "nghedan.selector" . | nindent 10 }}
          app.kubernetes.io/component: {{ .role }}
  {{- with .Values.nodeSelector }}
  nodeSelector: {{ toJson . }}
  {{- end }}
  {{- with .Values.tolerations }}
  tolerations: {{ toJson . }}
  {{- end }}
  initContainers:
    # The program refuses a file of secrets that anybody else could read, and a mounted Secret is always open to its group.
    - name: key
      image: {{ include "nghedan.image" . | quote }}
      imagePullPolicy: {{ .Values.image.pullPolicy }}
      command:
        - install
        - --mode=0600
        - --target-directory=/key
        - /secret/office.kek
        {{- if $signs }}
        - /signing/office.signing
        {{- end }}
        {{- if .Values.notices.destinationsSecret }}
        - /notices/notices.json
        {{- end }}
      securityContext:
        {{- include "nghedan.container-security" . | nindent 8 }}
      resources:
        requests: { cpu: 10m, memory: 16Mi }
        limits: { memory: 64Mi }
      volumeMounts:
        - { name: kek, mountPath: /secret, readOnly: true }
        - { name: key, mountPath: /key }
        {{- if $signs }}
        - { name: signing, mountPath: /signing, readOnly: true }
        {{- end }}
        {{- if .Values.notices.destinationsSecret }}
        - { name: notices, mountPath: /notices, readOnly: true }
        {{- end }}
  containers:
    - name: nghedan
      image: {{ include "nghedan.image" . | quote }}
      imagePullPolicy: {{ .Values.image.pullPolicy }}
      env:
        - { name: NGHEDAN_PROFILE, value: cluster }
        - { name: NGHEDAN_ROLE, value: {{ .role }} }
        - { name: NGHEDAN_DATA, value: /data/views }
        - { name: NGHEDAN_KEK, value: /key/office.kek }
        {{- if $signs }}
        - { name: NGHEDAN_SIGNING_KEY, value: /key/office.signing }
        {{- end }}
        - { name: NGHEDAN_PROXY, value: '1' }
        - { name: NGHEDAN_LOG_LEVEL, value: {{ .Values.logLevel }} }
        - { name: NGHEDAN_PEER, value: 'http://{{ include "nghedan.name" . }}-api' }
        - { name: HOST, value: 0.0.0.0 }
        - { name: PORT, value: '3000' }
        - name: EVENTSTORE_URL
          valueFrom:
            secretKeyRef:
              name: {{ required "log.secret is empty: make a Secret that holds EVENTSTORE_URL and name it." .Values.log.secret }}
              key: {{ .Values.log.key }}
        - name: REDIS_URL
          valueFrom:
            secretKeyRef:
              name: {{ required "queue.secret is empty: make a Secret that holds REDIS_URL and name it." .Values.queue.secret }}
              key: {{ .Values.queue.key }}
        {{- if .Values.notices.smtpSecret }}
        - name: NGHEDAN_URL
          value: https://{{ required "notices.smtpSecret is set and ingress.host is empty: messages link to the page, so name its host." .Values.ingress.host }}
        - name: NGHEDAN_SMTP
          valueFrom:
            secretKeyRef: { name: {{ .Values.notices.smtpSecret }}, key: url }
        {{- end }}
        {{- if .Values.notices.destinationsSecret }}
        - { name: NGHEDAN_NOTICES, value: /key/notices.json }
        {{- end }}
      ports:
        - { name: http, containerPort: 3000 }
      # A start loads the index of people and follows the log's server; views are built after it, in a thread of their own.
      startupProbe:
        httpGet: { path: /health/live, port: http }
        periodSeconds: 5
        failureThreshold: 60
      livenessProbe:
        httpGet: { path: /health/live, port: http }
        periodSeconds: 10
        timeoutSeconds: 5
        failureThreshold: 6
      # Not /health/ready, which one event that no release can show would turn red on every node at once.
      readinessProbe:
        httpGet: { path: /health/serving, port: http }
        periodSeconds: 5
        timeoutSeconds: 5
        failureThreshold: 3
      lifecycle:
        # So that no request is sent here any more when the program stops taking them.
        preStop: { exec: { command: [sleep, '10'] } }
      securityContext:
        {{- include "nghedan.container-security" . | nindent 8 }}
      resources: {{ toJson $values.resources }}
      volumeMounts:
        - { name: views, mountPath: /data }
        - { name: key, mountPath: /key, readOnly: true }
        - { name: tmp, mountPath: /tmp }
        {{- if .Values.log.caSecret }}
        - { name: ca, mountPath: /certs, readOnly: true }
        {{- end }}
  volumes:
    - name: kek
      secret:
        secretName: {{ required "kek.secret is empty: make a Secret of the key file and name it." .Values.kek.secret }}
        items: [{ key: {{ .Values.kek.key }}, path: office.kek }]
    {{- if $signs }}
    - name: signing
      secret: { secretName: {{ .Values.signing.secret }}, items: [{ key: {{ .Values.signing.key }}, path: office.signing }] }
    {{- end }}
    - name: key
      emptyDir: { medium: Memory, sizeLimit: 1Mi }
    - name: tmp
      emptyDir: { sizeLimit: 256Mi }
    - name: views
      {{- if .Values.views.storageClass }}
      ephemeral:
        volumeClaimTemplate:
          spec:
            accessModes: [ReadWriteOnce]
            storageClassName: {{ .Values.views.storageClass }}
            resources: { requests: { storage: {{ .Values.views.size }} } }
      {{- else }}
      emptyDir: { sizeLimit: {{ .Values.views.size }} }
      {{- end }}
    {{- with .Values.notices.destinationsSecret }}
    - name: notices
      secret: { secretName: {{ . }}, items: [{ key: notices.json, path: notices.json }] }
    {{- end }}
    {{- if .Values.log.caSecret }}
    - name: ca
      secret: { secretName: {{ .Values.log.caSecret }}, items: [{ key: ca.crt, path: ca.crt }] }
    {{- end }}
{{- end -}}
