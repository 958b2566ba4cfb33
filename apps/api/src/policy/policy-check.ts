import { Injectable, RequestMethod, type OnApplicationBootstrap, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { ModulesContainer } from '@nestjs/core';
import { HANDLER_POLICIES } from './handler-policies.js';
import { POLICY } from './policy.js';

/** Where @nestjs/cqrs notes what a handler handles; it exports the notes' names nowhere. */
const COMMAND_HANDLER_METADATA = '__commandHandler__';
const QUERY_HANDLER_METADATA = '__queryHandler__';

/**
 * The server refuses to start while a route or a handler does not say who may use it. A forgotten guard is found
 * at the first start of the first developer, and not by the first intruder.
 */
@Injectable()
export class PolicyCheck implements OnApplicationBootstrap {
  constructor(private readonly modules: ModulesContainer) {}

  /** @throws Error that names every route and handler without a policy */
  onApplicationBootstrap(): void {
    const missing = [...this.modules.values()].flatMap((module) => [
      ...[...module.controllers.values()].flatMap(({ metatype }) => unguardedRoutes(metatype)),
      ...[...module.providers.values()].flatMap(({ metatype }) => unguardedHandler(metatype)),
    ]);
    if (missing.length > 0) throw new Error(`no policy is declared for: ${missing.join(', ')}`);
  }
}

const unguardedRoutes = (controller: unknown): string[] => {
  if (!isClass(controller)) return [];
  return methodsOf(controller).flatMap(([name, method]) => {
    if (!Reflect.hasMetadata(PATH_METADATA, method) || Reflect.hasMetadata(POLICY, method)) return [];
    const verb = RequestMethod[Number(Reflect.getMetadata(METHOD_METADATA, method))] ?? '';
    return [`${verb} ${controller.name}.${name}`];
  });
};

/** Name of the command or query that a provider handles; none for the other providers. */
export const handledBy = (provider: unknown): string | undefined => {
  if (!isClass(provider)) return undefined;
  const message: unknown =
    Reflect.getMetadata(COMMAND_HANDLER_METADATA, provider) ??
    Reflect.getMetadata(QUERY_HANDLER_METADATA, provider);
  return isClass(message) ? message.name : undefined;
};

const unguardedHandler = (provider: unknown): string[] => {
  const message = handledBy(provider);
  return message !== undefined && !Object.hasOwn(HANDLER_POLICIES, message) ? [message] : [];
};

const isClass = (value: unknown): value is Type => typeof value === 'function';

const methodsOf = ({ prototype }: Type): [string, object][] =>
  Object.entries(Object.getOwnPropertyDescriptors(prototype as object)).flatMap(([name, { value }]) =>
    typeof value === 'function' && name !== 'constructor'
      ? [[name, value as object] as [string, object]]
      : [],
  );
