export * from './domain/subject-ref.js';
